/** Quotation marks of a language: outer and inner, each opening and closing. */
export interface Quotes {
    readonly double: readonly [string, string];
    readonly single: readonly [string, string];
}
export declare function quotesOf(language: string): Quotes;
