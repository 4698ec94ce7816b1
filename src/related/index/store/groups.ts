import { rarity } from '../../query/rarity.js';
import { commonTerms } from '../../text/stop-words.js';
import type { Index } from './opened.js';
import { cameBefore, type Shift } from './shift.js';
import type { KeptStatistics } from './statistics.js';
import { isAlive, isLaterIn } from './table.js';

/** The stories of one language and month: a term is as rare for all of them. */
export interface Group {
  readonly month: number;
  /** Stories of the language before the month, now and before the edit. */
  readonly now: number;
  readonly before: number;
  readonly language: string;
}

/** The stories that come after the first of those that came or went, in groups. */
export interface Later {
  /** By ascending month. */
  readonly groups: readonly Group[];
  /** The place of a story's group by the story's number, or -1. */
  readonly groupOf: Int32Array;
}

export function laterThan(
  shifts: readonly Shift[],
  { table, languages }: Index,
  statistics: KeptStatistics,
): Later {
  const groupOf = new Int32Array(table.size).fill(-1);
  const [some] = shifts;
  if (some === undefined) return { groups: [], groupOf };
  const first = shifts.reduce((least, { id }) => (isLaterIn(table, least, id) ? id : least), some.id);
  const { month, language, date } = table.columns;
  /** Numbers of groups in the order in which they are met, by month and language. */
  const met = new Map<number, number>();
  for (let id = 0; id < table.size; id++) {
    if ((date[id] as number) < (date[first] as number)) continue;
    if (!isAlive(table, id) || !isLaterIn(table, id, first)) continue;
    const name = (month[id] as number) * languages.length + (language[id] as number);
    const number = met.get(name) ?? met.size;
    met.set(name, number);
    groupOf[id] = number;
  }
  const sorted = [...met.keys()].sort((a, b) => a - b);
  const places = new Int32Array(met.size);
  sorted.forEach((name, place) => {
    places[met.get(name) as number] = place;
  });
  for (let id = 0; id < table.size; id++)
    if ((groupOf[id] as number) >= 0) groupOf[id] = places[groupOf[id] as number] as number;
  const groups = sorted.map((name): Group => {
    const number = ((name % languages.length) + languages.length) % languages.length;
    const monthOf = Math.floor(name / languages.length);
    const named = languages[number] ?? '';
    const now = statistics.storiesBefore(number, monthOf);
    const its = shifts.filter(({ entry }) => entry.language === named);
    return {
      month: monthOf,
      now,
      before: now - cameBefore(its, monthOf),
      language: named,
    };
  });
  return { groups, groupOf };
}

/** Whether there are so many more or fewer stories before a group's month that every term may be of another rarity. */
export function isMoved({ now, before }: Group): boolean {
  return rarity(now, 0, false) !== rarity(before, 0, false);
}

/** How rare a term is for each group, if it is in so many stories of each month; `shifts` are to be taken back. */
export function raritiesOf(
  term: number,
  groups: readonly Group[],
  months: { readonly ids: Uint32Array; readonly counts: ArrayLike<number> },
  shifts: readonly Shift[] = [],
): Uint8Array {
  const rarities = new Uint8Array(groups.length);
  let frequency = 0;
  let at = 0;
  let common = { in: '', is: false };
  groups.forEach(({ month, now, before, language }, place) => {
    if (language !== common.in) common = { in: language, is: commonTerms(language).has(term) };
    for (; at < months.ids.length && ((months.ids[at] as number) | 0) < month; at++)
      frequency += months.counts[at] as number;
    rarities[place] =
      shifts.length === 0
        ? rarity(now, frequency, common.is)
        : rarity(before, frequency - cameBefore(shifts, month), common.is);
  });
  return rarities;
}
