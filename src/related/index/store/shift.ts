import type { Entry } from '../../entry.js';
import { type MetaTerm, metaTerms } from '../../query/query.js';

/** A story that came (`by` 1) or went (-1); one that is another now did both. */
export interface Shift {
  readonly id: number;
  readonly entry: Entry;
  readonly by: 1 | -1;
}

/** How often a story that came or went has a term: 0 for what it is filed under. */
export interface TermShift extends Shift {
  readonly count: number;
}

/** A term of stories that came or went. */
export interface ShiftedTerm {
  readonly term: number;
  /** What stories are filed under it; undefined for a word or name. */
  readonly kind: MetaTerm['kind'] | undefined;
  readonly shifts: readonly TermShift[];
}

/** Every term of a story with its count; what it is filed under comes last. */
export function termsOfEntry(
  entry: Entry,
): readonly { readonly term: number; readonly count: number; readonly kind?: MetaTerm['kind'] }[] {
  const { terms, counts } = entry.profile;
  const words = Array.from(terms, (term, i) => ({ term, count: counts[i] as number }));
  return [...words, ...metaTerms(entry).map(({ term, kind }) => ({ term, count: 0, kind }))];
}

/** The terms of all stories that came or went. */
export function shiftedTerms(shifts: readonly Shift[]): ShiftedTerm[] {
  const all = new Map<number, ShiftedTerm & { readonly shifts: TermShift[] }>();
  for (const shift of shifts)
    for (const { term, count, kind } of termsOfEntry(shift.entry)) {
      const known = all.get(term) ?? { term, kind, shifts: [] };
      known.shifts.push({ ...shift, count });
      all.set(term, known);
    }
  return [...all.values()];
}

/** How many more stories there are now before a month than there were. */
export function cameBefore(shifts: readonly Shift[], month: number): number {
  let came = 0;
  for (const { entry, by } of shifts) if (entry.month < month) came += by;
  return came;
}

/** Whether there are as many stories of each month as there were. */
export function isLevel(shifts: readonly Shift[]): boolean {
  return shifts.every(
    ({ entry: { month } }) =>
      shifts.reduce((sum, { entry, by }) => (entry.month === month ? sum + by : sum), 0) === 0,
  );
}
