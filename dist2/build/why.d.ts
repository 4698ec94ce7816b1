import type { Config } from '../config/config.js';
import type { PlanContext } from '../plan/context.js';
import type { Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import { type Graph, type Read } from './graph.js';
/** Says which parts of a page changed since the last build, and what the page is made from. */
export interface Explanation {
    readonly url: string;
    /** The source files of the page; none for lists. */
    readonly sources: readonly string[];
    /** The parts that changed since the last build: none if the page stays the same, undefined if the page is new. */
    readonly changed?: readonly string[] | undefined;
    /** What the page is made from, in words: `the headline of articles/talks.md`. */
    readonly madeFrom: readonly string[];
}
interface ExplainOptions {
    readonly graph: Graph;
    /** A snapshot of the store of the last build; undefined if there was no build. */
    readonly before: Rows | undefined;
    readonly config: Config;
    readonly contextOf: (read: Read) => PlanContext;
    readonly templates: Templates;
}
/** Compares a page with the page of the last build. Returns undefined if there is no such page. */
export declare function explainPage(named: string, options: ExplainOptions): Explanation | undefined;
export {};
