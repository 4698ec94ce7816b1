/** Puts bytes into a file of a staging folder, and returns the absolute path of that file. */
type Stage = (bytes: Uint8Array) => string;
/**
 * For each thread of a build that makes files. `thread` is Node's `threadId`: no two threads of a process have the same, so that the
 * names of staged files differ.
 */
export declare function createStage(stagingDir: string, thread: number): Stage;
/** Names for staged files; those of different series differ. */
export declare function stagedNames(stagingDir: string, series: string): () => string;
export {};
