import { calendarDay, type Instant, startOfMonth } from '../../lib/time.js';
import { toFile } from '../../lib/url.js';
import type { Article, StoryList } from '../../model/site.js';
import { archiveUrlOf, monthUrl, yearUrl } from '../addresses.js';
import type { PlanContext } from '../context.js';
import type { Edition } from '../editions.js';
import { articlesOf, firstOf } from '../lists.js';
import type { Page } from '../page.js';
import type { Month } from '../parts/dates.js';
import { listFrame } from '../parts/list-frame.js';
import { lastModified } from '../parts/modified.js';
import type { CalendarView, Card, DateView, LinkView, MonthView, YearView } from '../views.js';

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
function* monthsIn(list: StoryList, timeZone: string): Generator<Month> {
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
function storiesOf(month: Month, list: StoryList, timeZone: string): ReturnType<StoryList['between']> {
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

/** Whose calendar it is. */
interface Calendar {
  readonly edition: Edition;
  readonly context: PlanContext;
}

interface Neighbours<Span> {
  readonly newer: Span | undefined;
  readonly older: Span | undefined;
}

/** Links to the years with stories of an edition, newest first. */
export function yearLinks(edition: Edition, context: PlanContext): LinkView[] {
  return context.calendar(edition.url).map(({ year }) => yearLink(year, { edition, context }));
}

function yearLink(year: number, { edition, context }: Calendar): LinkView {
  return {
    title: context.dates.year(year, edition.language),
    href: context.href(yearUrl(year, edition.url)),
  };
}

function monthLink(month: Month, { edition, context }: Calendar): LinkView {
  return {
    title: context.dates.month(month, edition.language),
    href: context.href(monthUrl(month.year, month.month, edition.url)),
  };
}

/** The front page of an edition's archive: all years. `front` is the URL of the edition's front page. */
export function calendarPage(front: string, context: PlanContext): Page | undefined {
  const edition = context.edition(front);
  if (edition === undefined) return undefined;
  const calendar = { edition, context };
  const url = archiveUrlOf(front);
  return {
    kind: 'calendar',
    url,
    file: toFile(url),
    sources: [],
    modified: edition.articles.first(1)[0]?.date,
    view: (): CalendarView => {
      const { language } = edition;
      const title = context.shell(language).strings.archive;
      return {
        kind: 'calendar',
        ...listFrame({ title, url, language }, context),
        title,
        years: context.calendar(front).map(({ year, months }) => ({
          ...yearLink(year, calendar),
          months: months.map((month) => monthLink(month, calendar)),
        })),
      };
    },
  };
}

/** The page of a year by its name (see `yearName`). */
export function yearPage(name: string, context: PlanContext): Page | undefined {
  const [, front = '', digits] = /^(.*) (\d{4,})$/.exec(name) ?? [];
  const edition = digits === undefined ? undefined : context.edition(front);
  if (edition === undefined) return undefined;
  const { timeZone } = context.config;
  const year = Number(digits);
  if (name !== yearName(front, year)) return undefined;
  const newest = firstOf(storiesOfYear(year, edition.articles, timeZone));
  if (newest === undefined) return undefined;
  const url = yearUrl(year, front);
  return {
    kind: 'year',
    url,
    file: toFile(url),
    sources: [],
    modified: newest.date,
    view: (): YearView => yearView(year, { edition, context }),
  };
}

function yearView(year: number, calendar: Calendar): YearView {
  const { edition, context } = calendar;
  const { language } = edition;
  const title = context.dates.year(year, language);
  const above = archiveCrumb(calendar);
  const url = yearUrl(year, edition.url);
  const { newer, older } = yearsBeside(year, calendar);
  const months = context.calendar(edition.url).find((each) => each.year === year)?.months ?? [];
  return {
    kind: 'year',
    ...listFrame({ title: `${above.title}: ${title}`, url, language, above: [above] }, context),
    title,
    archive: { title: above.title, href: context.href(above.url) },
    months: months.map((month) => monthLink(month, calendar)),
    newer: newer === undefined ? undefined : yearLink(newer, calendar),
    older: older === undefined ? undefined : yearLink(older, calendar),
  };
}

function yearsBeside(year: number, { edition, context }: Calendar): Neighbours<number> {
  const years = context.calendar(edition.url).map((each) => each.year);
  return besides(years, (each) => each === year);
}

/** The page of a month by its name (see `monthName`). */
export function monthPage(name: string, context: PlanContext): Page | undefined {
  const [, front = '', year, digits] = /^(.*) (\d{4,})-(\d{2})$/.exec(name) ?? [];
  const edition = digits === undefined ? undefined : context.edition(front);
  if (edition === undefined) return undefined;
  const month = { year: Number(year), month: Number(digits) };
  if (name !== monthName(front, month) || month.month < 1 || month.month > 12) return undefined;
  const stories = storiesOf(month, edition.articles, context.config.timeZone);
  const articles = articlesOf(stories, context.site);
  if (articles.length === 0) return undefined;
  const url = monthUrl(month.year, month.month, front);
  return {
    kind: 'month',
    url,
    file: toFile(url),
    sources: [],
    modified: lastModified(articles),
    view: (): MonthView => monthView(month, articles, { edition, context }),
  };
}

function monthView(month: Month, articles: readonly Article[], calendar: Calendar): MonthView {
  const { edition, context } = calendar;
  const { language } = edition;
  const title = context.dates.month(month, language);
  const year = context.dates.year(month.year, language);
  const url = monthUrl(month.year, month.month, edition.url);
  const above = archiveCrumb(calendar);
  const yearCrumb = { title: `${above.title}: ${year}`, url: yearUrl(month.year, edition.url) };
  const { newer, older } = monthsBeside(month, calendar);
  return {
    kind: 'month',
    ...listFrame({ title: `${above.title}: ${title}`, url, language, above: [above, yearCrumb] }, context),
    title,
    year: { title: year, href: context.href(yearCrumb.url) },
    days: daysOf(articles, calendar),
    newer: newer && monthLink(newer, calendar),
    older: older && monthLink(older, calendar),
  };
}

function monthsBeside({ year, month }: Month, { edition, context }: Calendar): Neighbours<Month> {
  const months = context.calendar(edition.url).flatMap((each) => each.months);
  return besides(months, (each) => each.year === year && each.month === month);
}

/** Those before and behind one of a list that begins with the newest. */
function besides<Span>(spans: readonly Span[], is: (span: Span) => boolean): Neighbours<Span> {
  const at = spans.findIndex(is);
  return at === -1 ? { newer: undefined, older: undefined } : { newer: spans[at - 1], older: spans[at + 1] };
}

function archiveCrumb({ edition, context }: Calendar): { readonly title: string; readonly url: string } {
  return { title: context.shell(edition.language).strings.archive, url: archiveUrlOf(edition.url) };
}

function daysOf(articles: readonly Article[], { edition, context }: Calendar): MonthView['days'] {
  const { language } = edition;
  const days: { date: DateView; cards: Card[] }[] = [];
  for (const article of articles) {
    const date = context.dates.date(article.date, language);
    const day = days.at(-1);
    const card = context.card(article, language);
    if (day?.date.iso === date.iso) day.cards.push(card);
    else days.push({ date, cards: [card] });
  }
  return days;
}
