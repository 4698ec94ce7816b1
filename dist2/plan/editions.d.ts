import type { Config } from '../config/config.js';
import type { Article, Site, StoryList } from '../model/site.js';
import type { Label } from '../parse/document.js';
/** Which edition of the paper there is, as plain data. */
export interface EditionRecord {
    /** The tag of its stories where they all have one, as `de-CH`, else what they share. The site's own for its own. */
    readonly language: string;
    /** URL of its front page. */
    readonly url: string;
    /** Base languages of its stories; null where all stories of the site are its own. */
    readonly bases: readonly string[] | null;
}
/** The paper in one language: a front page and feeds of its own. Whatever else lists stories lists those of all languages. */
export interface Edition extends EditionRecord {
    /** Its stories, newest first. */
    readonly articles: StoryList;
    /** Those of its stories that have one of these labels, newest first. */
    labelled(...labels: readonly Label[]): StoryList;
    /** Whether a story is one of them. */
    has(article: Article): boolean;
}
type EditionParts = Pick<Site, 'articles' | 'languages' | 'inLanguage' | 'labelled'>;
/**
 * The site's own edition, then one for each other language of its stories, in the order of their names. A language whose front page
 * would come to the address of a section or standing page has none: its stories stay in the site's own. So does every story
 * where the newsroom wants no editions, or has no story in the site's own language.
 */
export declare function planEditions(site: Pick<Site, 'languages' | 'sections' | 'pages'>, { language, editions }: Pick<Config, 'language' | 'editions'>): readonly EditionRecord[];
/** An edition with its stories. */
export declare function openEdition(edition: EditionRecord, site: EditionParts): Edition;
/** The edition that a page in this language belongs to. */
export declare function editionIn<Its extends Pick<EditionRecord, 'language'>>(language: string, editions: readonly Its[]): Its;
/** What an edition's feeds are called: the site's name, with the language's where it is not the site's own. */
export declare function editionTitle({ language, url }: Pick<EditionRecord, 'language' | 'url'>, { title }: Pick<Config, 'title'>): string;
/** What a language is called in itself, whatever the region: `Deutsch`, `עברית`. */
export declare function nameOfLanguage(tag: string): string;
export {};
