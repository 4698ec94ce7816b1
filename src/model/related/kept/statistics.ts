import { impactOf } from '../query.js';
import type { Index } from './opened.js';
import { isAlive, sponsored } from './table.js';

/** What is filed has no count, and its whole weight. */
export function impactAt(lengths: Uint32Array, id: number, count: number): number {
  return count === 0 ? 255 : impactOf(count, lengths[id] as number);
}

/** Counts stories before a month, as the whole archive's pass does. */
export function createStatistics({ table, buckets }: Index) {
  const { columns } = table;
  const counts = new Map<number, Map<number, number>>();
  const years = new Set<number>();
  for (let id = 0; id < table.size; id++) {
    years.add(Math.floor((columns.month[id] as number) / 12));
    if (!isAlive(table, id) || ((columns.flags[id] as number) & sponsored) !== 0) continue;
    const language = columns.language[id] as number;
    const months = counts.get(language) ?? new Map<number, number>();
    counts.set(language, months);
    const month = columns.month[id] as number;
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const sorted = [...years].sort((a, b) => a - b);
  return {
    yearsUpTo: (year: number) => sorted.filter((each) => each <= year),
    years: sorted,
    storiesBefore(language: number, month: number): number {
      let sum = 0;
      for (const [each, count] of counts.get(language) ?? []) if (each < month) sum += count;
      return sum;
    },
    frequency(term: number, month: number): number {
      let sum = 0;
      for (const year of sorted) {
        if (year * 12 > month) break;
        const posted = buckets.find(term, year);
        if (posted === undefined) continue;
        for (const id of posted.ids)
          if (isAlive(table, id) && (columns.month[id] as number) < month) sum += 1;
      }
      return sum;
    },
  };
}
