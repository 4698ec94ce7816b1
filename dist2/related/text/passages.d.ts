/**
 * A body is divided into passages: its paragraphs, or, where there are more of them than bits, groups of paragraphs. Where a
 * term stands is a mask of 32 bits: bit `i` for passage `i`, the last for the headline and the dek.
 */
export declare const headBit: number;
/** The bits of passages alone. */
export declare function passagesOf(places: number): number;
/** The bit of a paragraph of so many. */
export declare function passageBit(paragraph: number, paragraphs: number): number;
/** The bits of the passages in which links stand, by the words that they stand on, in their order; 0 of what is not found. */
export declare function passagesOfLinks(text: string, linked: readonly string[]): number[];
/** A text without the words that its links stand on: for when the links are to be guessed. */
export declare function withoutLinked(text: string, linked: readonly string[]): string;
