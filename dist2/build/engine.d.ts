import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import type { PageKind } from '../lib/page-kinds.js';
import type { Instant } from '../lib/time.js';
import type { Article, Site } from '../model/site.js';
import type { ArticleDocument } from '../parse/document.js';
import type { Entry } from '../related/entry.js';
import type { Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import type { Writer } from '../write/write.js';
import { type Answer } from './answer.js';
import { type Audience } from './families/documents.js';
import { type PageParts } from './families/pages.js';
import { decode, type Graph, type Read } from './graph.js';
import { type Held } from './held.js';
import type { Versions } from './last-good.js';
import { type Listing } from './newsroom.js';
import type { Parses } from './parses.js';
import { type Explanation } from './why.js';
export type StageName = 'parse' | 'model' | 'media' | 'plan' | 'render' | 'write';
/** Called while a build goes on. `total` is 0 if the stage does not know how much there is to do. */
export type Progress = (stage: StageName, done: number, total: number) => void;
interface EngineOptions {
    readonly rows: Rows;
    readonly config: Config;
    readonly now: Instant;
    /** The instant of the last build. */
    readonly last: Instant | undefined;
    /** Whether the store has no graph of an earlier build. */
    readonly isNew: boolean;
    /** For whom the site is made; for readers if absent. */
    readonly audience?: Audience | undefined;
    /** Whether the last build was made for others. */
    readonly isForOthers?: boolean | undefined;
    /** Whether the configuration or stet itself has changed since the last build. */
    readonly isOther: boolean;
    /** Reads every picture again, even if size and time of change are the same. */
    readonly verify?: boolean | undefined;
    readonly listing: Listing;
    readonly parses: Parses;
    readonly templates: Templates | undefined;
    readonly writer: Writer | undefined;
    /** Whether the output folder is the one that the last build wrote. */
    readonly isSameOutput: boolean;
    /** Whether errors are known already. If so, nothing is rendered. */
    readonly hasErrors: () => boolean;
    /** Writes the rows that wait in memory to the database. Returns false if there is no database; the rows then stay in memory. */
    readonly flush: () => boolean;
    readonly progress: Progress;
}
/** Figures of a site for reports. */
export interface Summary {
    readonly stories: number;
    readonly pages: number;
    /** When a story next appears or goes; null when none will. */
    readonly nextGate: Instant | null;
    /** When something next changes without any story appearing or going. */
    readonly nextHousekeeping: Instant | null;
}
export interface Engine {
    readonly graph: Graph;
    /** Brings the whole graph up to date. */
    run(sources: ChangedSources): Promise<void>;
    /** Brings everything up to date but the bytes of pages and files. Pages say what they are made from, and none is rendered. */
    plan(sources: ChangedSources): Promise<void>;
    /** Brings records, lists and recommendations up to date, but no pictures and no pages. */
    runModel(sources: ChangedSources, recommends?: boolean): Promise<void>;
    readonly site: Site;
    /** The entries of all public stories in the related index. */
    entries(): Entry[];
    /** The parsed source file of a story, with the text. */
    documentOf(article: Article): ArticleDocument;
    /** Says why a page is made again; undefined if there is no such page. Must be called after `run`. */
    explain(named: string, before: Rows | undefined): Explanation | undefined;
    /** Makes what is published at a URL. Must be called after `plan` or `run`. Undefined if nothing is published there. */
    answer(url: string): Promise<Answer | undefined>;
    /** What readers cannot see yet. */
    held(): readonly Held[];
    /** Finds a public story by key, file, address or slug. */
    find(written: string): Article | undefined;
    messages(): readonly Message[];
    summary(): Summary;
    /** How many stories are public. */
    stories(): number;
    /** How many stories are withdrawn, with a notice at their addresses. */
    withdrawn(): number;
    names(among: 'story' | 'file' | 'picture' | 'address'): Iterable<string>;
    readonly causes: ReadonlyMap<string, readonly string[] | undefined>;
    /** Must be called when the site is published. Removes the replaced versions of source files from the store. */
    finish(): void;
}
interface ChangedSources {
    /** The current version of each file that may have changed since the last build. */
    readonly changed: ReadonlyMap<string, string>;
    /** The versions that are published in place of files with errors; null for a file that is left out. */
    readonly replaced: Versions;
    readonly gone: readonly string[];
}
export declare function createEngine(options: EngineOptions): Engine;
/** Files that public records show or link to, and the logos of the site. For a picture that is cropped around a point, names the file and the point. */
export declare function shownFiles(read: Read, config: Config, listing: Pick<Listing, 'media' | 'staticFiles'>): {
    readonly pictures: readonly string[];
    readonly cuts: readonly (readonly [file: string, focus: string])[];
};
export type { PageKind, PageParts };
export { decode };
