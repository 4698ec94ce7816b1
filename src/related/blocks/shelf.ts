import type { Entry } from '../entry.js';

/** What blocks are made from: the archive's stories by number, however they are kept. */
export interface Shelf {
  /** The number of a public story, or undefined. */
  numberOf(key: string): number | undefined;
  story(id: number): Shelved;
  /** Whether the first comes after the second in the archive. */
  isLater(a: number, b: number): boolean;
  /** The parts of a series in one language, oldest first. */
  partsOf(series: string, language: string): readonly number[];
  /** Stories before one, the latest first; those of one language alone if it is given. */
  before(id: number, language?: string): Iterable<number>;
}

/** What of a story blocks are made from. */
export type Shelved = Pick<
  Entry,
  | 'key'
  | 'day'
  | 'language'
  | 'series'
  | 'sponsored'
  | 'profile'
  | 'links'
  | 'linkPassages'
  | 'translations'
  | 'chosen'
  | 'places'
>;
