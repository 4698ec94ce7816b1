import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
/** Every correction of every public story, newest first; those of one instant in the order of the stories. */
export declare function correctionsPage(context: PlanContext): Page;
