import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import { loadTemplates, type Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import type { Writer } from '../write/write.js';
import { type Engine, type Progress } from './engine.js';
import type { Audience } from './families/documents.js';
import { type Listing } from './newsroom.js';
import { type Parses } from './parses.js';
/** What all stages of a build are given. */
export interface StageOptions {
    readonly config: Config;
    readonly now: Instant;
    /** False for `stet check`: everything is done but the writing, and the store stays as it is. */
    readonly write: boolean;
    /** Reads every source file again, whatever its size and time of change, and every output file. */
    readonly verify?: boolean | undefined;
    /** Lets a site that shows readers no story take the place of the last one. */
    readonly allowEmpty?: boolean | undefined;
    readonly onProgress?: Progress | undefined;
}
/** What is known of the newsroom's folders before the sources are read. */
export interface Listed {
    readonly listing: Listing;
    /** The only folders with source files in which anything has changed; absent if that is not known. */
    readonly within?: ReadonlySet<string> | undefined;
}
/** Finds what lies in the newsroom's folders, and parses what changed. */
export declare function readSources(rows: Rows, options: StageOptions, listed?: Listed): Promise<{
    listing: {
        paths: readonly string[];
        byFolder: ReadonlyMap<string, readonly string[]>;
        media: ReadonlySet<string>;
        staticFiles: readonly string[];
        spelled: import("./newsroom.js").Spelled;
        shared: ReadonlyMap<string, string>;
        sourceFiles: ReadonlySet<string>;
        messages: Message[];
    };
    sources: import("./sources.js").Sources;
    parses: Parses;
    changed: Map<string, string>;
}>;
export declare function loadTemplatesOf(config: Config, rows: Rows): ReturnType<typeof loadTemplates>;
/** What the engine of a build is made of. */
export interface EngineParts {
    readonly rows: Rows;
    readonly options: StageOptions;
    readonly listing: Listing;
    readonly parses: Parses;
    readonly templates: Templates | undefined;
    readonly writer: Writer | undefined;
    readonly progress: Progress;
    readonly messages: readonly Message[];
    readonly audience?: Audience | undefined;
    /** Whether the graph in the rows was made for another audience. */
    readonly isForOthers?: boolean | undefined;
}
export declare function engineOf({ rows, options, listing, parses, templates, writer, progress, messages, audience, isForOthers, }: EngineParts): Engine;
/** All messages of a site, in order, each at the place that editors know. */
export declare function tellAll(messages: readonly Message[], engine: Engine, listing: Listing, config: Config): readonly Message[];
