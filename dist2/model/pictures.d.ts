import type { ArticleDocument, AuthorDocument, DocumentBase, Picture } from '../parse/document.js';
import { type Report } from './place.js';
export interface Pictures {
    /**
     * The picture of a record's front matter, or undefined where its file is missing, which is reported, as is a story's
     * picture without a description or a credit.
     */
    ofRecord(document: ArticleDocument | AuthorDocument, report: Report): Picture | undefined;
    /** The files of a body's pictures, in their order; null in the place of one that does not exist, which is reported. */
    ofBody(document: DocumentBase, report: Report): (string | null)[];
}
/** Files under the content and static folders that are no texts. */
interface Files {
    has(path: string): boolean;
    /** The file that is nearest to one that does not exist. */
    nearest(wrong: string): string | undefined;
}
export declare function createPictures(files: Files): Pictures;
/** What a record's own picture shows: its file, and that cut to shapes around a point. */
export declare function shownAs(image: Picture | undefined): Generator<string>;
export {};
