/** The beginning of a bare address, unless `](`, `href="` or the like in front make it part of something else. */
const start = /(?<![A-Za-z\d("'=<[\]/.@-])(?:https?:\/\/|(?<!\p{L})www\.)/giu;
/** Marks of Chinese, Japanese and Korean, and curly quotation marks: no address copied from a browser contains one. */
const mark = /[\u2018-\u201f\u2026\u3000-\u3002\u3008-\u3011\u3014-\u301f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
/** How many characters before an address are examined. */
const nearBy = 300;
/** The beginning of a line that is not running text: the address of a reference, or HTML. */
const special = /^[ \t]*\[[^\]\n]{1,200}\]:[ \t]*$|</;
/**
 * Ends bare addresses before a mark of Chinese, Japanese or Korean. GitHub's addition (GFM, 6.9) lets them go on to the
 * next space, and these scripts write no spaces, so the rest of the sentence would be part of the link.
 */
export function endAddresses(text) {
    const found = [];
    start.lastIndex = 0;
    for (let match = start.exec(text); match !== null; match = start.exec(text)) {
        const from = match.index;
        let end = start.lastIndex;
        while (end < text.length && !/[\s<>]/.test(text.charAt(end)) && !mark.test(text.charAt(end)))
            end += 1;
        start.lastIndex = end;
        const address = text.slice(from, end);
        const before = text.slice(Math.max(0, from - nearBy), from);
        const line = before.slice(before.lastIndexOf('\n') + 1);
        if (!mark.test(text.charAt(end)) || end === from + match[0].length || special.test(line))
            continue;
        if (/[[\]()\\`*]/.test(address))
            continue;
        const link = /^www/i.test(address) ? `[${address}](http://${address})` : `<${address}>`;
        found.push({ start: from, end, text: link });
    }
    return found;
}
//# sourceMappingURL=cjk-addresses.js.map