/** Applies typography to the text of a body, piece by piece, and collects the body's plain text. */
export interface Pen {
    /** Takes a piece of running text and returns it with typography. */
    readonly write: (text: string) => string;
    /** Adds code to the plain text, without typography. */
    readonly copy: (text: string) => void;
    /** Begins or ends a block. */
    readonly block: () => void;
    /** Runs `work` without adding its text to the plain text. */
    readonly aside: <T>(work: () => T) => T;
    /** The plain text, with a blank line between paragraphs. */
    readonly text: () => string;
    /** Whether any of the text would look like one of stet's markers in HTML. */
    readonly suspect: () => boolean;
}
export declare function createPen(language: string, typography: boolean): Pen;
/**
 * Counts words as a reader would. Scripts written without spaces are divided by Unicode's rules (UAX 29) run by run,
 * because the time grows with the square of the length.
 */
export declare function countWords(text: string, language: string): number;
