import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
/** The page of a story in the lite edition; none where the newsroom has no such edition. */
export declare function litePage(key: string, context: PlanContext): Page | undefined;
/** The newest stories of all sections, by days. */
export declare function liteHomePage(context: PlanContext): Page | undefined;
