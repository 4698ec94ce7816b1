import type { ArticleDocument, AuthorDocument, DocumentBase, Picture } from '../parse/document.js';
import type { LinkResolver } from './links.js';
import { type Pictures } from './pictures.js';
import type { Report } from './place.js';
import type { ResolvedLink } from './site.js';
/** What a public record keeps of its text. */
interface RecordText {
    readonly body: string | undefined;
    readonly links: readonly ResolvedLink[];
    readonly bodyPictures: readonly (string | null)[];
}
export interface RecordKeeper {
    /** Puts away the text of a record that is public; the files it shows or links to are published with it. */
    keepText(document: DocumentBase): RecordText & {
        readonly body: string;
    };
    keepPicture(document: ArticleDocument | AuthorDocument): Picture | undefined;
    /** Only reports what is wrong with the links and pictures of a record that is not public yet. */
    check(document: ArticleDocument): void;
    /** The files under the content folder that the records kept so far show or link to, and how (see `shownAs`). */
    readonly shown: ReadonlySet<string>;
    /** The same of each record that has any, by its file. */
    readonly shownIn: ReadonlyMap<string, ReadonlySet<string>>;
}
interface RecordOptions {
    readonly pictures: Pictures;
    readonly resolveLinks: LinkResolver;
    readonly report: Report;
}
/** The one place where texts and files become public: nothing hidden is ever handed to it to keep. */
export declare function createRecordKeeper({ pictures, resolveLinks, report }: RecordOptions): RecordKeeper;
export {};
