import type { LinkView, Strings } from '../views.js';
/** Links that open a service's own page for sharing, or the reader's mail program. `url` is absolute. */
export declare function shareLinks(title: string, url: string, strings: Strings): LinkView[];
