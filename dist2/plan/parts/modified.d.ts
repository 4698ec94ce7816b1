import type { Instant } from '../../lib/time.js';
import type { Article } from '../../model/site.js';
/** When one of these stories last changed for its readers; undefined when there are none. */
export declare function lastModified(articles: Iterable<Article>): Instant | undefined;
