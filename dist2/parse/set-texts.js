import { typeset } from '../lib/typography.js';
/**
 * A value with the quotation marks, apostrophes and dashes of its language (BCP 47) in all texts for readers. Names are
 * not changed here: the model makes keys of them first, so that typography does not affect addresses.
 */
function setTexts(value, shape, language) {
    if (typeof value === 'string')
        return (shape.hint.plain === 'text' ? typeset(value, language) : value);
    if (Array.isArray(value))
        return (shape.kind === 'list' ? value.map((item) => setTexts(item, shape.item, language)) : value);
    const map = shape.kind === 'either' ? shape.map : shape;
    if (map.kind !== 'map' || typeof value !== 'object' || value === null)
        return value;
    return setFields(value, map.fields, language);
}
/** The same for a group of fields; fields that the outline does not contain are unchanged. */
export function setFields(fields, shapes, language) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => {
        const shape = shapes.get(name);
        return [name, shape === undefined ? value : setTexts(value, shape, language)];
    }));
}
//# sourceMappingURL=set-texts.js.map