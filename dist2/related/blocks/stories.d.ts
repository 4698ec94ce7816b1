import type { Entry } from '../entry.js';
/** What blocks are made from: the stories of an archive by number, whether they are in memory or in a store. */
export interface Stories {
    /** The number of a public story, or undefined. */
    numberOf(key: string): number | undefined;
    story(id: number): StoryFacts;
    /** Whether the first comes after the second in the archive. */
    isLater(a: number, b: number): boolean;
    /** The parts of a series in one language, oldest first. */
    partsOf(series: string, language: string): readonly number[];
    /** Stories before one, the latest first; those of one language alone if it is given. */
    before(id: number, language?: string): Iterable<number>;
}
/** What of a story blocks are made from. */
export type StoryFacts = Pick<Entry, 'key' | 'day' | 'language' | 'series' | 'sponsored' | 'profile' | 'links' | 'linkPassages' | 'translations' | 'chosen' | 'places'>;
/** An archive in memory, in its order. */
export declare function storiesOf(entries: readonly StoryFacts[]): Stories;
