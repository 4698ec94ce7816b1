import { type Message } from '../lib/message.js';
import type { Patch } from '../media/film.js';
/**
 * Where the files of a build wait until the whole build has succeeded: a folder on the output's own file system, so
 * that a rename brings each into place whole. It is the lock of the output folder, too.
 */
export interface Staging {
    /** The absolute path of the folder. */
    readonly dir: string;
    /** Keeps bytes and returns the absolute path where they wait. */
    put(bytes: Uint8Array): string;
    /** Keeps a copy of a file, with some of its bytes overwritten, and returns the absolute path where it waits. */
    copy(from: string, patches: readonly Patch[]): string;
    /** Keeps a file that another thread put into the folder. */
    take(file: string): void;
    /** Removes a file that waits. */
    drop(file: string): void;
    /** The time of the file system, in milliseconds: no later change of a file or folder has an earlier time. */
    clock(): number;
    /** Makes everything that waits last. */
    sync(): Promise<void>;
    close(): void;
}
export declare function openStaging(output: string): {
    staging: Staging;
} | {
    staging?: undefined;
    message: Message;
};
/** The name of a staging folder, in the output folder or beside it. */
export declare function stagingName(output: string): string;
