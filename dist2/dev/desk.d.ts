import { type Update } from '../build/session.js';
import type { Answer } from '../build/answer.js';
import type { Config } from '../config/config.js';
import type { Progress } from '../build/engine.js';
import type { Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { Explanation } from '../build/why.js';
/** For whom the site is shown, and when. */
export interface World {
    readonly audience: 'desk' | 'readers';
    /** Absent for now. */
    readonly at?: Instant | undefined;
}
/** What is at an address, with the state of the site at that time. */
export interface Shown {
    readonly answer: Answer | undefined;
    readonly update: Update;
    readonly config: Config;
    readonly world: World;
}
/** A newsroom that is watched, and shown as it is at each moment. */
export interface Desk {
    /** Shows what is at a URL, after everything that has changed on the disk was taken in. */
    show(url: string): Promise<Shown>;
    explain(url: string): Promise<Explanation | undefined>;
    /** Shows the site to others, or at another instant, from now on. */
    move(world: World): Promise<void>;
    /** Calls `listener` after each update. Returns a function that ends that. */
    onUpdate(listener: () => void): () => void;
    close(): Promise<void>;
}
export interface DeskOptions {
    readonly loadConfig: () => Promise<{
        readonly config?: Config | undefined;
        readonly messages: readonly Message[];
    }>;
    readonly clock: () => Instant;
    readonly world: World;
    readonly onProgress?: Progress | undefined;
    readonly onWatchError: (folder: string, error: Error) => void;
}
/** Opens a newsroom and brings the records up to date. `undefined` comes with messages if the configuration has errors. */
export declare function openDesk(options: DeskOptions): Promise<{
    readonly desk?: Desk | undefined;
    readonly messages: readonly Message[];
}>;
