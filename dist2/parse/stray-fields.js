import { rules } from './rules.js';
import { isEmpty } from './value.js';
export function strayFields(source) {
    const story = storyAmongFields(source);
    return [...(story === undefined ? headings(source) : [story]), ...lostParts(source)];
}
/** `Q`, `A`, `AP`: the initials of a speaker in an interview. */
const initials = /^\p{Lu}{1,3}$/u;
const speaker = /^(?:question|answer|q|a|frage|antwort|pregunta|respuesta|réponse|domanda|risposta|pergunta|resposta|問|答)$/i;
/** A field that reads like a paragraph: `Q: Why now?` */
function storyAmongFields({ text, entries, mapped, isBare }) {
    const lowerCase = [...mapped.fields.values()].some(({ from }) => /^\p{Ll}/u.test(from));
    for (const name of mapped.unused) {
        const value = entries.entries.get(name);
        if (value?.kind !== 'text' || isBare(value.at) || !isSentence(value.text))
            continue;
        const lineAt = text.lastIndexOf('\n', value.at - 1) + 1;
        const isBehindEmpty = /\n[^\S\n]*\n$/.test(text.slice(Math.max(0, lineAt - 200), lineAt));
        const isName = lowerCase && (/\s/u.test(name) || /^\p{Lu}/u.test(name));
        if (!initials.test(name) && !speaker.test(name) && !(isBehindEmpty && isName))
            continue;
        const shown = value.text.length > 60 ? `${value.text.slice(0, 60)}…` : value.text;
        return {
            rule: rules['unclosed-front-matter'],
            what: `The front matter seems not to be closed: “${name}: ${shown}” reads like the story itself, and no reader would see it.`,
            fix: 'Put a line with the same three signs as the first line (--- or +++) after the last field.',
            at: lineAt,
        };
    }
    return undefined;
}
/** Whether there are three words with a full stop or the like at the end, or many words. */
function isSentence(text) {
    const words = text.trim().split(/\s+/).length;
    return words >= 7 || (words >= 2 && /[.?!…。？！”"»]$/u.test(text.trim())) || /[。？！]$/u.test(text);
}
/** `## What happened`, between empty lines: a comment in YAML and TOML, a heading in a story. */
function headings({ text, start, end }) {
    const found = [];
    const heading = /\n[^\S\n]*\n(#{2,6} +\S[^\n]*|# +\S[^\n]*(?=\n[^\S\n]*(?:\n|$)))/g;
    const block = text.slice(start, end);
    for (const match of block.matchAll(heading)) {
        const line = match[1] ?? '';
        const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
        found.push({
            rule: rules['text-after-hash'],
            what: `“${shown}” stands between the fields, where a line that begins with # is left out.`,
            fix: 'If it is a heading of the story, close the front matter with --- before it.',
            at: start + match.index + match[0].length - line.length,
        });
    }
    return found;
}
/** `image:` with nothing behind it, followed by `src:` and `alt:` without indentation. */
function lostParts({ entries, mapped, shapes, isBare }) {
    const found = [];
    let group;
    for (const [name, value] of entries.entries) {
        const part = group?.parts.has(name) && !isEmpty(value) && (mapped.unused.includes(name) || name === 'url');
        if (group !== undefined && part) {
            found.push({
                rule: rules['lost-indentation'],
                what: `“${name}” stands at the start of its line, so that it is no part of “${group.name}” above it, which is empty.`,
                fix: `Put two spaces before “${name}”, and before every other line that belongs to “${group.name}”.`,
                at: atLineOf(value),
            });
            continue;
        }
        const parts = partsOf(shapes.get(name));
        group = parts !== undefined && isEmpty(value) && isBare(value.at) ? { name, parts } : undefined;
    }
    return found;
}
function partsOf(shape) {
    if (shape?.kind === 'list')
        return partsOf(shape.item);
    if (shape?.kind === 'either')
        return partsOf(shape.map);
    return shape?.kind === 'map' ? shape.fields : undefined;
}
function atLineOf(value) {
    return value.at;
}
//# sourceMappingURL=stray-fields.js.map