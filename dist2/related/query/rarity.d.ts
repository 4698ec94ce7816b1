/**
 * How much a term says, in whole numbers, so that a sum is the same on every machine and in every order of adding.
 */
/**
 * The rarity of a term in bits, which is its idf: by how many halvings it is rarer than a term that every story has. Both
 * logarithms are rounded to whole bits, each by itself. One story more or less then changes the rarity of few terms, and
 * each of these for few stories; measured, recommendations are as good as with quarters of bits.
 */
export declare function rarity(stories: number, frequency: number, common: boolean): number;
/** In how many stories a term of a rarity is, more or less. */
export declare function frequencyAt(stories: number, rarity: number): number;
/**
 * So many stories are supposed to stand before the first, with every common word of the language in each of them: until an
 * archive is large enough to tell common words by their frequency, a list does.
 */
export declare const prior = 16;
/** The binary logarithm of a count, which is at least 1, to the nearest whole number. */
export declare function bits(count: number): number;
export declare function worthOf(rarity: number): number;
