import type { Config } from '../config/config.js';
import type { Instant } from '../lib/time.js';
import type { MappedFields } from './field-map.js';
import { type MapValue, type Problem } from './value.js';
/** What front matter says about a file not being public, in other fields than `draft`, `embargo`, `expires` and `withdrawn`. */
export interface NotPublic {
    readonly draft: boolean;
    /** The file is not public before this instant, the latest that any field names. */
    readonly from?: Instant | undefined;
    /** The file is not public from this instant on, the earliest that any field names. */
    readonly until?: Instant | undefined;
    readonly problems: readonly Problem[];
    /** The fields that were taken for “not public”: files with data for a folder may not have any. */
    readonly reasons: readonly {
        readonly path: string;
        readonly text: string;
        readonly at: number;
    }[];
    /** Names of fields at the top level that were understood or have a problem. */
    readonly named: ReadonlySet<string>;
}
interface NotPublicOptions {
    readonly timeZone: string;
    readonly frontMatter: Config['frontMatter'];
    /** Names of the fields that the kind of document has. */
    readonly known: readonly string[];
    /** Whether a document of the kind can appear and go at a time. */
    readonly hasTimes: boolean;
}
/** A file's front matter. */
interface NotPublicSource {
    readonly source: MapValue;
    readonly mapped: MappedFields;
    /** Whether the field at an offset has a name and nothing behind it, not even quotes. */
    readonly isBare: (at: number) => boolean;
}
/**
 * Makes the function that finds fields of front matter that read like “not public” (the names are in not-public-words.ts), in
 * capitals or not, in groups too, and with one letter wrong. A field with one clear meaning is obeyed, with a warning; an
 * unclear one is an error, for a story that was published by mistake cannot be taken back.
 *
 * The configuration decides about two sorts of fields, which are not judged here: a field that it maps to another one than
 * `date` and `updated`, and a field with an empty list of sources. `"status": []` is for the field `status`,
 * `"status.final": []` for the value `final` of that field.
 */
export declare function createNotPublic(options: NotPublicOptions): (file: NotPublicSource) => NotPublic;
export {};
