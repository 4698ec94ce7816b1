import type { PageKind } from '../lib/page-kinds.js';
import type { PageTemplate, Templates } from './templates.js';
/** Templates as plain data, for loading in another thread. */
export interface SendableTemplates extends Omit<Templates, 'byKind'> {
    readonly byKind: ReadonlyMap<PageKind, Sendable>;
}
type Sendable = Exclude<PageTemplate, {
    readonly language: 'stet';
}> | {
    readonly language: 'stet';
    readonly shown: string;
    readonly code: string;
    readonly markup: boolean;
};
export declare function toSendable(templates: Templates): SendableTemplates;
/**
 * Other threads cannot map places in code to sources, so a page that fails there is rendered again in the main thread.
 */
export declare function fromSendable(sent: SendableTemplates): Templates;
export {};
