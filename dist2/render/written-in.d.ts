import type { Message } from '../lib/message.js';
import type { Page } from '../plan/page.js';
import type { Finding } from './finding.js';
/**
 * Finds scripts and styles written into pages that the Content-Security-Policy blocks; there is one message for each
 * template and sort.
 */
export interface WrittenIn {
    /** Returns what the page has, one example of each sort. */
    examine(page: Page, html: string, template: string): Finding['written'];
    /** Adds what an earlier build found on a page. */
    recall(finding: Finding): void;
    messages(): Message[];
}
export declare function findWrittenIn(): WrittenIn;
