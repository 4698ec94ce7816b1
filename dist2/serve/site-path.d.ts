/** Where a request leads: what stands before the first question mark, decoded, and the rest with the question mark. */
export interface SitePath {
    /** Begins with a slash. No part of it leads out of a folder or is hidden, and none but the last is empty. */
    readonly path: string;
    readonly query: string;
}
/**
 * Reads the target of a request, percent-encoded as it came. Returns undefined for what no host serves: targets that are no path or
 * cannot be decoded, parts `.` and `..` however they are encoded, slashes and backslashes within a part, control characters, hidden files
 * (but for those in `/.well-known/`), and the files that are meant for the host.
 */
export declare function readTarget(target: string): SitePath | undefined;
/** The path below `base` (`''`, or `/paper`), which begins with a slash; undefined if the path is not below. */
export declare function below(path: string, base: string): string | undefined;
