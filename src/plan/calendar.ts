import { calendarDay, type Instant, startOfMonth } from '../lib/time.js';
import type { StoryList } from '../model/site.js';
import { firstOf } from './lists.js';
import type { Month } from './parts/dates.js';

/** A year in which stories were published. */
export interface CalendarYear {
  readonly year: number;
  /** Newest first; only those with stories. */
  readonly months: readonly Month[];
}

/** The years and months of a list with stories, newest first. For each month one story is read. */
export function calendarNames(list: StoryList, timeZone: string): CalendarYear[] {
  const years: { year: number; months: Month[] }[] = [];
  for (const month of monthsIn(list, timeZone)) {
    const year = years.at(-1);
    if (year?.year === month.year) year.months.push(month);
    else years.push({ year: month.year, months: [month] });
  }
  return years;
}

/** The name of the page of a year: `/de/ 2024`. */
export function yearName(front: string, year: number): string {
  return `${front} ${fourDigits(year)}`;
}

/** The name of the page of a month: `/de/ 2024-03`. */
export function monthName(front: string, { year, month }: Month): string {
  return `${front} ${fourDigits(year)}-${String(month).padStart(2, '0')}`;
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}

/** Months with stories, newest first. */
export function* monthsIn(list: StoryList, timeZone: string): Generator<Month> {
  let before = Infinity;
  for (;;) {
    const newest = firstOf(list.between(-Infinity, before));
    if (newest === undefined) return;
    const month = monthOf(newest.date, timeZone);
    yield month;
    before = startOfMonth(month.year, month.month, timeZone);
  }
}

/** Years with stories, newest first. */
export function* yearsIn(list: StoryList, timeZone: string): Generator<number> {
  let before = Infinity;
  for (;;) {
    const newest = firstOf(list.between(-Infinity, before));
    if (newest === undefined) return;
    const { year } = monthOf(newest.date, timeZone);
    yield year;
    before = startOfMonth(year, 1, timeZone);
  }
}

/** The month that has begun last. A clock that is put back at its beginning does not lead out of it. */
function monthOf(instant: Instant, timeZone: string): Month {
  const { year, month } = calendarDay(instant, timeZone);
  const next = following({ year, month });
  return instant < startOfMonth(next.year, next.month, timeZone) ? { year, month } : next;
}

function following({ year, month }: Month): Month {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** The stories of one month, newest first. */
export function storiesOfMonth(
  month: Month,
  list: StoryList,
  timeZone: string,
): ReturnType<StoryList['between']> {
  const next = following(month);
  return list.between(
    startOfMonth(month.year, month.month, timeZone),
    startOfMonth(next.year, next.month, timeZone),
  );
}

/** The stories of one year, newest first. */
export function storiesOfYear<Story>(
  year: number,
  list: { between(from: Instant, until: Instant): Iterable<Story> },
  timeZone: string,
): Iterable<Story> {
  return list.between(startOfMonth(year, 1, timeZone), startOfMonth(year + 1, 1, timeZone));
}
