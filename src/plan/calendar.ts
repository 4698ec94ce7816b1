import { calendarDay } from '../lib/time.js';
import { toFile } from '../lib/url.js';
import type { Article } from '../model/site.js';
import { latestUrl, monthUrl, yearUrl } from './addresses.js';
import type { PlanContext } from './context.js';
import { joined } from './inputs.js';
import { listFrame } from './list-frame.js';
import { lastModified } from './modified.js';
import type { Page } from './page.js';
import type { Card, DateView, LinkView, MonthView, YearView } from './views.js';

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

/** The archive of the whole site: a page for each year and each month with stories. */
export function calendarPages(years: readonly CalendarYear[], context: PlanContext): Page[] {
  const pages: Page[] = [];
  const months = years.flatMap((year) => year.months);
  for (const [index, year] of years.entries())
    pages.push(yearPage(year, years[index - 1], years[index + 1], context));
  for (const [index, month] of months.entries())
    pages.push(monthPage(month, months[index - 1], months[index + 1], context));
  return pages;
}

export function yearLink({ year }: CalendarYear, context: PlanContext): LinkView {
  return { title: context.dates.year(year, context.config.language), href: context.href(yearUrl(year)) };
}

function monthLink(month: CalendarMonth, context: PlanContext): LinkView {
  return {
    title: context.dates.month(month, context.config.language),
    href: context.href(monthUrl(month.year, month.month)),
  };
}

function yearPage(
  year: CalendarYear,
  newer: CalendarYear | undefined,
  older: CalendarYear | undefined,
  context: PlanContext,
): Page {
  const url = yearUrl(year.year);
  return {
    kind: 'year',
    url,
    file: toFile(url),
    sources: [],
    modified: lastModified(year.months.flatMap((month) => month.articles)),
    inputs: () =>
      joined(
        context.inputs.frame(context.config.language),
        year.year,
        newer?.year ?? '',
        older?.year ?? '',
        ...year.months.map(({ month }) => month),
      ),
    view: (): YearView => {
      const { language } = context.config;
      const title = context.dates.year(year.year, language);
      const { archive, latest } = context.shell(language).strings;
      return {
        kind: 'year',
        ...listFrame(
          { title: `${archive}: ${title}`, url, language, above: [{ title: latest, url: latestUrl }] },
          context,
        ),
        title,
        months: year.months.map((month) => monthLink(month, context)),
        newer: newer && yearLink(newer, context),
        older: older && yearLink(older, context),
      };
    },
  };
}

function monthPage(
  month: CalendarMonth,
  newer: CalendarMonth | undefined,
  older: CalendarMonth | undefined,
  context: PlanContext,
): Page {
  const url = monthUrl(month.year, month.month);
  return {
    kind: 'month',
    url,
    file: toFile(url),
    sources: [],
    modified: lastModified(month.articles),
    inputs: () =>
      joined(
        context.inputs.frame(context.config.language),
        ...[month, newer, older].flatMap((each) => [each?.year, each?.month]),
        ...month.articles.map(context.inputs.story),
      ),
    view: (): MonthView => {
      const { language } = context.config;
      const title = context.dates.month(month, language);
      const year = context.dates.year(month.year, language);
      const { archive } = context.shell(language).strings;
      return {
        kind: 'month',
        ...listFrame(
          {
            title: `${archive}: ${title}`,
            url,
            language,
            above: [{ title: `${archive}: ${year}`, url: yearUrl(month.year) }],
          },
          context,
        ),
        title,
        year: { title: year, href: context.href(yearUrl(month.year)) },
        days: daysOf(month, context),
        newer: newer && monthLink(newer, context),
        older: older && monthLink(older, context),
      };
    },
  };
}

function daysOf(month: CalendarMonth, context: PlanContext): MonthView['days'] {
  const { language } = context.config;
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
