import type { PlanContext } from '../context.js';
import type { BaseView } from '../views.js';
import { type ListPage } from './head.js';
/** What the view of every list begins with. */
export declare function listFrame(page: ListPage, context: PlanContext): BaseView;
