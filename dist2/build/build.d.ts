import { type Message } from '../lib/message.js';
import { type WriteResult } from '../write/write.js';
import type { Summary } from './engine.js';
import { type StageOptions } from './stages.js';
export interface BuildOptions extends StageOptions {
    /** Writes what changed since the last build, whether or not what that wrote is still in the output folder. */
    readonly delta?: boolean | undefined;
    /** Lets most of the pages of the last build be deleted. */
    readonly allowDeletions?: boolean | undefined;
    /** Publishes all but files with errors, which stay as they were published last. */
    readonly lastGood?: boolean | undefined;
}
export interface BuildResult {
    /** Errors first. */
    readonly messages: readonly Message[];
    readonly standing: Summary;
    /** Absent when nothing was written: for `check`, or because of an error. */
    readonly written?: WriteResult | undefined;
    /** Every file of the site with its digest, where the report asks for them. */
    readonly digests?: readonly (readonly [file: string, digest: string])[] | undefined;
    /** Files with errors which stay as they were published last, or are left out, where that was asked for and needed. */
    readonly lastGood?: ReadonlySet<string> | undefined;
    /** Why pages were made again, by file: which parts changed (see families/pages.ts); undefined for new ones. */
    readonly causes?: ReadonlyMap<string, readonly string[] | undefined> | undefined;
}
/**
 * Builds a site. Bad content gives messages and leaves the output folder as it was; only a programmer's error throws.
 */
export declare function build(options: BuildOptions): Promise<BuildResult>;
