/**
 * Makes a package as `npm pack` does, from the files under `root` that the package.json there names. `npm install` can install the
 * package from a file. The same files give the same bytes. Format: POSIX.1-1988 (ustar), gzipped.
 */
export declare function pack(root: string): {
    readonly name: string;
    readonly bytes: Buffer;
};
