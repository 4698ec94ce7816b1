import type { AuthorDocument, SectionDocument, SeriesDocument, TopicDocument } from '../parse/document.js';
export type TermDocument = AuthorDocument | SectionDocument | TopicDocument | SeriesDocument;
/** Where stories without a section are. */
export declare const defaultSection = "news";
/**
 * A name's key: one for all its forms in upper and lower case, in composed and decomposed Unicode, with spaces or with
 * hyphens. Undefined when nothing of it can stand in a URL.
 */
export declare function keyOf(written: string): string | undefined;
/**
 * A name by which it is compared with others of one key: `C`, `C++` and `C#` have the same key and are not the same;
 * `climate-change` and `Climate change` are.
 */
export declare function plainName(name: string): string;
/** The terms of one kind that have a file, and what a name that a story gives leads to. */
export interface Vocabulary<Declared extends TermDocument = TermDocument> {
    readonly declared: {
        get(key: string): Declared | undefined;
        has(key: string): boolean;
        keys(): Iterable<string>;
    };
    /** The key of a name as written: that of the file so named, or so titled, or one made from the name. */
    find(written: string): string | undefined;
}
export declare function titleOf(document: TermDocument): string;
