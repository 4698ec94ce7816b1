import { allStrings } from './strings.js';
/**
 * Whether a kicker or the title of a section says nothing but a story's label, in whatever language of the interface: beside the label
 * it would be said twice, as in “Opinion Opinion”.
 */
export function saysLabel(text, label) {
    if (label === 'news')
        return false;
    const said = text.trim().toLowerCase();
    return allStrings.some((strings) => strings[label].toLowerCase() === said);
}
/** A story's kicker, but where the label says the same. */
export function kickerOf({ kicker, label }) {
    return kicker === undefined || saysLabel(kicker, label) ? undefined : kicker;
}
//# sourceMappingURL=labels.js.map