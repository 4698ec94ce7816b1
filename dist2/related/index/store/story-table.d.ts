import type { Entry } from '../../entry.js';
import { type ChunkedColumns, type Columns } from './chunked-columns.js';
import type { Editable } from './draft.js';
declare const rowColumns: {
    readonly date: Float64ArrayConstructor;
    readonly month: Int32ArrayConstructor;
    readonly day: Int32ArrayConstructor;
    /** Number of the language. */
    readonly language: Uint16ArrayConstructor;
    readonly flags: Uint8ArrayConstructor;
};
declare const boundColumns: {
    /** What a story must score by the lists that are read to be found; 0 while any is. */
    readonly least: Float64ArrayConstructor;
    /** See QueryBounds. */
    readonly whole: Uint32ArrayConstructor;
    readonly lightest: Uint32ArrayConstructor;
};
/**
 * What queries need of all stories. Each story has a number, which is never given to another. Numbers below `ordered` are in
 * the archive's order; a story that comes later in it than all others keeps it so, and any other ends it for those that follow.
 */
export interface StoryTable {
    readonly size: number;
    readonly ordered: number;
    /** How many stories there are now. */
    readonly living: number;
    readonly rows: ChunkedColumns<typeof rowColumns>;
    readonly bounds: ChunkedColumns<typeof boundColumns>;
    /** Languages, by number. */
    readonly languages: readonly string[];
    numberOfLanguage(language: string): number;
    isAlive(id: number): boolean;
    isSponsored(id: number): boolean;
    isLinking(id: number): boolean;
    /** Whether the first comes after the second in the archive. */
    isLater(a: number, b: number): boolean;
    add(entry: Entry): number;
    /** Notes what of a story may differ while it has the same number. */
    replace(id: number, entry: Entry): void;
    kill(id: number): void;
    save(): void;
}
export type RowChunk = Columns<typeof rowColumns>;
/** What the head of the index says of the table. */
export interface TableHead {
    readonly size: number;
    readonly ordered: number;
    readonly living: number;
    readonly languages: readonly string[];
}
export declare function openTable(keeper: Editable, head: TableHead, keyOf: (id: number) => string): StoryTable;
export {};
