/**
 * How much a term says, in whole numbers, so that a sum is the same on every machine and in every order of adding.
 */
/**
 * The rarity of a term in bits, which is its idf: by how many halvings it is rarer than a term that every story has. Both
 * logarithms are rounded to whole bits, each by itself. One story more or less then changes the rarity of few terms, and
 * each of these for few stories; measured, recommendations are as good as with quarters of bits.
 */
export function rarity(stories, frequency, common) {
    return Math.max(0, bits(stories + prior) - bits(frequency + 1 + (common ? prior - 1 : 0)));
}
/** In how many stories a term of a rarity is, more or less. */
export function frequencyAt(stories, rarity) {
    return 2 ** (bits(stories + prior) - rarity);
}
/**
 * So many stories are supposed to stand before the first, with every common word of the language in each of them: until an
 * archive is large enough to tell common words by their frequency, a list does.
 */
export const prior = 16;
/** The binary logarithm of a count, which is at least 1, to the nearest whole number. */
export function bits(count) {
    const floor = 31 - Math.clz32(count);
    return count * count > 2 ** (2 * floor + 1) ? floor + 1 : floor;
}
/** The weight of a rarity: a power of it, so that one rare term says more than many frequent ones. */
const worth = Int32Array.from({ length: 33 }, (_, rarity) => Math.round(16 * rarity ** 1.5));
export function worthOf(rarity) {
    return worth[rarity];
}
//# sourceMappingURL=rarity.js.map