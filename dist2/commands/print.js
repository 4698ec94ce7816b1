/**
 * The most warnings or notes of one rule that are printed; the others are only counted. Errors are all printed, because each
 * of them keeps the site from being published.
 */
const SHOWN_OF_ONE_RULE = 10;
const colors = { error: '31', warning: '33', note: '36' };
/** Formats messages for editors, in the order given. If a rule has many warnings or notes, says how many were left out. */
export function formatMessages(messages, style) {
    const paint = (code, text) => (style.color ? `\u001b[${code}m${text}\u001b[0m` : text);
    const totals = new Map();
    for (const { rule } of messages)
        totals.set(rule, (totals.get(rule) ?? 0) + 1);
    const shown = new Map();
    const out = [];
    for (const each of messages) {
        const seen = (shown.get(each.rule) ?? 0) + 1;
        shown.set(each.rule, seen);
        if (seen <= SHOWN_OF_ONE_RULE || each.level === 'error') {
            out.push(`${paint(colors[each.level], each.level)}  ${paint('1', place(each) || 'the site')}  ${paint('2', each.rule)}\n` +
                `    ${printable(each.what)}\n    Why: ${each.why}\n    Do:  ${printable(each.fix)}\n`);
        }
        else if (seen === totals.get(each.rule)) {
            const where = style.all === undefined ? '' : ` (${style.all} all of them)`;
            out.push(`${paint(colors[each.level], each.level)}  … and ${seen - SHOWN_OF_ONE_RULE} more of ${each.rule}${where}\n`);
        }
    }
    return out.join('\n');
}
/**
 * Formats messages as workflow commands, with which GitHub Actions annotates a pull request. `prefix` is the path from the
 * repository to the folder that paths in messages are relative to.
 */
export function formatForGithub(messages, prefix) {
    const kinds = { error: 'error', warning: 'warning', note: 'notice' };
    return messages
        .map((each) => {
        const properties = [
            each.file === undefined ? '' : `file=${property(prefix + each.file)}`,
            each.line === undefined ? '' : `line=${each.line}`,
            each.column === undefined ? '' : `col=${each.column}`,
            `title=${property(each.rule)}`,
        ].filter((p) => p !== '');
        return `::${kinds[each.level]} ${properties.join(',')}::${data(`${each.what}\n${each.why}\n${each.fix}`)}\n`;
    })
        .join('');
}
function place(each) {
    const { file, line, column } = each;
    if (file === undefined)
        return '';
    return printable([file, line, column].filter((part) => part !== undefined).join(':'));
}
/** Replaces control characters: a text from a story must not move the cursor of a terminal. */
function printable(text) {
    return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === '\n' ? c : '\ufffd'));
}
function data(text) {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function property(text) {
    return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
//# sourceMappingURL=print.js.map