/**
 * In characters. A shorter text has fewer values, signs and levels than `value.ts` allows, so nothing has to be
 * counted.
 */
const longest = 8000;
/** Characters other than line feeds, visible ones and the plain space: the YAML library decides about them. */
const odd = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
const fieldName = /^[A-Za-z][\w-]{0,99}$/;
/** The beginning of an unquoted text that cannot mean anything else in YAML. */
const plainStart = /[\w(/\u00a1-\ufffd]/;
/** A comment, or a colon that would make a field of the text. */
const notPlain = /: | #|:$/;
/** In a flow list, more characters end a text. */
const notPlainInFlow = /[:#[\]{}]/;
const doubleQuoted = /"(?:[^"\\\n]|\\["\\])*"/y;
const singleQuoted = /'(?:[^'\n]|'')*'/y;
/**
 * Reads the YAML that nearly all stories have: fields of one line with a text, or with a list of texts in brackets or
 * on lines below. The YAML library would take many times as long. A result is exactly what `readYaml` would make of the
 * library's answer, without problems; in all other cases, and in doubt, the result is undefined.
 */
export function readPlainYaml(block, base) {
    if (block.length > longest || odd.test(block))
        return undefined;
    const entries = new Map();
    /** The last field without a value, to which items on the following lines may belong. */
    let open;
    for (let start = 0, end = 0; start <= block.length; start = end + 1) {
        end = block.indexOf('\n', start);
        if (end === -1)
            end = block.length;
        const stop = withoutSpaces(block, start, end);
        if (stop === start)
            continue;
        const first = skipSpaces(block, start);
        if (block.charAt(first) === '-') {
            if (open === undefined || block.charAt(first + 1) !== ' ')
                return undefined;
            if (open.items.length === 0) {
                open.indent = first - start;
                entries.set(open.name, { kind: 'list', items: open.items, at: open.at });
            }
            else if (open.indent !== first - start)
                return undefined;
            const item = readText(block, skipSpaces(block, first + 1), stop, base, notPlain);
            if (item === undefined)
                return undefined;
            open.items.push(item);
            continue;
        }
        const colon = block.indexOf(':', start);
        if (first !== start || colon === -1 || colon >= stop)
            return undefined;
        const name = block.slice(start, colon);
        if (!fieldName.test(name) || name === 'null' || entries.has(name))
            return undefined;
        const at = base + start;
        const from = skipSpaces(block, colon + 1);
        if (colon + 1 === stop) {
            entries.set(name, { kind: 'text', text: '', at });
            open = { name, at, items: [], indent: 0 };
            continue;
        }
        open = undefined;
        if (from === colon + 1)
            return undefined;
        const value = block.charAt(from) === '['
            ? readFlowList(block, from, stop, base, at)
            : readText(block, from, stop, base, notPlain);
        if (value === undefined)
            return undefined;
        // The place of an empty value is that of its name, as in `readYaml`.
        entries.set(name, value.kind === 'text' && value.text === '' ? { ...value, at } : value);
    }
    return entries.size === 0 ? undefined : { kind: 'map', entries, at: base + 1 };
}
/** The text that fills `[from, stop)`, which has no space at either end. */
function readText(block, from, stop, base, unfit) {
    const sign = block.charAt(from);
    const at = base + from;
    if (sign === '"' || sign === "'") {
        if (quotedEnd(block, from) !== stop)
            return undefined;
        const inner = block.slice(from + 1, stop - 1);
        if (sign === "'")
            return { kind: 'text', text: inner.replaceAll("''", "'"), at };
        return { kind: 'text', text: inner.includes('\\') ? inner.replace(/\\(.)/g, '$1') : inner, at };
    }
    const text = block.slice(from, stop);
    if (!plainStart.test(sign) || unfit.test(text))
        return undefined;
    return { kind: 'text', text: text === 'null' ? '' : text, at };
}
/** The offset behind the closing quotation mark, or -1. */
function quotedEnd(block, from) {
    const quoted = block.charAt(from) === '"' ? doubleQuoted : singleQuoted;
    quoted.lastIndex = from;
    return quoted.test(block) ? quoted.lastIndex : -1;
}
/** `nameAt` is the place of the list. */
function readFlowList(block, from, stop, base, nameAt) {
    const last = stop - 1;
    if (block.charAt(last) !== ']')
        return undefined;
    const items = [];
    let next = skipSpaces(block, from + 1);
    if (next === last)
        return { kind: 'list', items, at: nameAt };
    while (next < last) {
        const sign = block.charAt(next);
        const search = sign === '"' || sign === "'" ? quotedEnd(block, next) : next;
        if (search === -1)
            return undefined;
        const comma = block.indexOf(',', search);
        const end = comma === -1 || comma > last ? last : comma;
        const item = readText(block, next, withoutSpaces(block, next, end), base, notPlainInFlow);
        if (item === undefined)
            return undefined;
        items.push(item);
        if (end === last)
            return { kind: 'list', items, at: nameAt };
        next = skipSpaces(block, end + 1);
    }
    return undefined;
}
function skipSpaces(text, from) {
    let at = from;
    while (text.charCodeAt(at) === 32)
        at++;
    return at;
}
/** `end`, moved to before the spaces in front of it. */
function withoutSpaces(text, from, end) {
    let at = end;
    while (at > from && text.charCodeAt(at - 1) === 32)
        at--;
    return at;
}
//# sourceMappingURL=plain-yaml.js.map