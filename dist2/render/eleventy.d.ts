import type { PageKind } from '../lib/page-kinds.js';
import { type ForeignFiles } from './foreign.js';
import { type ForeignLanguage } from './template-files.js';
/** One template and the pages it renders in this run. */
export interface Run {
    /** No kind is in two runs at a time. */
    readonly kind: PageKind;
    /** `stet` for a component, which no engine of Eleventy's renders. */
    readonly language: 'stet' | ForeignLanguage;
    /** The template's text; empty for a component. */
    readonly text: string;
    /** Paths in the output folder. */
    readonly files: readonly string[];
    /**
     * Renders the page at an index of `files`. `inLanguage` renders the template's text in its language, with nothing but
     * the view it is given.
     */
    readonly make: (index: number, inLanguage: (view: object) => Promise<string>) => string | Promise<string>;
}
/**
 * Runs Eleventy once over some pages: each template paginates over its own pages, one at a time. The last transform
 * passes each page's bytes to `take` and leaves an empty page behind, and nothing is written.
 *
 * Eleventy reads no file and no configuration: `inputDir` is an empty folder, and templates are passed in memory.
 * Eleventy's data contain only the numbers of the pages. Views never pass through them, so nothing can be added to
 * views.
 */
export declare function runEleventy(runs: readonly Run[], options: {
    readonly inputDir: string;
    readonly files: ForeignFiles;
    readonly take: (kind: PageKind, index: number, html: string) => void | Promise<void>;
}): Promise<void>;
