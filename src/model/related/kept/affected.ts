import type { Entry } from '../entry.js';
import { isAbout, type MetaTerm, metaTerms, metaWeight, wordWeight } from '../query.js';
import { fullRecency } from '../rank.js';
import { createRecency } from '../recency.js';
import { commonTerms } from '../stop-words.js';
import type { Tuning } from '../tuning.js';
import { rarity } from '../weigh.js';
import type { Posted } from './buckets.js';
import type { Index } from './opened.js';
import { sponsored } from './rows.js';
import { type KeptStatistics, memo, postedImpact } from './statistics.js';
import { isAlive, isLaterIn } from './table.js';

/** A story that came (`by` 1) or went (-1); one that is another now did both. */
export interface Shift {
  readonly id: number;
  readonly entry: Entry;
  readonly by: 1 | -1;
}

export interface AffectedOptions {
  readonly index: Index;
  readonly statistics: KeptStatistics;
  readonly shifts: readonly Shift[];
  readonly tuning: Tuning;
}

/**
 * The stories whose queries may find others now, besides those that had one in their list that went: a term of theirs is of
 * another rarity in their month, or a story that came may enter their list. Some of them may find the same; none is missed.
 */
export function findAffected(options: AffectedOptions): Set<number> {
  const { index, shifts } = options;
  const { table } = index;
  const affected = new Set<number>();
  const counted = shifts.filter(({ entry }) => !entry.sponsored);
  if (counted.length === 0) return affected;
  const first = counted.reduce((least, each) => (isLaterIn(table, least.id, each.id) ? each : least));
  /** By number, whether a story is later than any that came or went: no other can be affected. */
  const isLater = new Uint8Array(table.size);
  let any = false;
  for (let id = 0; id < table.size; id++) {
    if (!isAlive(table, id) || !isLaterIn(table, id, first.id)) continue;
    isLater[id] = 1;
    any = true;
    // A sponsored story asks, but is in no list by which it could be found.
    if (((table.columns.flags[id] as number) & sponsored) !== 0) affected.add(id);
  }
  if (!any) return affected;
  for (const language of new Set(counted.map(({ entry }) => entry.language)))
    findInLanguage(
      language,
      counted.filter(({ entry }) => entry.language === language),
      isLater,
      affected,
      options,
    );
  return affected;
}

/** A story that came, with the most that each later story can score it by the lists that it reads. */
interface Newcomer {
  readonly id: number;
  readonly bounds: Float64Array;
}

function findInLanguage(
  language: string,
  shifts: readonly Shift[],
  isLater: Uint8Array,
  affected: Set<number>,
  { index, statistics, tuning }: AffectedOptions,
): void {
  const { table, buckets, languages } = index;
  const { columns } = table;
  const number = languages.indexOf(language);
  const common = commonTerms(language);
  const storiesNow = memo((month) => statistics.storiesBefore(number, month));
  const came = cameBefore(shifts);
  const storiesThen = (month: number) => storiesNow(month) - came(month);
  for (let id = 0; id < table.size; id++) {
    if (isLater[id] !== 1 || columns.language[id] !== number) continue;
    const month = columns.month[id] as number;
    if (rarity(storiesNow(month), 0, false) !== rarity(storiesThen(month), 0, false)) affected.add(id);
  }

  const newcomers = new Map<number, Newcomer>();
  for (const { id, by } of shifts)
    if (by === 1) newcomers.set(id, { id, bounds: new Float64Array(table.size) });
  for (const [term, { kind, its }] of touchedTerms(shifts)) {
    const isCommon = common.has(term);
    const shift = cameBefore(its);
    const now = memo((month) => rarity(storiesNow(month), statistics.frequency(term, month), isCommon));
    const then = memo((month) =>
      rarity(storiesThen(month), statistics.frequency(term, month) - shift(month), isCommon),
    );
    const arrivals = its.flatMap(({ id, count }) => {
      const newcomer = newcomers.get(id);
      const impact = postedImpact(columns.length, id, count);
      return newcomer && isAbout(impact) ? [{ newcomer, impact }] : [];
    });
    const posted = buckets.find(term) ?? nonePosted;
    for (let i = 0; i < posted.ids.length; i++) {
      const id = posted.ids[i] as number;
      if (isLater[id] !== 1) continue;
      const month = columns.month[id] as number;
      const quarters = now(month);
      if (quarters !== then(month)) affected.add(id);
      if (arrivals.length === 0) continue;
      const weight =
        kind === undefined
          ? wordWeight(posted.counts[i] as number, quarters)
          : metaWeight(kind, quarters, columns.whole[id] as number, tuning);
      if (weight < (columns.lightest[id] as number)) continue;
      for (const { newcomer, impact } of arrivals)
        newcomer.bounds[id] = (newcomer.bounds[id] as number) + weight * impact;
    }
  }
  const recency = createRecency(tuning);
  for (const { id: newcomer, bounds } of newcomers.values()) {
    for (let id = 0; id < table.size; id++) {
      const bound = bounds[id] as number;
      if (bound === 0 || affected.has(id) || id === newcomer || !isLaterIn(table, id, newcomer)) continue;
      const age = (columns.day[id] as number) - (columns.day[newcomer] as number);
      if (bound * Math.min(fullRecency, recency(age)) >= (columns.least[id] as number)) affected.add(id);
    }
  }
}

const nonePosted: Posted = { ids: new Uint32Array(0), counts: new Uint8Array(0) };

/** How many more stories there are now before a month than there were. */
function cameBefore(shifts: readonly { readonly entry: Entry; readonly by: number }[]) {
  return memo((month) => shifts.reduce((sum, { entry, by }) => (entry.month < month ? sum + by : sum), 0));
}

/** A story that came or went, with how often it has a term; 0 for what it is filed under. */
type TermShift = Shift & { readonly count: number };

/** What each term of stories that came or went is, and which of them have it. */
function touchedTerms(shifts: readonly Shift[]) {
  const touched = new Map<
    number,
    { readonly kind: MetaTerm['kind'] | undefined; readonly its: TermShift[] }
  >();
  const add = (term: number, kind: MetaTerm['kind'] | undefined, shift: TermShift) => {
    const known = touched.get(term);
    if (known) known.its.push(shift);
    else touched.set(term, { kind, its: [shift] });
  };
  for (const shift of shifts) {
    const { terms, counts } = shift.entry.profile;
    terms.forEach((term, i) => {
      add(term, undefined, { ...shift, count: counts[i] as number });
    });
    for (const { term, kind } of metaTerms(shift.entry)) add(term, kind, { ...shift, count: 0 });
  }
  return touched;
}
