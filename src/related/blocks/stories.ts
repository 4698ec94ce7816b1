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
export type StoryFacts = Pick<
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

/** An archive in memory, in its order. */
export function storiesOf(entries: readonly StoryFacts[]): Stories {
  const numbers = new Map(entries.map((entry, id) => [entry.key, id]));
  let parts: Map<string, number[]> | undefined;
  return {
    numberOf: (key) => numbers.get(key),
    story(id) {
      const entry = entries[id];
      if (entry === undefined) throw new Error(`there is no story ${id}`);
      return entry;
    },
    isLater: (a, b) => a > b,
    partsOf(series, language) {
      parts ??= partsBySeries(entries);
      return parts.get(`${language} ${series}`) ?? [];
    },
    *before(id, language) {
      for (let other = id - 1; other >= 0; other--)
        if (language === undefined || entries[other]?.language === language) yield other;
    },
  };
}

function partsBySeries(entries: readonly StoryFacts[]): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  entries.forEach(({ language, series }, id) => {
    if (series === undefined) return;
    const name = `${language} ${series}`;
    const known = parts.get(name);
    if (known) known.push(id);
    else parts.set(name, [id]);
  });
  return parts;
}
