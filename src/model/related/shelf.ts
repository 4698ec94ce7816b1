import type { Profile } from './profile.js';

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

export interface Shelved {
  readonly key: string;
  readonly day: number;
  readonly language: string;
  readonly series?: string | undefined;
  readonly sponsored: boolean;
  readonly profile: Profile;
  readonly links: readonly string[];
  readonly linkPassages: readonly number[];
  readonly translations: readonly string[];
  readonly chosen: readonly string[];
  readonly places: number;
}
