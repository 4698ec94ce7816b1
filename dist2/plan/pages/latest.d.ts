import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
/** The newest stories of all sections of an edition, and the way into the archive by years. `front` is the edition's front page. */
export declare function latestPage(front: string, context: PlanContext): Page | undefined;
