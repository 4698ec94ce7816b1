import type { Body } from '../parse/document.js';
import type { Gates } from '../parse/gates.js';
import type { Profile } from '../related/text/profile.js';
import type { Rows } from '../store/rows.js';
import type { Parsed } from '../workers/parse-thread.js';
import type { ParsedVersions } from './families/documents.js';
/**
 * Results of parsing, by file and *version*. A version is a digest of the bytes of the file and of everything else that decides on the
 * result, so the result for a version never changes. The store can have the published version of a file and a newer one.
 */
export interface Parses extends ParsedVersions {
    has(file: string, version: string): boolean;
    put(file: string, version: string, parsed: Parsed): void;
    forget(file: string, version: string): void;
    /** For a file that gave no document: the fields of the front matter that say when readers may see it. */
    gates(file: string, version: string): Gates | undefined;
    /** The passages in which each link is (see related/text/passages.ts). */
    passages(file: string, version: string): readonly number[];
    profile(file: string, version: string): Profile | undefined;
    /** Finds a body by the reference in a record. */
    body(reference: string): Body;
}
export declare function createParses(rows: Rows): Parses;
