import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
/**
 * A file of the News sitemap, newest story first; `name` is the number of the file, from 0. Syndicated stories are left out, for
 * they are another's news, and sponsored ones, which Google News refuses. The first file is always there, if need be empty, for
 * search engines are told its address once and for all.
 */
export declare function newsSitemap(name: string, { site, config }: PlanContext): MachineFile<string> | undefined;
/** A BCP 47 tag as Google News wants it: ISO 639, but for Chinese, which is named by its script. */
export declare function newsLanguage(tag: string): string;
