import { directionOf } from '../../lib/direction.js';
import type { PlanContext } from '../context.js';
import type { BaseView } from '../views.js';
import { type ListPage, listHead } from './head.js';

/** What the view of every list begins with. */
export function listFrame(page: ListPage, context: PlanContext): BaseView {
  return {
    language: page.language,
    direction: directionOf(page.language),
    shell: context.shell(page.language),
    head: listHead(page, context),
  };
}
