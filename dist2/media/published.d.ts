import type { Pictures } from './picture.js';
import { type Batch, type Found } from './take.js';
/** A picture of the site, and the cuts that pages show. */
export interface Shown {
    /** Path under the content or static folder. */
    readonly path: string;
    /** The name in messages. */
    readonly source: string;
    /** The digest of the original's bytes. */
    readonly digest: string;
    readonly found: Found;
    /** The points that cuts are made around. */
    readonly foci: readonly string[];
}
/** Gives a file of a batch. */
export type Fetch = (shown: Shown, batch: Batch, name: string) => Promise<Uint8Array>;
/** Decides which files of pictures are published, and at which addresses. */
export declare function publish(all: readonly Shown[], fetch: Fetch): Pictures;
