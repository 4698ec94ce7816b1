import { impactOf } from '../query.js';
import type { Index } from './opened.js';
import { sponsored } from './rows.js';
import { isAlive } from './table.js';

/** Counts what was there before a month, as the whole archive's pass does. */
export interface KeptStatistics {
  /** Ascending. */
  readonly years: readonly number[];
  /** Stories of a language, by its number. */
  storiesBefore(language: number, month: number): number;
  /** Stories that have a term. */
  frequency(term: number, month: number): number;
}

/** What is filed has no count, and its whole weight. */
export function impactAt(lengths: Uint32Array, id: number, count: number): number {
  return count === 0 ? 255 : impactOf(count, lengths[id] as number);
}

export function createStatistics({ table, buckets }: Index): KeptStatistics {
  const { columns } = table;
  const counts = new Map<number, Map<number, number>>();
  const years = new Set<number>();
  for (let id = 0; id < table.size; id++) {
    if (!isAlive(table, id)) continue;
    const month = columns.month[id] as number;
    years.add(Math.floor(month / 12));
    if (((columns.flags[id] as number) & sponsored) !== 0) continue;
    const language = columns.language[id] as number;
    let months = counts.get(language);
    if (months === undefined) {
      months = new Map();
      counts.set(language, months);
    }
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const sorted = [...years].sort((a, b) => a - b);
  const stories = memo((language: number) =>
    memo((month: number) => {
      let sum = 0;
      for (const [each, count] of counts.get(language) ?? []) if (each < month) sum += count;
      return sum;
    }),
  );
  const frequencies = memo((term: number) =>
    memo((month: number) => {
      let sum = 0;
      const own = Math.floor(month / 12);
      for (const year of sorted) {
        if (year > own) break;
        const ids = buckets.find(term, year)?.ids;
        if (ids === undefined) continue;
        if (year < own) sum += ids.length;
        else
          for (let i = 0; i < ids.length; i++) if ((columns.month[ids[i] as number] as number) < month) sum++;
      }
      return sum;
    }),
  );
  return {
    years: sorted,
    storiesBefore: (language, month) => stories(language)(month),
    frequency: (term, month) => frequencies(term)(month),
  };
}

/** Remembers what a function of a number returned. */
export function memo<T>(compute: (of: number) => T): (of: number) => T {
  const known = new Map<number, T>();
  return (of) => {
    let value = known.get(of);
    if (value === undefined) {
      value = compute(of);
      known.set(of, value);
    }
    return value;
  };
}
