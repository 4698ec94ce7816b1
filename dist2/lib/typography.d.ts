import { type Quotes } from './quotation-marks.js';
/**
 * Sets the text of one block in pieces, since links and emphasis divide it. The kind of a quotation mark depends on the
 * text before it, so a typesetter remembers that text between pieces; `reset` begins a new block. Addresses, e-mail
 * addresses, handles and file names are never changed.
 */
interface Typesetter {
    readonly set: (text: string) => string;
    /** Notes that something stands here that is not set, such as code. */
    readonly skip: () => void;
    readonly reset: () => void;
}
/** Sets the whole text of one block, such as a headline, in a language (BCP 47). */
export declare function typeset(text: string, language: string): string;
export declare function createTypesetter(quotes: Quotes): Typesetter;
export {};
