import type { Entry } from '../../entry.js';
import { type Calendar } from './calendar.js';
import type { Editable } from './draft.js';
import { type IdSets } from './id-sets.js';
import { type KeyNumbers } from './key-numbers.js';
import { type Postings } from './postings.js';
import { type StoryRecords } from './story-records.js';
import { type StoryTable, type TableHead } from './story-table.js';
/** The related index in a store. */
export interface StoredIndex {
    readonly head: IndexHead;
    readonly table: StoryTable;
    readonly calendar: Calendar;
    readonly keys: KeyNumbers;
    readonly postings: Postings;
    readonly records: StoryRecords;
    readonly sets: Sets;
}
export interface Sets {
    /** The stories that have one in their pools, by `foundName`. */
    readonly foundBy: IdSets;
    /** The stories that link to a key or whose editor chose it, by `citedName`. */
    readonly citedBy: IdSets;
    /** The parts of a series, by `seriesName`. */
    readonly seriesParts: IdSets;
    /** The stories with places for which nothing was found, under one name. */
    readonly fallbacks: IdSets;
}
/** What says that the whole index is there: it is written last. */
export interface IndexHead extends TableHead {
    /** What the index was made by: another one is of no use. */
    readonly version: string;
    /** How many stories there were when the whole index was made. */
    readonly made: number;
    /** By so many bits terms are divided among partitions. */
    readonly partitionBits: number;
}
export declare const allFallbacks = "all";
export declare function foundName(id: number): string;
/** A key may be longer than names may be. */
export declare function citedName(key: string): string;
export declare function seriesName({ series, language }: {
    series: string;
    language: string;
}): string;
/** Keys of the stories that a story cites: by a link of its body, or in front matter. */
export declare function citedKeys({ links, chosen }: Pick<Entry, 'links' | 'chosen'>): Set<string>;
export declare function readHead(keeper: Editable): IndexHead | undefined;
export declare function putHead(keeper: Editable, head: IndexHead): void;
/** Opens the index, or returns undefined when there is none that this version made. */
export declare function openIndex(keeper: Editable, version: string): StoredIndex | undefined;
export declare function openAs(keeper: Editable, head: IndexHead): StoredIndex;
export declare function openSets(keeper: Editable): Sets;
/** Puts away all that has changed. */
export declare function saveIndex(keeper: Editable, { head, table, calendar, keys, postings, sets }: StoredIndex): void;
