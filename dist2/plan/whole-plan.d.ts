import type { Redirect } from '../model/site.js';
import type { ListEntry, SitemapEntry } from './page.js';
/** What is known only where everything is planned. Few files show it. */
export interface WholePlan {
    /** The redirect at an old address, and the headline of the story that it leads to; undefined where none has that address. */
    redirect(from: string): SettledRedirect | undefined;
    /** All redirects whose old addresses are free. */
    redirects(): Iterable<Redirect>;
    /** Pages for the sitemap of lists, in any order. */
    listed(): Iterable<ListEntry>;
    /** Sitemaps for the sitemap index, in any order. */
    sitemaps(): Iterable<SitemapEntry>;
    /** The folders at the top of the site that hold pages other than redirects: `world`. */
    topFolders(): readonly string[];
    /** Whether the site has anything under a path that stet does not name by its bytes: a page, a front, a picture or another file. */
    hasUnder(prefix: string): boolean;
}
interface SettledRedirect {
    readonly redirect: Redirect;
    /** Absent where no story can be named: then the address stands for the headline. */
    readonly headline?: Headline | undefined;
}
interface Headline {
    readonly title: string;
    readonly language: string;
}
/** For a page made by itself, of a plan that has nothing else. */
export declare const nothingElse: WholePlan;
/** `world` of `/world/a.html`; undefined of what lies in no folder. */
export declare function topFolder(url: string): string | undefined;
export {};
