/** `.class`, `#id`, `key="value"`, `key=value`. */
const entry = `(?:[.#][A-Za-z][\\w-]{0,80}|[A-Za-z][\\w-]{0,80}=(?:"[^"\\n]{0,200}"|'[^'\\n]{0,200}'|“[^”\\n]{0,200}”|[^\\s"'“{}]{1,200}))`;
const list = new RegExp(`\\{(:?)[ \\t]*(${entry}(?:[ \\t]+${entry}){0,10}|(?<=:)\\.?(?:toc|nomarkdown)|(?<=:[ \\t]*)\\.?toc)[ \\t]*\\}`, 'g');
const tableOfContents = /^[ \t]{0,3}(?:\[toc\]|\[\[_?toc_?\]\])(?=[ \t]*\r?$)/gim;
const id = /^#[^\s{}#."'=]{1,100}$/;
/**
 * Finds layout instructions for other programs, which readers are not meant to see; they are removed and reported.
 * These are attribute lists of kramdown and Python-Markdown, `{: .lead}`, anywhere; of Pandoc, Goldmark and
 * markdown-it, `{.lead width=50%}`, directly behind a link, a picture or code, or alone at the end of a line; and the
 * marks for a table of contents. The id of a heading, `{#id}`, is not removed.
 */
export function findAttributeLists(text) {
    const found = [];
    if (text.includes('{'))
        for (const match of text.matchAll(list))
            addList(match);
    if (/\[_?toc/i.test(text)) {
        for (const { 0: source, index } of text.matchAll(tableOfContents))
            remove(index, index + source.length);
    }
    return found;
    function addList(match) {
        const [source, colon, entries = ''] = match;
        const start = match.index;
        const end = start + source.length;
        if (colon === '' && !standsAlone(start, end))
            return;
        if (id.test(entries)) {
            const written = `{${entries}}`;
            if (written !== source)
                found.push({ start, end, text: written });
        }
        else
            remove(/^\.?toc$/.test(entries) ? listBefore(start) : start, end);
    }
    function remove(start, end) {
        found.push({ start, end, text: '', problem: { kind: 'layout-mark', source: text.slice(start, end) } });
    }
    function standsAlone(start, end) {
        const before = text.charAt(start - 1);
        const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 400), start);
        if (line.includes('::'))
            return false;
        if (/[)\]`]/.test(before))
            return true;
        return /^[ \t]*$/.test(before) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 40));
    }
    /** The list of one item that kramdown replaces by the table of contents. */
    function listBefore(start) {
        const lines = text.slice(Math.max(0, start - 120), start).split('\n');
        const last = lines.at(-1) ?? '';
        const item = lines.at(-2);
        return item !== undefined && last.trim() === '' && /^[ \t]{0,3}(?:[*+-]|1\.)[ \t]/.test(item)
            ? start - last.length - 1 - item.length
            : start;
    }
}
//# sourceMappingURL=attribute-lists.js.map