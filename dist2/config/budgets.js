import { allPageKinds, pageKinds } from '../lib/page-kinds.js';
/** The budgets of pages where a newsroom sets none. */
export const budgetDefaults = Object.fromEntries(allPageKinds.map((kind) => [kind, pageKinds[kind].budget]));
//# sourceMappingURL=budgets.js.map