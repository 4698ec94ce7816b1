import type { Config } from '../../config/config.js';
import type { Pictures } from '../../media/picture.js';
import type { Site, Term } from '../../model/site.js';
import { type EditionRecord } from '../editions.js';
import type { SearchParts } from '../search-parts.js';
import type { LinkView, Shell } from '../views.js';
/** What frames follow from besides records. */
export interface ShellOptions {
    readonly config: Config;
    readonly assets: {
        /** URLs. */
        readonly stylesheets: readonly string[];
    };
    /** Paths under the static folder, with `/`. */
    readonly staticFiles: readonly string[];
    /** What is made of pictures. */
    readonly pictures?: Pictures;
    /** Absent when the site has no search page. */
    readonly search?: SearchParts | undefined;
    /** Written into each page; absent when the newsroom wants none. */
    readonly pageScript?: string | undefined;
}
/** A section, topic, series or author as a link. */
export type Linker = (term: Pick<Term, 'title' | 'url' | 'language'>) => LinkView;
/**
 * The frame of every page. All pages of a language share one object, and those of all languages its lists; it changes
 * only when a section or standing page appears, goes or is renamed, never because a story is published.
 */
export declare function createShells(site: Site, editionsNow: () => readonly EditionRecord[], options: ShellOptions & {
    readonly link: Linker;
}): (language: string) => Shell;
