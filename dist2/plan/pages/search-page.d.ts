import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
/** The form by which readers search. Search engines have their own, so it is not for them. */
export declare function searchPage(context: PlanContext): Page | undefined;
