import { type Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { Parses } from './parses.js';
/** Which version of a source file a build uses; null for a file that is left out. */
export type Versions = ReadonlyMap<string, string | null>;
interface LastGoodOptions {
    readonly now: Instant;
    /** The instant of the last published build; undefined if no build was published. */
    readonly published: Instant | undefined;
    readonly parses: Parses;
    /** Source files, as the disk spells their paths. */
    readonly files: readonly string[];
    /** Files that changed since the last publication. */
    readonly changed: ReadonlyMap<string, string>;
    /** The last published version of a file. */
    versionBefore(file: string): string | undefined;
}
/** Replaces files with errors by their last published versions (`--last-good`). */
export interface LastGood {
    /** The files that are replaced so far. */
    readonly replaced: Versions;
    /** Messages about the replaced files: the errors, and which version of each file is published. */
    readonly messages: readonly Message[];
    /**
     * Replaces the files that have errors. Returns false if an error cannot be blamed on a file that changed since the last publication:
     * nothing can be published then.
     */
    settle(errors: readonly Message[]): boolean;
}
/**
 * A file with errors is replaced by the last published version, and so is a changed file that cannot be published together with
 * others. A file is left out if no version of it was published, or if its front matter says that readers must not see it.
 */
export declare function createLastGood(options: LastGoodOptions): LastGood;
export {};
