import type { ArticleDocument } from '../parse/document.js';
import type { Filing } from './filing.js';
import type { Standing } from './gates.js';
import type { Redirect } from './site.js';
/** What a story may be named by, and whether readers may see it. */
export type Named = Pick<Story, 'key' | 'standing' | 'url' | 'redirects' | 'language'> & {
    readonly document: Pick<ArticleDocument, 'file' | 'slug' | 'draft'>;
};
/** A story while the site is being built, hidden ones too: what others may name, and what it may be named by. */
export interface Story {
    readonly key: string;
    readonly document: ArticleDocument;
    readonly standing: Standing;
    /** Hidden now, but public at some later instant: its problems are reported while there is time. */
    readonly upcoming: boolean;
    readonly filing: Filing;
    readonly url: string;
    readonly redirects: readonly Redirect[];
    readonly language: string;
}
