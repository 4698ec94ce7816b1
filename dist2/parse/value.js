/** The most values in one front matter, including values that aliases repeat. */
export const mostValues = 10_000;
/** The deepest nesting of lists and maps. */
export const deepest = 20;
/**
 * Whether a value has no text but spaces, and no item or entry with any. Such a field counts as absent: content
 * management systems write groups whose parts nobody filled in.
 */
export function isEmpty(value) {
    if (value.kind === 'text')
        return value.text.trim() === '';
    return value.kind === 'list' ? value.items.every(isEmpty) : [...value.entries.values()].every(isEmpty);
}
/** The text of a value, or the texts of the items of a list, without spaces around them; empty texts are left out. */
export function textsOf(value) {
    if (value.kind === 'text')
        return value.text.trim() === '' ? [] : [value.text.trim()];
    return value.kind === 'list'
        ? value.items.flatMap((item) => (item.kind === 'text' ? textsOf(item) : []))
        : [];
}
//# sourceMappingURL=value.js.map