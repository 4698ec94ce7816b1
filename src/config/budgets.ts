import { allPageKinds, type PageKind, pageKinds } from '../lib/page-kinds.js';
import type { Budget, Config } from './config.js';

/** The budgets of pages where a newsroom sets none. */
export const budgetDefaults: Config['budgets'] = Object.fromEntries(
  allPageKinds.map((kind): [PageKind, Budget] => [kind, pageKinds[kind].budget]),
) as Record<PageKind, Budget>;
