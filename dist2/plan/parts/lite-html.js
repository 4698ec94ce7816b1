/** A tag of serialized HTML; attribute values are always in double quotes there and may hold `<` and `>`. */
const tags = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>=/]+(?:="[^"]*")?)*)\s*\/?>/gi;
/** They say nothing without a stylesheet, and where a link leads tells that it leads away. */
const needless = / (?:class|rel|loading|decoding|width|height)="[^"]*"/g;
/** What surrounds a picture in several sizes. */
const wrappers = new Set(['picture', 'source']);
/**
 * A body's HTML without its pictures: a link with the picture's text stands for each, and only the text where the picture
 * was a link already. `picture` is the word for one.
 */
export function liteHtml(html, picture) {
    let linked = false;
    return html.replace(tags, (_, slash, name, attributes) => {
        if (name === 'a')
            linked = slash === '';
        if (wrappers.has(name))
            return '';
        if (name !== 'img')
            return `<${slash}${name}${attributes.replace(needless, '')}>`;
        // In an attribute these two may stand as they are; in a text they may not.
        const alt = written('alt', attributes).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const text = alt === '' ? `[${picture}]` : `[${picture}: ${alt}]`;
        return linked ? text : `<a href="${written('src', attributes)}">${text}</a>`;
    });
}
/** As it is written, with its entities. */
function written(name, attributes) {
    return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
//# sourceMappingURL=lite-html.js.map