export const plainSyntax = { gfm: false, directives: false, cjk: false };
/**
 * A line that consists of characters of a table's second row, after marks of quotations and lists. Characters are
 * tested first, since the first letter of a line decides.
 */
const tableRow = /^(?=[-:| \t>*+\d.)]+\r?$)(?=.*-)(?=.*[|:])/m;
const taskMark = /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+\[[ xX\t\n]\]/m;
/**
 * Whether GitHub's additions can make a difference, decided without parsing. Bare addresses are left to
 * `hasBareAddress`, because most stories have addresses, and nearly all of them are inside links.
 */
export function mayNeedGfm(text) {
    return (text.includes('~~') ||
        text.includes('[^') ||
        (text.includes('[') && taskMark.test(text)) ||
        tableRow.test(text));
}
const bareAddress = /https?:\/\/|www\.|[-.\w+]@[-\w]+\.[-\w]/i;
/** Whether a text of the tree contains an address that GitHub's additions would link. */
function hasBareAddress(value) {
    return bareAddress.test(value);
}
/** Whether the tree would differ with GitHub's additions. */
export function needsGfm(node) {
    if (node.type === 'text')
        return hasBareAddress(node.value);
    return 'children' in node && node.children.some(needsGfm);
}
//# sourceMappingURL=syntax.js.map