import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
/** The page that forwards the readers of an old address. Without a headline the new address stands for it. */
export declare function redirectPage(from: string, context: PlanContext): Page | undefined;
/**
 * Where the page that forwards lies. A file with the name of an old address such as `/node/7` or `/story.php` would be
 * offered as a download, or, as `/_worker.js` or `/.htaccess`, be obeyed by a host: so it is a folder, and hosts look for
 * `/node/7/` when they are asked for it.
 */
export declare function redirectUrl(from: string): string;
