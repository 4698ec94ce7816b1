import type { Stamp } from '../read/stamp.js';
import type { Rows } from '../store/rows.js';
/** What the last build saw of a source file. */
export interface SourceState {
    readonly stamp: Stamp;
    /** Of the bytes, or of the messages about a file that cannot be read. */
    readonly digest: string;
    /** The git blob; empty if it is unknown. */
    readonly blob: string;
    /** Whether a file with the same stamp is the same file (see stamp.ts). */
    readonly isSettled: boolean;
}
/** The source files of one folder, as the last build saw them. */
export interface SourceFolder {
    readonly names: readonly string[];
    /** The place of a file in `names`, or -1. `guess` is tried first. */
    find(name: string, guess: number): number;
    /** Whether a file is known to be the same as it was. */
    isSame(at: number, stamp: Stamp): boolean;
    state(at: number): SourceState;
}
/** All folders, or some of them. */
export declare function readFolders(rows: Rows, within?: ReadonlySet<string>): Map<string, SourceFolder>;
export declare function readFolder(rows: Rows, folder: string): SourceFolder | undefined;
export declare function writeFolder(rows: Rows, folder: string, states: ReadonlyMap<string, SourceState>): void;
