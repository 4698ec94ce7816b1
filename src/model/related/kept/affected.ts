import type { Entry } from '../entry.js';
import { metaTerms, metaWeight, wordWeight } from '../query.js';
import { fullRecency } from '../rank.js';
import { createRecency } from '../recency.js';
import { commonTerms } from '../stop-words.js';
import type { Tuning } from '../tuning.js';
import { rarity } from '../weigh.js';
import type { Index } from './opened.js';
import { createStatistics, impactAt } from './statistics.js';
import { isAlive, isLaterIn, sponsored } from './table.js';

/** A story that came (`by` 1) or went (-1); one that is another now did both. */
export interface Shift {
  readonly entry: Entry;
  readonly by: 1 | -1;
}

export interface AffectedOptions {
  readonly index: Index;
  readonly shifts: readonly Shift[];
  readonly born: ReadonlySet<number>;
  readonly tuning: Tuning;
}

/**
 * The stories whose queries may find others now, besides those that had one in their list that went: a term of theirs is of
 * another rarity in their month, or a story that came may enter their list. Some of them may find the same; none is missed.
 */
export function findAffected(options: AffectedOptions): Set<number> {
  const { index, shifts, born, tuning } = options;
  const { table, languages, buckets } = index;
  const { columns } = table;
  const affected = new Set<number>();
  const counted = shifts.filter(({ entry }) => !entry.sponsored);
  const isLaterThanAny = createLater(options);
  const later: number[] = [];
  for (let id = 0; id < table.size; id++) if (isAlive(table, id) && isLaterThanAny(id)) later.push(id);
  if (later.length === 0 || counted.length === 0) return affected;
  // A sponsored story asks, but is in no list by which it could be found.
  for (const id of later) if (((columns.flags[id] as number) & sponsored) !== 0) affected.add(id);

  const statistics = createStatistics(index);
  const recency = createRecency(tuning);
  for (const language of new Set(counted.map(({ entry }) => entry.language))) {
    const number = languages.indexOf(language);
    const own = counted.filter(({ entry }) => entry.language === language);
    const common = commonTerms(language);
    const storiesNow = memo((month) => statistics.storiesBefore(number, month));
    const cameBefore = (those: readonly Shift[]) =>
      memo((month) => those.reduce((sum, { entry, by }) => (entry.month < month ? sum + by : sum), 0));
    const cameOfAll = cameBefore(own);
    const storiesThen = (month: number) => storiesNow(month) - cameOfAll(month);
    for (const id of later) {
      const month = columns.month[id] as number;
      if (columns.language[id] !== number) continue;
      if (rarity(storiesNow(month), 0, false) !== rarity(storiesThen(month), 0, false)) affected.add(id);
    }

    const touched = new Map<number, Shift[]>();
    const kinds = new Map<number, Parameters<typeof metaWeight>[0]>();
    for (const shift of own) {
      const meta = metaTerms(shift.entry);
      for (const { term, kind } of meta) kinds.set(term, kind);
      for (const term of new Set([...shift.entry.profile.terms, ...meta.map((each) => each.term)])) {
        const known = touched.get(term);
        if (known) known.push(shift);
        else touched.set(term, [shift]);
      }
    }
    /** For each story that came, the most that each later story can score it. */
    const bounds = new Map<number, Map<number, number>>([...born].map((id) => [id, new Map()]));
    for (const [term, those] of touched) {
      const isCommon = common.has(term);
      const kind = kinds.get(term);
      const came = cameBefore(those);
      const frequency = frequencies(term);
      const arrivals = those.length === 0 ? [] : arrivalsOf(term);
      for (const year of statistics.years) {
        const posted = buckets.find(term, year);
        if (posted === undefined) continue;
        for (let i = 0; i < posted.ids.length; i++) {
          const id = posted.ids[i] as number;
          if (!isAlive(table, id) || affected.has(id)) continue;
          const month = columns.month[id] as number;
          const now = frequency(month);
          const its = rarity(storiesNow(month), now, isCommon && kind === undefined);
          const before = rarity(storiesThen(month), now - came(month), isCommon && kind === undefined);
          if (its !== before) {
            affected.add(id);
            continue;
          }
          const weight =
            kind === undefined
              ? wordWeight(posted.counts[i] as number, its)
              : metaWeight(kind, its, columns.whole[id] as number, tuning);
          if (weight === 0) continue;
          for (const { newcomer, impact } of arrivals) {
            if (newcomer === id || !isLaterIn(table, id, newcomer)) continue;
            const sums = bounds.get(newcomer);
            sums?.set(id, (sums.get(id) ?? 0) + weight * impact);
          }
        }
      }
    }
    for (const [newcomer, sums] of bounds) {
      for (const [id, sum] of sums) {
        const age = (columns.day[id] as number) - (columns.day[newcomer] as number);
        if (sum * Math.min(fullRecency, recency(age)) >= (columns.least[id] as number)) affected.add(id);
      }
    }
  }
  return affected;

  /** In how many stories of now a term is before each month. */
  function frequencies(term: number): (month: number) => number {
    const months = new Map<number, number>();
    for (const year of statistics.years) {
      const posted = buckets.find(term, year);
      if (posted === undefined) continue;
      for (const id of posted.ids) {
        if (!isAlive(table, id)) continue;
        const month = columns.month[id] as number;
        months.set(month, (months.get(month) ?? 0) + 1);
      }
    }
    return memo((month) => {
      let sum = 0;
      for (const [each, count] of months) if (each < month) sum += count;
      return sum;
    });
  }

  function arrivalsOf(term: number): { newcomer: number; impact: number }[] {
    const found: { newcomer: number; impact: number }[] = [];
    for (const id of born) {
      const posted = buckets.find(term, Math.floor((columns.month[id] as number) / 12));
      const at = posted === undefined ? -1 : posted.ids.lastIndexOf(id);
      if (posted !== undefined && at >= 0)
        found.push({ newcomer: id, impact: impactAt(columns.length, id, posted.counts[at] as number) });
    }
    return found;
  }
}

/** Whether a story is later than any that came or went, or in a later month. */
function createLater({ index, shifts }: AffectedOptions): (id: number) => boolean {
  const { columns, keys } = index.table;
  const first = shifts.reduce<Entry | undefined>(
    (least, { entry }) =>
      least === undefined || entry.date < least.date || (entry.date === least.date && entry.key < least.key)
        ? entry
        : least,
    undefined,
  );
  return (id) => {
    if (first === undefined) return false;
    const date = columns.date[id] as number;
    return date > first.date || (date === first.date && (keys[id] ?? '') > first.key);
  };
}

function memo(compute: (month: number) => number): (month: number) => number {
  const known = new Map<number, number>();
  return (month) => {
    let value = known.get(month);
    if (value === undefined) {
      value = compute(month);
      known.set(month, value);
    }
    return value;
  };
}
