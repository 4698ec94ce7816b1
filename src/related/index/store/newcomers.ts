import { memo } from '../../../lib/memo.js';
import { impactOf, isAbout, metaWeight, wordWeight } from '../../query/query.js';
import { createRecency } from '../../query/recency.js';
import { fullRecency } from '../../rank/rank.js';
import type { Tuning } from '../../tuning.js';
import { type Later, raritiesOf } from './groups.js';
import { lowerBound } from './lists.js';
import type { Index } from './opened.js';
import type { Shift, ShiftedTerm, TermShift } from './shift.js';
import { isLaterIn } from './table.js';

export interface Reach {
  readonly index: Index;
  readonly later: Later;
  readonly terms: readonly ShiftedTerm[];
  readonly shifts: readonly Shift[];
  readonly tuning: Tuning;
}

/** Adds the later stories whose lists a story that came may enter. */
export function findReached(reach: Reach, ids: Set<number>): void {
  const { index, terms, shifts, later } = reach;
  const rarities = memo((term: number) =>
    raritiesOf(term, later.groups, index.postings.list('months', term)),
  );
  for (const { id, by } of shifts) {
    if (by !== 1) continue;
    const its = terms.filter((term) => term.shifts.some((shift) => shift.id === id));
    if (its.some((term) => grew(term, id))) addReached(id, its, reach, { rarities, ids });
  }
}

/**
 * Whether a term is more of a story now than it was. Where none is, the story scores no query higher by the lists that are
 * read, and enters none that it was not in.
 */
function grew({ shifts }: ShiftedTerm, id: number): boolean {
  const now = impactIn(shifts, id, 1);
  return isAbout(now) && now > impactIn(shifts, id, -1);
}

/** How much of a story a term is now (`by` 1), or was; 0 where the story has it not. */
function impactIn(shifts: readonly TermShift[], id: number, by: Shift['by']): number {
  let impact = 0;
  for (const { id: its, by: way, count, entry } of shifts)
    if (its === id && way === by)
      impact = Math.max(impact, count === 0 ? 255 : impactOf(count, entry.profile.length));
  return impact;
}

interface Reached {
  readonly rarities: (term: number) => Uint8Array;
  readonly ids: Set<number>;
}

/** Adds those that can score a story that came, by the lists that they read, as high as the last that they found. */
function addReached(
  newcomer: number,
  terms: readonly ShiftedTerm[],
  { index, later: { groupOf }, tuning }: Reach,
  { rarities, ids: reached }: Reached,
): void {
  const { table, postings } = index;
  const { columns } = table;
  const bounds = new Float64Array(table.size);
  /** None of a lower number is later. */
  const first = newcomer < table.ordered ? newcomer + 1 : 0;
  for (const { term, kind, shifts } of terms) {
    const impact = impactIn(shifts, newcomer, 1);
    if (!isAbout(impact)) continue;
    const quarters = rarities(term);
    for (const listKind of ['about', 'rest'] as const) {
      const { ids, counts } = postings.list(listKind, term);
      for (let i = lowerBound(ids, first); i < ids.length; i++) {
        const id = ids[i] as number;
        const group = groupOf[id] as number;
        if (group < 0) continue;
        const rarity = quarters[group] as number;
        const weight =
          kind === undefined
            ? wordWeight(counts[i] as number, rarity)
            : metaWeight(kind, rarity, columns.whole[id] as number, tuning);
        if (weight >= (columns.lightest[id] as number)) bounds[id] = (bounds[id] as number) + weight * impact;
      }
    }
  }
  const recency = createRecency(tuning);
  for (let id = 0; id < table.size; id++) {
    const bound = bounds[id] as number;
    if (bound === 0 || id === newcomer || reached.has(id) || !isLaterIn(table, id, newcomer)) continue;
    const age = (columns.day[id] as number) - (columns.day[newcomer] as number);
    if (bound * Math.min(fullRecency, recency(age)) >= (columns.least[id] as number)) reached.add(id);
  }
}
