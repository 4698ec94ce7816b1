const zero = 2 ** 53;
const digits = 14;
/**
 * Sorts older instants before newer ones, as text. An instant is a whole number of milliseconds of at most 8.64e15 (ECMA-262, "Time Values"), so half of
 * it and the bit that is left are exact.
 */
export function oldestFirst(instant) {
    const half = Math.floor(instant / 2);
    return `${(zero / 2 + half).toString(16).padStart(digits, '0')}${instant - 2 * half}`;
}
/** Sorts newer instants before older ones, as text. */
export function newestFirst(instant) {
    return oldestFirst(-instant);
}
/** The instant of which `newestFirst` made a text. */
export function instantOf(sort) {
    return -dateOf(sort);
}
/** The instant of which `oldestFirst` made a text. */
export function dateOf(sort) {
    return 2 * (Number.parseInt(sort.slice(0, digits), 16) - zero / 2) + Number(sort.slice(digits));
}
/** The end of all rows of one place: names of rows go on with U+0001. */
export const after = '\x02';
//# sourceMappingURL=sort.js.map