/**
 * The characters that XML 1.0 (fifth edition, section 2.2, production 2) does not allow in a document, not even as a
 * reference; halves of surrogate pairs are handled below.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const halves = /\p{Surrogate}/gu;
/**
 * The characters of a text that no XML document can hold, by name (`U+0007`), each once, in order of appearance: control
 * characters, two noncharacters, and halves of a surrogate pair. They are dropped where XML is written.
 */
export function forbiddenInXml(text) {
    const found = [...text.matchAll(forbidden), ...text.matchAll(halves)].sort((a, b) => a.index - b.index);
    const names = found.map(([character]) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase();
        return `U+${code.padStart(4, '0')}`;
    });
    return [...new Set(names)];
}
/** The text without what XML forbids. */
export function withoutForbidden(text) {
    // Nearly all texts are well-formed, and a class without surrogates is searched faster. Whole bodies of stories pass
    // through here.
    const whole = text.isWellFormed() ? text : text.replace(halves, '');
    return whole.replace(forbidden, '');
}
const references = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    // Parsers turn a bare carriage return into a line feed (section 2.11).
    '\r': '&#13;',
};
/** A text as the content of an element, without the characters that XML forbids. */
export function escapeXml(text) {
    return withoutForbidden(text).replace(/[&<>"\r]/g, (character) => references[character] ?? character);
}
/** Parsers turn bare white space in attributes into spaces (section 3.3.3). */
function escapeAttribute(text) {
    return escapeXml(text).replace(/[\t\n]/g, (character) => (character === '\t' ? '&#9;' : '&#10;'));
}
/**
 * An element. A text is escaped; each of several children is on a line of its own; undefined children are left out.
 * Names are the program's own and are not checked.
 */
export function element(name, attributes, content = []) {
    let tag = name;
    for (const [key, value] of Object.entries(attributes))
        tag += ` ${key}="${escapeAttribute(value)}"`;
    if (typeof content === 'string')
        return { xml: `<${tag}>${escapeXml(content)}</${name}>` };
    let inner = '';
    for (const child of content)
        if (child !== undefined)
            inner += `${child.xml}\n`;
    return { xml: inner === '' ? `<${tag}/>` : `<${tag}>\n${inner}</${name}>` };
}
/** A whole document, in UTF-8. */
export function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
//# sourceMappingURL=xml.js.map