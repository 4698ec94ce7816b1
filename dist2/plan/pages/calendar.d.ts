import type { PlanContext } from '../context.js';
import type { Edition } from '../editions.js';
import type { Page } from '../page.js';
import type { LinkView } from '../views.js';
/** Links to the years with stories of an edition, newest first. */
export declare function yearLinks(edition: Edition, context: PlanContext): LinkView[];
/** The front page of an edition's archive: all years. `front` is the URL of the edition's front page. */
export declare function calendarPage(front: string, context: PlanContext): Page | undefined;
/** The page of a year by its name (see `yearName`). */
export declare function yearPage(name: string, context: PlanContext): Page | undefined;
/** The page of a month by its name (see `monthName`). */
export declare function monthPage(name: string, context: PlanContext): Page | undefined;
