/**
 * How much a term says, in whole numbers, so that a sum is the same on every machine and in every order of adding.
 */

/**
 * The rarity of a term, in quarters of bits: how much rarer than every story it is. Both logarithms are rounded by
 * themselves, so that one story more changes few of them.
 */
export function rarity(stories: number, frequency: number, common: boolean): number {
  return Math.max(0, level(stories + prior) - level(frequency + 1 + (common ? prior - 1 : 0)));
}

/** In how many stories a term of some rarity is, more or less. */
export function frequencyAt(stories: number, rarity: number): number {
  return 2 ** ((level(stories + prior) - rarity) / 4);
}

/**
 * So many stories are supposed to stand before the first, with every common word of the language in each of them: until an
 * archive is large enough to tell common words by their frequency, a list does.
 */
const prior = 16;

/** Of small counts, which are nearly all. */
const levels = new Uint8Array(1 << 16);
for (let count = 1; count < levels.length; count++) levels[count] = Math.round(4 * Math.log2(count));

function level(count: number): number {
  return count < levels.length ? (levels[count] as number) : Math.round(4 * Math.log2(count));
}

/** The weight of rarity 0, 1, 2 … quarters of bits: a power of it, so that one rare term says more than many frequent ones. */
const worth = Int32Array.from({ length: 4 * 32 }, (_, quarters) => Math.round(16 * (quarters / 4) ** 1.5));

export function worthOf(rarity: number): number {
  return worth[Math.min(rarity, worth.length - 1)] ?? 0;
}
