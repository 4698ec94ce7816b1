import { type FileRow } from './ledger.js';
/** What the next build must know of a file whose row is lost: `s` is the page of a story, `b` a bundle that may stay for a while, `+` any other. */
export type OwnedKind = 's' | 'b' | '+';
/**
 * Names every file of an output folder that is stet's own, beside the store's database: where that is lost or damaged, the next build still knows which
 * files it may replace and delete. It trusts none of them without reading it.
 *
 * A log: a line for each file that came or went, each with a checksum, and after those of one build a line with the generation of its ledger. A file of
 * somebody else must never be taken for stet's own. So where a line is damaged, what the lines before it say is forgotten, for it may have said that one
 * of those files went; and a log that does not end as a build leaves it says nothing.
 */
export interface OwnedFiles {
    /** Undefined where nothing is known. */
    read(): ReadonlyMap<string, OwnedKind> | undefined;
    /** Whether the log has been brought to a later generation than this one, which it had. */
    isAhead(generation: string): boolean;
    /** `all` is called where the log is written anew. */
    note(generation: string, came: Iterable<OwnedFile>, went: Iterable<string>, all: () => Iterable<OwnedFile>): void;
}
export type OwnedFile = readonly [file: string, kind: OwnedKind];
/** `id` is that of the ledger (see ledger.ts), `output` the real path of the output folder. */
export declare function openOwned(storeDir: string, id: string, output: string): OwnedFiles;
export declare function kindOf({ isStory, isLasting }: Pick<FileRow, 'isStory' | 'isLasting'>): OwnedKind;
