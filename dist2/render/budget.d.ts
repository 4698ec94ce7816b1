import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import type { Page } from '../plan/page.js';
import type { Asset } from './bundle.js';
import type { Finding } from './finding.js';
/**
 * Compares pages with the budgets of their kinds. A budget that pages exceed gives one message, with the worst page.
 */
export interface Scales {
    /** Returns the budgets that the page exceeds. */
    weigh(page: Page, html: string): Finding['excess'];
    /** Adds what an earlier build found on a page. */
    recall(finding: Finding): void;
    messages(): Message[];
}
/** Counts uncompressed bytes, which cost nothing to count; compressed, text is about a third of them. */
export declare function openScales(budgets: Config['budgets'], assets: readonly Asset[], hasOwn: boolean): Scales;
