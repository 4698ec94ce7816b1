import { type Message, type Place } from '../lib/message.js';
import type { PageKind } from '../lib/page-kinds.js';
import type { Page } from '../plan/page.js';
import type { Bundle } from './bundle.js';
import { type ForeignFiles } from './foreign.js';
import { rules } from './rules.js';
import type { ForeignLanguage } from './template-files.js';
/** In place of an error, for a template that gave an empty page. */
export declare const nothing: unique symbol;
/** Collects errors of pages: one mistake in a template fails on thousands of pages, and gives one message. */
export interface Failures {
    add(page: Page, error: unknown): void;
    /**
     * Adds an error of Eleventy's own over some pages, whatever their templates. Its text may name `inputDir`, which no
     * editor knows.
     */
    addOfEleventy(pages: readonly Page[], error: unknown, inputDir: string): void;
    messages(): Message[];
}
/** What is asked of a template that failed. */
type FailedTemplate = {
    readonly shown: string;
} & ({
    readonly language: 'stet';
    readonly bundle: Pick<Bundle, 'locate'>;
} | {
    readonly language: ForeignLanguage;
});
/** What is asked of all templates. */
interface FailedTemplates {
    readonly byKind: ReadonlyMap<PageKind, FailedTemplate>;
    readonly foreignFiles: ForeignFiles;
    readonly ownFolder: string;
}
interface Failure {
    readonly rule: keyof typeof rules;
    readonly text: string;
    readonly place: Place;
}
export declare function collectFailures(templates: FailedTemplates): Failures;
/** The rule, words and place for what a template threw. */
export declare function explainFailure(error: unknown, template: FailedTemplate, templates?: Pick<FailedTemplates, 'foreignFiles' | 'ownFolder'>): Failure;
export {};
