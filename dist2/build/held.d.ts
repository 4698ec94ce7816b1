import type { Instant } from '../lib/time.js';
import { type ParsedVersions } from './families/documents.js';
import type { Read } from './graph.js';
/** Something that readers cannot see now. */
export interface Held {
    /** The source file. */
    readonly file: string;
    /** Where readers will find it. */
    readonly url: string;
    /** `scheduled` is what has a date in the future, without an embargo. */
    readonly state: 'draft' | 'embargo' | 'scheduled';
    /** When readers will see it; absent for drafts. */
    readonly until?: Instant | undefined;
}
/** What readers cannot see at `now`, though it is not over: drafts, embargoed stories and those of the future. In the order of files. */
export declare function heldAt(now: Instant, read: Read, parsed: ParsedVersions): Held[];
