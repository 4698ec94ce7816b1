import type { Message } from '../lib/message.js';
import type { Page } from '../plan/page.js';
import type { Finding } from './finding.js';
import type { Templates } from './templates.js';
export interface OutputFile {
    /** Path in the output folder. */
    readonly file: string;
    readonly bytes: Uint8Array | string;
    /** Path from the site's root, decoded (see lib/url.ts). */
    readonly url: string;
}
/**
 * Renders pages and passes each to `emit`, batch by batch; views are made just before, and dropped. A page that fails
 * gives an error and is not passed on; all others are. Errors of `emit` are thrown unchanged.
 *
 * `before` are the findings of earlier builds on pages that are unchanged: they are reported and returned with the new
 * ones.
 */
export declare function renderPages(pages: readonly Page[], templates: Templates, emit: (file: OutputFile) => void | Promise<void>, before?: readonly Finding[]): Promise<{
    messages: Message[];
    findings: readonly Finding[];
}>;
