import { impactOf } from '../query.js';
import type { Index } from './opened.js';
import { sponsored } from './rows.js';
import { isAlive } from './table.js';

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

export function createStatistics({ table, buckets }: Index): KeptStatistics {
  const { columns } = table;
  const languages = new Map<number, number[]>();
  for (let id = 0; id < table.size; id++) {
    if (!isAlive(table, id) || ((columns.flags[id] as number) & sponsored) !== 0) continue;
    const language = columns.language[id] as number;
    const ids = languages.get(language);
    if (ids) ids.push(id);
    else languages.set(language, [id]);
  }
  const stories = memo((language: number) => countBefore(languages.get(language) ?? [], columns.month));
  const frequencies = memo((term: number) => countBefore(buckets.find(term)?.ids ?? [], columns.month));
  return {
    storiesBefore: (language, month) => stories(language)(month),
    frequency: (term, month) => frequencies(term)(month),
  };
}

/** Counts those of some stories that come before a month. */
function countBefore(ids: ArrayLike<number>, months: Int32Array): (month: number) => number {
  return memo((month) => {
    let count = 0;
    for (let i = 0; i < ids.length; i++) if ((months[ids[i] as number] as number) < month) count++;
    return count;
  });
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
