import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { Answer } from './answer.js';
import type { Progress, Summary } from './engine.js';
import type { Audience } from './families/documents.js';
import type { Held } from './held.js';
import type { Explanation } from './why.js';
/** Where anything may have changed since the last update. */
export interface Changes {
    /** Folders under the content folder, by their paths there; `''` for the content folder itself. */
    readonly content: ReadonlySet<string>;
    readonly static: boolean;
    readonly templates: boolean;
}
/** The site after an update. */
export interface Update {
    readonly messages: readonly Message[];
    readonly summary: Summary;
    /** What readers cannot see yet. */
    readonly held: readonly Held[];
}
/**
 * A newsroom whose records are brought up to date again and again by one process. The store stays as the last build left it. Pages are made when
 * they are asked for. A source file or a template with errors is replaced by the last version without. Calls must not overlap.
 */
export interface Session {
    /** Takes in what changed on the disk since the last call. Without `changes`, and the first time, everything is looked at. */
    update(now: Instant, changes?: Changes): Promise<Update>;
    /** Makes the page or file at a URL. Undefined if nothing is published there. */
    answer(url: string): Promise<Answer | undefined>;
    /** Says what of a page is not as the last build made it. */
    explain(url: string): Explanation | undefined;
    close(): Promise<void>;
}
export interface SessionOptions {
    readonly config: Config;
    readonly audience: Audience;
    readonly onProgress?: Progress | undefined;
}
export declare function openSession({ config, audience, onProgress }: SessionOptions): Session;
