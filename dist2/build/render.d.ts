import type { Message } from '../lib/message.js';
import type { PageKind } from '../lib/page-kinds.js';
import type { PlanContext } from '../plan/context.js';
import type { Writer } from '../write/write.js';
import { type Frame } from './families/pages.js';
import type { AnyFamily, Graph } from './graph.js';
import { type MadePage } from './page-maker.js';
/** What a build hands pages and files to. */
export type Output = Pick<Writer, 'add' | 'remove'>;
export interface RenderOptions {
    readonly graph: () => Graph;
    readonly context: () => PlanContext;
    readonly frame: () => Frame;
    /** Absent where nothing is rendered: pages are planned only, since something is wrong already. */
    readonly output: () => Output | undefined;
    /** Whether the file of a page has to be made again, though nothing that it is made from has changed. */
    readonly isMissing: (file: string) => boolean;
    readonly onProgress: (done: number, total: number) => void;
    /** Makes pages of a family in threads, where that is worth it. Returns the names of those that are left to be made here. */
    readonly inThreads?: ((family: string, names: readonly string[], take: (page: Omit<MadePage, 'html'>) => void) => Promise<readonly string[]>) | undefined;
}
/** Pages of stories come before others, which lead to them. */
export declare function roleOf(kind: PageKind): 'story' | 'page';
/** What came of rendering beside pages and files. */
export interface Rendered {
    /** Pages that were rendered, by file, with the parts of what they are made from that differ; undefined of new ones. */
    readonly causes: Map<string, readonly string[] | undefined>;
    /** What was wrong with templates. */
    readonly messages: Message[];
}
/** Families of pages and files: their rules make views and contents, and what differs from what was made last is rendered and handed on. */
export declare function renderFamilies(options: RenderOptions, rendered: Rendered): AnyFamily[];
