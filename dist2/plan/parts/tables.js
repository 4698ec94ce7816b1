const tags = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])(?:[^"<>]|"[^"]*")*>/gi;
/**
 * Puts each table of a body into a frame that can be pushed to the side, by keyboard too: on a phone a table is wider than
 * the page. `label` names it to those who cannot see it.
 */
export function framedTables(html, label) {
    if (!html.includes('<table'))
        return html;
    const open = `<div class="table" role="group" aria-label="${label}" tabindex="0">`;
    return html.replace(tags, (tag, slash, name) => {
        if (name !== 'table')
            return tag;
        return slash === '' ? open + tag : `${tag}</div>`;
    });
}
//# sourceMappingURL=tables.js.map