const marks = /<(?:!--|!\[CDATA\[|\?|![A-Za-z]|\/?[A-Za-z])/g;
/** Elements whose content is always text. */
const rawText = /^<(script|style|textarea|title|xmp)(?=[\s/>])/i;
/**
 * Divides HTML into pieces by the rules of the HTML standard, except that a piece without an end does not take in the
 * pieces behind it.
 */
export function tokenize(html) {
    const tokens = [];
    let at = 0;
    const text = (end) => {
        if (end > at)
            tokens.push({ kind: 'text', start: at, end, closed: true });
    };
    /** Elements of which no closing tag follows, as found by an earlier search. */
    const open = new Set();
    marks.lastIndex = 0;
    for (let match = marks.exec(html); match !== null; match = marks.exec(html)) {
        const start = match.index;
        const token = tokenAt(html, start, match[0]);
        text(start);
        tokens.push(token);
        at = token.end;
        const raw = token.kind === 'tag' ? rawText.exec(html.slice(start, start + 12))?.[1]?.toLowerCase() : undefined;
        if (raw !== undefined && !open.has(raw)) {
            const close = html.slice(at).search(new RegExp(`</${raw}(?=[\\s/>])`, 'i'));
            if (close < 0)
                open.add(raw);
            else {
                text(at + close);
                at += close;
            }
        }
        marks.lastIndex = at;
    }
    text(html.length);
    return tokens;
}
function tokenAt(html, start, mark) {
    const until = (kind, from, closer) => {
        const end = html.indexOf(closer, from);
        return { kind, start, end: end < 0 ? html.length : end + closer.length, closed: end >= 0 };
    };
    // HTML, section 13.2.5.43: `<!-->` and `<!--->` are whole comments.
    if (mark === '<!--')
        return until('comment', start + 2, '-->');
    if (mark === '<![CDATA[')
        return until('cdata', start + mark.length, ']]>');
    if (mark === '<?')
        return until('instruction', start + 2, '?>');
    if (mark.startsWith('<!'))
        return until('declaration', start + 2, '>');
    const end = endOfTag(html, start + mark.length);
    return { kind: 'tag', start, end: end ?? html.length, closed: end !== undefined };
}
/** The offset behind the `>` of a tag; undefined where there is none outside of quotation marks. */
function endOfTag(html, from) {
    let quote = '';
    let value = false;
    for (let i = from; i < html.length; i += 1) {
        const char = html.charAt(i);
        if (quote !== '') {
            if (char === quote)
                quote = '';
        }
        else if (char === '>')
            return i + 1;
        else if (value && (char === '"' || char === "'")) {
            quote = char;
            value = false;
        }
        else if (char === '=')
            value = true;
        else if (char.trim() !== '')
            value = false;
    }
    return undefined;
}
const attribute = /([^\s"'<>/=]+)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
export function readTag(source) {
    const head = /^<(\/?)([A-Za-z][^\s/>]*)/.exec(source);
    const from = head?.[0].length ?? 0;
    const attributes = [];
    attribute.lastIndex = from;
    for (let match = attribute.exec(source); match !== null; match = attribute.exec(source)) {
        const [whole, name = '', equals, double, single, bare] = match;
        const value = double ?? single ?? bare;
        attributes.push({
            name: name.toLowerCase(),
            value,
            at: match.index + (value === undefined ? 0 : whole.length - value.length - (bare === undefined ? 1 : 0)),
        });
        if (equals === undefined && whole === '')
            break;
    }
    return {
        name: (head?.[2] ?? '').toLowerCase(),
        closing: head?.[1] === '/',
        selfClosing: source.endsWith('/>'),
        attributes,
    };
}
//# sourceMappingURL=html-tokens.js.map