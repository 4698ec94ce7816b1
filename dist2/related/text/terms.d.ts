/** What kind of thing two stories may have in common. */
export type TermKind = 'word' | 'name' | 'topic' | 'series' | 'author' | 'section';
/**
 * The number a term goes by: 32 bits of its language, kind and text (MurmurHash3, Appleby 2011, over UTF-16 code units). Among a
 * million terms one in four thousand shares its number with another, which moves no pick that anyone could tell. Terms of
 * two languages are never the same: readers follow stories in their own.
 */
export declare function termOf(kind: TermKind, text: string, language: string): number;
/** Spreads the bits of a number over all of it. */
export declare function mix(number: number): number;
