import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
/** A page that stands by itself: about, ethics, contact. */
export declare function standingPage(key: string, context: PlanContext): Page | undefined;
/** What stands at the address of a withdrawn story. Its headline is not repeated: it may be what was wrong. */
export declare function withdrawnPage(key: string, context: PlanContext): Page | undefined;
export declare function notFoundPage(context: PlanContext): Page;
