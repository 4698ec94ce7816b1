/** A piece of HTML source. `end` is the end of the piece, or of the text where the piece is not closed. */
export interface Token {
    readonly kind: 'text' | 'comment' | 'cdata' | 'instruction' | 'declaration' | 'tag';
    readonly start: number;
    readonly end: number;
    /** Whether the piece is closed; true for text. */
    readonly closed: boolean;
}
export interface Tag {
    readonly name: string;
    readonly closing: boolean;
    readonly selfClosing: boolean;
    readonly attributes: readonly {
        readonly name: string;
        readonly value: string | undefined;
        /** Offset of the value within the tag; of the name, where there is no value. */
        readonly at: number;
    }[];
}
/**
 * Divides HTML into pieces by the rules of the HTML standard, except that a piece without an end does not take in the
 * pieces behind it.
 */
export declare function tokenize(html: string): Token[];
export declare function readTag(source: string): Tag;
