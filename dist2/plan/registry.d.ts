import type { PageKind } from '../lib/page-kinds.js';
import type { PlanContext } from './context.js';
import type { MachineFile, Page } from './page.js';
import type { FeedKind } from './parts/feed-formats.js';
export type FileKind = FeedKind | 'listSitemap' | 'newsSitemap' | 'yearSitemap' | 'searchIndex' | 'sitemapIndex' | 'robots' | 'headers' | 'redirects';
/** The page of this kind and name, finished; undefined where the site has none. */
export declare function makePage(kind: PageKind, name: string, context: PlanContext): Page | undefined;
/** The file of this kind and name; undefined where the site has none. */
export declare function makeFile(kind: FileKind, name: string, context: PlanContext): MachineFile | undefined;
/** Whether a page is in the sitemap of lists. A front without a story says nothing yet. */
export declare function isListed({ kind, modified }: Pick<Page, 'kind' | 'modified'>): boolean;
