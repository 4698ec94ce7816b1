import type { ArticleDocument, AuthorDocument, SectionDocument, SeriesDocument, TopicDocument } from '../parse/document.js';
import { type Vocabulary } from './keys.js';
import { type Report } from './place.js';
/** Under which keys a story is filed, each once, in the editor's order. */
export interface Filing {
    readonly section: string;
    readonly topics: readonly string[];
    readonly series?: string | undefined;
    readonly authors: readonly string[];
}
export interface Vocabularies {
    readonly sections: Vocabulary<SectionDocument>;
    readonly topics: Vocabulary<TopicDocument>;
    readonly series: Vocabulary<SeriesDocument>;
    readonly authors: Vocabulary<AuthorDocument>;
}
interface FilingOptions {
    readonly sections: 'open' | 'closed';
    readonly topics: 'open' | 'closed';
    readonly authors: 'open' | 'closed';
}
/**
 * Files stories under the keys of the names they give. A name that makes no key, or that a draft declares, is reported
 * and left out; one that no file declares is an error where the configuration closes its kind.
 */
export declare function createFiler(vocabularies: Vocabularies, options: FilingOptions): (document: ArticleDocument, report: Report) => Filing;
export {};
