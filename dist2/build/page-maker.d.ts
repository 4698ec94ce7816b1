import type { PlanContext } from '../plan/context.js';
import type { Page } from '../plan/page.js';
import type { Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import { type PageParts } from './families/pages.js';
import { type Made, type Tracer } from './graph.js';
/** What came of one page. */
export interface MadePage {
    readonly name: string;
    readonly made: Made<PageParts>;
    /** The file that the last build had for the page, where it is another now, or none. */
    readonly left?: string | undefined;
    /** Parts of what the page is made from that differ, of a page that was rendered; null of a new one. */
    readonly cause?: readonly string[] | null | undefined;
    /** Of a page that was rendered. */
    readonly html?: string | Uint8Array | undefined;
    /** Of a page that could not be rendered. */
    readonly failed?: Page | undefined;
}
export interface PageMakerOptions {
    /** The name of the family of these pages. */
    readonly family: string;
    readonly rows: Pick<Rows, 'get'>;
    readonly tracer: Tracer;
    readonly context: () => PlanContext;
    /** Absent where pages are only planned. */
    readonly templates: () => Templates | undefined;
    /** Whether the file of a page has to be made again, though nothing that it is made from has changed. */
    readonly isMissing: (file: string) => boolean;
}
/** Pages that are made at once: Eleventy starts for each batch anew, and views and HTML of all pages in a batch are in memory. */
export declare const mostAtOnce = 500;
/** Makes some pages by their names: their views, and of those whose views are others than in the last build the HTML. */
export type PageMaker = (names: readonly string[]) => Promise<MadePage[]>;
export declare function createPageMaker(options: PageMakerOptions): PageMaker;
