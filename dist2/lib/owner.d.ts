/** A process that has a lock, or waits for one. */
export interface Owner {
    readonly pid: number;
    readonly state: 'claims' | 'holds';
}
/**
 * The name of this process for a lock file. The file may outlive the process, or be copied to another machine: so
 * besides the number, the name holds the machine's name and, where the system tells it (Linux, proc(5): field 22 of
 * stat), when the process began.
 */
export declare function ownName(state: Owner['state']): string;
/**
 * The process that a lock file names, if it still runs on this machine; undefined also where the file names none.
 * `writer` is the number of the process that writes the file: while that process runs, a file that cannot be read is
 * one that is still being written.
 */
export declare function ownerIn(file: string, writer?: number): Owner | undefined;
