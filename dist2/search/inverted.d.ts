import type { Entries, Entry } from './words.js';
/** An entry with the stories that contain it. */
export interface Listed extends Entry {
    readonly postings: Uint8Array;
}
/** Builds an inverted index: for each form of a word, the stories that have it. */
interface Inverter {
    /** Stories are numbered from 0 in the order in which they are added. */
    add(story: StoryTexts): void;
    /** The entries in the order of their forms, by UTF-16 units. */
    listed(): Generator<Listed>;
}
interface StoryTexts {
    readonly language: string;
    readonly headlines: readonly string[];
    readonly names: readonly string[];
    readonly lists: readonly string[];
    readonly text: string;
}
export declare function createInverter(entries: Entries): Inverter;
export {};
