import { memo } from '../../../lib/memo.js';
import { impactOf } from '../../query/query.js';
import type { Postings } from './postings.js';
import { alive, sponsored } from './rows.js';
import type { Table } from './table.js';

/** Counts what was there before a month, as the whole archive's pass does. */
export interface KeptStatistics {
  /** Stories of a language, by its number. */
  storiesBefore(language: number, month: number): number;
  /** Stories that have a term. */
  frequency(term: number, month: number): number;
}

/** What is filed has no count, and its whole weight. */
export function postedImpact(lengths: Uint32Array, id: number, count: number): number {
  return count === 0 ? 255 : impactOf(count, lengths[id] as number);
}

export function createStatistics(table: Table, postings: Postings): KeptStatistics {
  const { columns } = table;
  const stories = memo((language: number) => {
    const ofMonths = new Map<number, number>();
    for (let id = 0; id < table.size; id++) {
      if (((columns.flags[id] as number) & (alive | sponsored)) !== alive) continue;
      if (columns.language[id] !== language) continue;
      const month = columns.month[id] as number;
      ofMonths.set(month, (ofMonths.get(month) ?? 0) + 1);
    }
    return countBefore([...ofMonths.keys()], [...ofMonths.values()]);
  });
  const frequencies = memo((term: number) => {
    const { ids, counts } = postings.list('months', term);
    return countBefore(new Int32Array(ids), counts);
  });
  return {
    storiesBefore: (language, month) => stories(language)(month),
    frequency: (term, month) => frequencies(term)(month),
  };
}

/** Counts what comes before a month. */
function countBefore(months: ArrayLike<number>, counts: ArrayLike<number>): (month: number) => number {
  return memo((month) => {
    let count = 0;
    for (let i = 0; i < months.length; i++) if ((months[i] as number) < month) count += counts[i] as number;
    return count;
  });
}
