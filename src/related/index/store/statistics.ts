import { memo } from '../../../lib/memo.js';
import type { Statistics } from '../../query/query.js';
import { rarity } from '../../query/rarity.js';
import { commonTerms } from '../../text/stop-words.js';
import { placeIn } from './chunked-columns.js';
import type { PostingChange } from './postings.js';
import type { StoredIndex } from './stored-index.js';

/** Counts what was there before each month, after an edit (`now`) or before it. */
export interface EditStatistics {
  /** The months of stories, ascending. Counts below are by their places. */
  readonly months: readonly number[];
  placeOf(month: number): number;
  /** How many stories of a language, by its number, there were before each month. */
  stories(language: number, when: When): Uint32Array;
  /** How many stories had a term before each month. */
  frequencies(term: number, when: When): Uint32Array;
  /** What the query of a story uses. */
  of(id: number, when: When): Statistics;
  /** Terms that stories have or have not any more. */
  readonly shifted: ReadonlySet<number>;
}

export type When = 'now' | 'before';

export function createStatistics(
  { table, calendar, postings }: Pick<StoredIndex, 'table' | 'calendar' | 'postings'>,
  changes: readonly PostingChange[],
): EditStatistics {
  const months = calendar.months();
  const places = new Map(months.map((month, place) => [month, place]));
  const placeOf = (month: number) => places.get(month) as number;
  const shifts = shiftsOf(changes);
  const stories = {
    now: memo((language: number) => sums(calendar.stories(language, 'now'))),
    before: memo((language: number) => sums(calendar.stories(language, 'before'))),
  };
  const now = memo((term: number) => {
    const { months: its, counts } = postings.frequencies(term);
    return sums(new Map(Array.from(its, (month, i) => [month, counts[i] as number])));
  });
  const before = memo((term: number) => {
    const by = shifts.get(term);
    if (by === undefined) return now(term);
    const came = sums(by);
    return now(term).map((count, place) => count - (came[place] as number));
  });
  const frequencies = (term: number, when: When) => (when === 'now' ? now(term) : before(term));
  return {
    months,
    placeOf,
    stories: (language, when) => stories[when](language),
    frequencies,
    shifted: new Set(shifts.keys()),
    of(id, when) {
      const { month, language } = table.rows.read(id);
      const place = placeOf(month[placeIn(id)] as number);
      const its = language[placeIn(id)] as number;
      const known = stories[when](its)[place] as number;
      const common = commonTerms(table.languages[its] ?? '');
      return {
        stories: known,
        rarityOf: (term) => rarity(known, frequencies(term, when)[place] as number, common.has(term)),
      };
    },
  };

  /** Counts of months as what came before each month of the archive; counts may be negative. */
  function sums(counts: ReadonlyMap<number, number>): Uint32Array {
    const all = new Uint32Array(months.length);
    let sum = 0;
    for (let place = 0; place < months.length; place++) {
      all[place] = sum;
      sum += counts.get(months[place] as number) ?? 0;
    }
    return all;
  }
}

/** How many stories more of each month have a term now; by terms of which that is another number. */
function shiftsOf(changes: readonly PostingChange[]): Map<number, Map<number, number>> {
  const shifts = new Map<number, Map<number, number>>();
  for (const { term, month, before, after } of changes) {
    const by = Number(after?.isCounted ?? false) - Number(before?.isCounted ?? false);
    if (by === 0) continue;
    const its = shifts.get(term) ?? new Map<number, number>();
    shifts.set(term, its.set(month, (its.get(month) ?? 0) + by));
  }
  return shifts;
}
