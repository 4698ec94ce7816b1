import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
/** The sitemap of pages that are no stories, in the order of their URLs; `name` is the number of the file, from 0. */
export declare function listSitemap(name: string, context: PlanContext): MachineFile<string> | undefined;
/**
 * A sitemap of the stories of a year, `2024`, or of what does not go into the first of the year's files, `2024 1`. Oldest first:
 * a new story changes the last file only. Syndicated stories are left out: their pages ask not to be indexed. `lastmod` is when a
 * story changed for its readers.
 */
export declare function yearSitemap(name: string, { site, config }: PlanContext): MachineFile<string> | undefined;
/** The sitemap that names all others. An empty sitemap is not listed: the schema asks for an entry at least. */
export declare function sitemapIndex({ config, whole }: PlanContext): MachineFile<string>;
