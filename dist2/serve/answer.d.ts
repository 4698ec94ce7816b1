import type { Readable } from 'node:stream';
/** Headers by their names in lower case. */
export type Headers = Readonly<Record<string, string>>;
export interface Request {
    readonly method: string;
    /** As it came, percent-encoded: `/city/?q=a`. */
    readonly target: string;
    readonly headers: {
        readonly [name: string]: string | string[] | undefined;
    };
}
/** The first and the last byte, counted from 0. */
export interface Range {
    readonly start: number;
    readonly end: number;
}
/** One version of a file of the site. */
export interface SiteFile {
    /** Bytes. */
    readonly size: number;
    /** Another one for each version, of letters, digits and hyphens. */
    readonly version: string;
    readonly read: (range?: Range) => Readable;
}
export type Coding = 'br' | 'gzip';
/** What is sent: a text, or a file, whole or in part, compressed or not. */
export type Body = {
    readonly text: string;
} | {
    readonly file: SiteFile;
    readonly range?: Range;
    readonly coding?: Coding | undefined;
};
export interface Answer {
    readonly status: number;
    readonly headers: Headers;
    /** There is none in answers to HEAD, and where a browser has the file. */
    readonly body?: Body | undefined;
}
/** An answer in words. */
export declare function plain(status: number, text: string, headers?: Headers): Answer;
