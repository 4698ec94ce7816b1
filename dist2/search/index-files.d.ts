import type { Config } from '../config/config.js';
import type { Article, Site } from '../model/site.js';
import type { Bodies } from '../store/bodies.js';
import { type CardTexts } from './story.js';
import { type StemmerOf } from './words.js';
/** How many files of each kind an index has: computed from records, before any text is read. */
export interface Layout {
    readonly shards: number;
    readonly cards: number;
}
/** The contents of the files by which a reader's browser searches some stories. */
export interface IndexFiles {
    /** JSON: see `IndexHead`. */
    readonly head: string;
    /** Without the name of the generation in front: see lib/shards.ts. */
    readonly shards: readonly Uint8Array[];
    /** Like the shards without the name of the generation in front: JSON of a list of cards (see FoundCard). */
    readonly cards: readonly string[];
}
export interface IndexHead {
    /** The name of the generation: the same in all files of one version of an index. */
    readonly g: string;
    /** How many stories there are. */
    readonly n: number;
    /** How many cards each file has. */
    readonly c: number;
    /** The form, or the first letters of the form, that each shard begins with. */
    readonly b: readonly string[];
}
export interface SearchIndex {
    layoutOf(stories: readonly Article[]): Layout;
    /** `stories` are oldest first. */
    index(stories: readonly Article[]): IndexFiles;
}
interface SearchIndexOptions {
    readonly site: Site;
    readonly config: Pick<Config, 'base' | 'language'>;
    readonly bodies: Bodies;
    readonly stemmerOf: StemmerOf;
    readonly texts: CardTexts;
}
/** Indexes stories of a site, some at a time, so that memory is bounded by their texts. */
export declare function createSearchIndex(options: SearchIndexOptions): SearchIndex;
export {};
