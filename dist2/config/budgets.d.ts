import type { Config } from './config.js';
/** The budgets of pages where a newsroom sets none. */
export declare const budgetDefaults: Config['budgets'];
