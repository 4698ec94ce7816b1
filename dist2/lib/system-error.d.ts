/** Whether the operating system refused something: an error of the machine, not of the program. */
export declare function isSystemError(error: unknown): error is NodeJS.ErrnoException;
/**
 * Runs `work` on a file and adds the file's path to an error of the system: an error of writing to an open file, such
 * as on a full disk, has none.
 */
export declare function withPath<T>(file: string, work: () => T): T;
/** What the system refused, as a clause without error codes and names of system calls. */
export declare function systemReason(error: NodeJS.ErrnoException): string;
