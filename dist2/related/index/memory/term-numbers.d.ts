/** Terms by the numbers that they have been given. */
export interface Terms {
    /** How many there are; they are counted from 0 in the order in which they were first seen. */
    readonly terms: number;
    /** The number of a term, or -1. */
    numberOf(term: number): number;
    termOf(number: number): number;
}
/** A hash table with open addressing, for a million terms in a few bytes each, in memory that threads share. */
export interface TermTable {
    /** The number of the term in each slot, or -1; a power of two of them. */
    readonly slots: Int32Array;
    /** By number. */
    readonly terms: Uint32Array;
}
export declare function termsOf({ slots, terms }: TermTable): Terms;
/** Numbers terms as they come. */
export declare function createTermNumbers(initial: number): {
    /** The number of a term, a new one if it has none. */
    add(term: number): number;
    find: (term: number) => number;
    size: () => number;
    table(): TermTable;
};
