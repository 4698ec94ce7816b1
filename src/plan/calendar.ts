import { calendarDay } from '../lib/time.js';
import { toFile } from '../lib/url.js';
import type { Article } from '../model/site.js';
import { archiveUrlOf, monthUrl, yearUrl } from './addresses.js';
import type { PlanContext } from './context.js';
import type { Edition } from './editions.js';
import { joined } from './inputs.js';
import { listFrame } from './list-frame.js';
import { lastModified } from './modified.js';
import type { Page } from './page.js';
import type { CalendarView, Card, DateView, LinkView, MonthView, YearView } from './views.js';

/** The stories of one month in the site's time zone. */
export interface CalendarMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Newest first; never empty. */
  readonly articles: readonly Article[];
}

export interface CalendarYear {
  readonly year: number;
  /** Newest first; only those with stories. */
  readonly months: readonly CalendarMonth[];
}

/** The years with stories, newest first. `articles` are newest first. */
export function calendarOf(articles: readonly Article[], timeZone: string): CalendarYear[] {
  const years: { year: number; months: { year: number; month: number; articles: Article[] }[] }[] = [];
  for (const article of articles) {
    const { year, month } = calendarDay(article.date, timeZone);
    let inYear = years.at(-1);
    if (inYear?.year !== year) {
      inYear = { year, months: [] };
      years.push(inYear);
    }
    const inMonth = inYear.months.at(-1);
    if (inMonth?.month === month) inMonth.articles.push(article);
    else inYear.months.push({ year, month, articles: [article] });
  }
  return years;
}

/** The archive of each edition: a page with all years, one for each year and one for each month with stories. */
export function calendarPages(context: PlanContext): Page[] {
  return context.editions.flatMap((edition) => editionPages(edition, context));
}

function editionPages(edition: Edition, context: PlanContext): Page[] {
  const years = calendarOf(edition.articles, context.config.timeZone);
  const calendar = { edition, context };
  const months = years.flatMap((year) => year.months);
  return [
    archivePage(years, calendar),
    ...years.map((year, index) =>
      yearPage(year, { newer: years[index - 1], older: years[index + 1] }, calendar),
    ),
    ...months.map((month, index) =>
      monthPage(month, { newer: months[index - 1], older: months[index + 1] }, calendar),
    ),
  ];
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
  const years = calendarOf(edition.articles, context.config.timeZone);
  return years.map((year) => yearLink(year, { edition, context }));
}

function yearLink({ year }: CalendarYear, { edition, context }: Calendar): LinkView {
  return {
    title: context.dates.year(year, edition.language),
    href: context.href(yearUrl(year, edition.url)),
  };
}

function monthLink(month: CalendarMonth, { edition, context }: Calendar): LinkView {
  return {
    title: context.dates.month(month, edition.language),
    href: context.href(monthUrl(month.year, month.month, edition.url)),
  };
}

/** The page with all years. */
function archivePage(years: readonly CalendarYear[], calendar: Calendar): Page {
  const { edition, context } = calendar;
  const url = archiveUrlOf(edition.url);
  return {
    kind: 'calendar',
    url,
    file: toFile(url),
    sources: [],
    modified: lastModified(edition.articles),
    inputs: () =>
      joined(
        context.inputs.frame(edition.language),
        url,
        ...years.flatMap(({ year, months }) => [year, ...months.map(({ month }) => month)]),
      ),
    view: (): CalendarView => {
      const { language } = edition;
      const title = context.shell(language).strings.archive;
      return {
        kind: 'calendar',
        ...listFrame({ title, url, language }, context),
        title,
        years: years.map((year) => ({
          ...yearLink(year, calendar),
          months: year.months.map((month) => monthLink(month, calendar)),
        })),
      };
    },
  };
}

function yearPage(year: CalendarYear, { newer, older }: Neighbours<CalendarYear>, calendar: Calendar): Page {
  const { edition, context } = calendar;
  const url = yearUrl(year.year, edition.url);
  return {
    kind: 'year',
    url,
    file: toFile(url),
    sources: [],
    modified: lastModified(year.months.flatMap((month) => month.articles)),
    inputs: () =>
      joined(
        context.inputs.frame(edition.language),
        year.year,
        newer?.year ?? '',
        older?.year ?? '',
        ...year.months.map(({ month }) => month),
      ),
    view: (): YearView => {
      const { language } = edition;
      const title = context.dates.year(year.year, language);
      const above = archiveCrumb(calendar);
      return {
        kind: 'year',
        ...listFrame({ title: `${above.title}: ${title}`, url, language, above: [above] }, context),
        title,
        archive: { title: above.title, href: context.href(above.url) },
        months: year.months.map((month) => monthLink(month, calendar)),
        newer: newer && yearLink(newer, calendar),
        older: older && yearLink(older, calendar),
      };
    },
  };
}

function monthPage(
  month: CalendarMonth,
  { newer, older }: Neighbours<CalendarMonth>,
  calendar: Calendar,
): Page {
  const { edition, context } = calendar;
  const url = monthUrl(month.year, month.month, edition.url);
  return {
    kind: 'month',
    url,
    file: toFile(url),
    sources: [],
    modified: lastModified(month.articles),
    inputs: () =>
      joined(
        context.inputs.frame(edition.language),
        ...[month, newer, older].flatMap((each) => [each?.year, each?.month]),
        ...month.articles.map(context.inputs.story),
      ),
    view: (): MonthView => {
      const { language } = edition;
      const title = context.dates.month(month, language);
      const year = context.dates.year(month.year, language);
      const above = archiveCrumb(calendar);
      const yearCrumb = { title: `${above.title}: ${year}`, url: yearUrl(month.year, edition.url) };
      return {
        kind: 'month',
        ...listFrame(
          { title: `${above.title}: ${title}`, url, language, above: [above, yearCrumb] },
          context,
        ),
        title,
        year: { title: year, href: context.href(yearCrumb.url) },
        days: daysOf(month, calendar),
        newer: newer && monthLink(newer, calendar),
        older: older && monthLink(older, calendar),
      };
    },
  };
}

function archiveCrumb({ edition, context }: Calendar): { readonly title: string; readonly url: string } {
  return { title: context.shell(edition.language).strings.archive, url: archiveUrlOf(edition.url) };
}

function daysOf(month: CalendarMonth, { edition, context }: Calendar): MonthView['days'] {
  const { language } = edition;
  const days: { date: DateView; cards: Card[] }[] = [];
  for (const article of month.articles) {
    const date = context.dates.date(article.date, language);
    const day = days.at(-1);
    const card = context.card(article, language);
    if (day?.date.iso === date.iso) day.cards.push(card);
    else days.push({ date, cards: [card] });
  }
  return days;
}
