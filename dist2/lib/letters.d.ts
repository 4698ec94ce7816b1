/** Classes of characters, as bits: a character may be in several. */
export declare const letter = 1;
/** May be within a word, but not at the beginning of one. */
export declare const mark = 2;
export declare const capital = 4;
/** Of a script written without spaces (see segment.ts). */
export declare const unspaced = 8;
/** Half of a surrogate pair: `kindAt` knows the classes of the pair. */
export declare const half = 16;
/**
 * The classes of each code unit. Letters and digits (`letter`), marks and capitals are those of Unicode. Computed on
 * first use.
 */
export declare function kindsOfUnits(): Uint8Array;
/** The classes of the character at a place; 0 past the end, and in the middle of a surrogate pair. */
export declare function kindAt(units: Uint16Array, at: number): number;
