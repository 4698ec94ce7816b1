import type { Message } from '../lib/message.js';
import { calendarDay } from '../lib/time.js';
import { collisionKey, pathProblem, toFile } from '../lib/url.js';
import type { Touched } from '../model/kept/touched.js';
import type { Site } from '../model/site.js';
import { liteUrlOf, monthUrl, yearUrl } from './addresses.js';
import { articlePage } from './article-page.js';
import { calendarOf, calendarPages } from './calendar.js';
import { articlesOf, createContext, type PlanContext, type PlanOptions } from './context.js';
import { planCopies } from './copies.js';
import { type FrontPages, frontPages, frontUrls } from './fronts.js';
import { litePages } from './lite.js';
import { planMachineFiles, redirectsUrl } from './machines.js';
import { frontsOf, listUrls, nameOf, outlineOf } from './outline.js';
import type { MachineFile, Others, Outline, Page, Plan } from './page.js';
import { finished, topPages, withoutHtml } from './plan.js';
import { redirectPagesAgain } from './redirects.js';

/** What is known of the last plan, and of what changed since. */
export interface LastPlan {
  readonly outline: Outline;
  readonly touched: Touched;
}

/**
 * Plans only what may differ from the last plan: of a hundred thousand stories one has changed, and a few dozen pages show it.
 * The others are not looked at. What is planned, and what `outline` tells of the whole, is what `planSite` would make of it.
 * Undefined when more may be different than this can tell, as the frame of all pages.
 */
export function planSince(
  site: Site,
  options: PlanOptions,
  { outline: last, touched }: LastPlan,
): { plan: Plan; messages: readonly Message[] } | undefined {
  const context = createContext(site, options);
  if (!areFramesTheSame(last, context)) return undefined;
  const articles = articlesOf([...touched.shown], site);
  const stories = articles.map((article) => articlePage(article, context));
  const lite = litePages(articles, context);
  if ([...stories, ...lite].some(({ url }) => pathProblem(url)) || withoutHtml(stories).length > 0)
    return undefined;
  const { timeZone } = options.config;
  const years = calendarOf(site.articles, timeZone);
  const tops = topPages(years, context);
  const groups = frontPages(context, (url) => touched.terms.has(url));
  const now = { ...last.fronts, ...frontsOf(groups) };
  const fronts = Object.fromEntries(frontUrls(site).map((url) => [url, now[url] ?? []]));
  const calendar = calendarPages(years, context);
  const lists = { tops, fronts, calendar };
  const { copies, messages: ofCopies } = planCopies(site, options);
  const machineFiles = planMachineFiles(site, {
    ...options,
    inputs: context.inputs,
    years,
    listUrls: listUrls(lists, site),
  });
  const others = othersOf({ last, touched, site, context, groups, calendar, machineFiles });
  // An address that is free again may be one that a redirect was refused.
  const free = new Set(others.left.map(collisionKey));
  if (free.size > 0 && site.redirects.some(({ from }) => free.has(collisionKey(from)))) return undefined;
  const days = touched.dates.map((date) => calendarDay(date, timeZone));
  const inCalendar = touchedDates(days, calendar, last);
  const pages = [
    ...tops,
    ...groups.flatMap((group) => group.pages),
    ...calendar.filter(({ url }) => inCalendar.has(url)),
    ...stories,
    ...lite,
    ...redirectPagesAgain(redirectsTo(touched, last, site), context),
  ];
  const changedYears = new Set(days.map(({ year }) => year));
  const isTouched = ({ url, of }: MachineFile) =>
    url !== redirectsUrl &&
    (of === undefined || (typeof of === 'number' ? changedYears.has(of) : touched.terms.has(of)));
  const outline = outlineOf(lists, {
    context,
    pages: last.pages + others.more,
    machineFiles,
    withoutPage: [],
    messages: last.messages,
  });
  return {
    plan: {
      pages: pages.map((page) => finished(page, context)),
      machineFiles: machineFiles.filter(isTouched),
      copies,
      outline: { ...outline, withoutPage: last.withoutPage },
      others: { gone: others.gone, fresh: others.fresh },
    },
    messages: [...ofCopies, ...last.messages],
  };
}

function areFramesTheSame({ frames }: Outline, { inputs }: PlanContext): boolean {
  return Object.entries(frames).every(([language, frame]) => inputs.frame(language) === frame);
}

interface OthersParts {
  readonly last: Outline;
  readonly touched: Touched;
  readonly site: Site;
  readonly context: PlanContext;
  readonly groups: readonly FrontPages[];
  readonly calendar: readonly Page[];
  readonly machineFiles: readonly MachineFile[];
}

interface Differing extends Others {
  /** URLs of the pages that are gone. */
  readonly left: readonly string[];
  /** By how many pages there are more than there were. */
  readonly more: number;
}

/** What came and what went. */
function othersOf(parts: OthersParts): Differing {
  const { last, touched, site, context, groups, calendar, machineFiles } = parts;
  const storyUrls = (url: string) => (context.config.lite ? [url, liteUrlOf(url)] : [url]);
  const before = [
    ...touched.gone.flatMap(storyUrls),
    ...groups.flatMap(({ url }) => (last.fronts[url] ?? []).map(([its]) => its)),
    ...last.calendar,
  ];
  const now = [
    ...articlesOf([...touched.came], site).flatMap(({ url }) => storyUrls(url)),
    ...groups.flatMap(({ pages }) => pages.map(({ url }) => url)),
    ...calendar.map(({ url }) => url),
  ];
  const pages = difference(before, now);
  const files = difference(
    last.machineFiles,
    machineFiles.map(({ url }) => url),
  );
  return {
    gone: new Set([...pages.gone, ...files.gone].map(toFile)),
    fresh: new Set([...[...pages.fresh, ...files.fresh].map(toFile), ...touched.pictures]),
    left: pages.gone,
    more: pages.fresh.length - pages.gone.length,
  };
}

function difference(before: readonly string[], now: readonly string[]) {
  const [was, is] = [new Set(before), new Set(now)];
  return { gone: before.filter((url) => !is.has(url)), fresh: now.filter((url) => !was.has(url)) };
}

/** URLs of the years and months that may be others: with stories that changed, or with a neighbour that came or went. */
function touchedDates(
  days: readonly { readonly year: number; readonly month: number }[],
  calendar: readonly Page[],
  last: Outline,
): ReadonlySet<string> {
  const urls = calendar.map(({ url }) => url);
  const isSame = urls.length === last.calendar.length && urls.every((url, at) => url === last.calendar[at]);
  if (!isSame) return new Set(urls);
  return new Set(days.flatMap(({ year, month }) => [yearUrl(year), monthUrl(year, month)]));
}

/** Redirects with pages of their own, to stories that changed: the pages name them. */
function redirectsTo({ changed }: Touched, last: Outline, site: Site): Site['redirects'] {
  if (site.redirects.length === 0) return [];
  const urls = new Set(articlesOf([...changed], site).map(({ url }) => url));
  const without = new Set(last.withoutPage);
  return site.redirects.filter((redirect) => urls.has(redirect.to) && !without.has(nameOf(redirect)));
}
