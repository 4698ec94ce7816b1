/**
 * A digest of everything outside the newsroom that decides on the bytes of a site: the program of stet with the packages in
 * it, the version of Node with the data in Node (words of dates, time zones, Unicode), and the installed packages. A
 * build uses the graph of an earlier build only if this digest is the same, so that after an upgrade the site is the one that a
 * clean build makes. Stored pictures depend on the version of the encoder alone (see media/take.ts).
 */
export declare const environment: string;
