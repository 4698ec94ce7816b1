import type { Tuning } from '../../tuning.js';
import { type Group, isMoved, type Later, laterThan, raritiesOf } from './groups.js';
import type { Listed } from './lists.js';
import { findReached } from './newcomers.js';
import type { Index } from './opened.js';
import { sponsored } from './rows.js';
import { isLevel, type Shift, shiftedTerms } from './shift.js';
import type { KeptStatistics } from './statistics.js';

export interface AffectedOptions {
  readonly index: Index;
  readonly statistics: KeptStatistics;
  readonly shifts: readonly Shift[];
  readonly tuning: Tuning;
}

export interface Affected {
  /**
   * The stories whose queries may find others now, besides those that had one in their list that went or is another: a term of
   * theirs is of another rarity in their month, or a story that came may enter their list. Some of them may find the same;
   * none is missed.
   */
  readonly ids: ReadonlySet<number>;
  /** Whether a term of a story, itself as it was, may be of another rarity than it was. */
  mayDiffer(id: number, term: number): boolean;
}

export function findAffected({ index, statistics, shifts, tuning }: AffectedOptions): Affected {
  const { table, postings } = index;
  const ids = new Set<number>();
  const counted = shifts.filter(({ entry }) => !entry.sponsored);
  const later = laterThan(counted, index, statistics);
  const { groups, groupOf } = later;
  const moved = groups.map(isMoved);
  const terms = shiftedTerms(counted);
  const shifted = new Set<number>();
  for (let id = 0; id < table.size; id++) {
    const group = groupOf[id] as number;
    // A sponsored story asks, but is in no list by which it could be found.
    if (group >= 0 && (moved[group] || ((table.columns.flags[id] as number) & sponsored) !== 0)) ids.add(id);
  }
  for (const { term, shifts: its } of terms) {
    if (isLevel(its)) continue;
    shifted.add(term);
    if (groups.length === 0) continue;
    const differing = differingIn(term, groups, postings.list('months', term), its);
    if (!differing.includes(1)) continue;
    for (const kind of ['about', 'rest'] as const)
      for (const id of postings.list(kind, term).ids) if (isIn(differing, id, later)) ids.add(id);
  }
  if (groups.length > 0) findReached({ index, later, terms, shifts: counted, tuning }, ids);
  return {
    ids,
    mayDiffer(id, term) {
      const group = groupOf[id] as number;
      return group >= 0 && (moved[group] === true || shifted.has(term));
    },
  };
}

/** By group, 1 where a term is of another rarity than it was. */
function differingIn(
  term: number,
  groups: readonly Group[],
  months: Listed,
  shifts: readonly Shift[],
): Uint8Array {
  const now = raritiesOf(term, groups, months);
  const then = raritiesOf(term, groups, months, shifts);
  return now.map((quarters, group) => (quarters === then[group] ? 0 : 1));
}

function isIn(groups: Uint8Array, id: number, { groupOf }: Later): boolean {
  const group = groupOf[id] as number;
  return group >= 0 && groups[group] === 1;
}
