import type { Message } from '../lib/message.js';
import { calendarDay } from '../lib/time.js';
import { collisionKey, pathProblem, toFile } from '../lib/url.js';
import type { PictureFile } from '../media/picture.js';
import type { Touched } from '../model/kept/touched.js';
import type { Site } from '../model/site.js';
import { cardUrlOf, liteUrlOf, monthUrl, yearUrl } from './addresses.js';
import { articlePage } from './article-page.js';
import { type CalendarYear, calendarOf, calendarPages } from './calendar.js';
import { articlesOf, createContext, type PlanContext, type PlanOptions } from './context.js';
import { planCopies } from './copies.js';
import { type FrontPages, frontPages, frontUrls } from './fronts.js';
import { litePages } from './lite.js';
import { planMachineFiles, redirectsUrl } from './machines.js';
import { frontsOf, listUrls, nameOf, outlineOf, pictureDigest } from './outline.js';
import type { MachineFile, Others, Outline, Page, Plan } from './page.js';
import { finished, topPages, withoutHtml } from './plan.js';
import { redirectPagesAgain } from './redirects.js';
import { searchFiles, searchPartNames, searchPartOf } from './search-page.js';
import { cardUrl, hasCards, socialCards } from './social-cards.js';

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
  // Any page may show a picture of which something else is made now.
  const isNew = ({ source }: PictureFile) => touched.pictures.has(source);
  const pictures = context.pictures.files.filter(isNew);
  if (pictureDigest(context.pictures, isNew) !== last.pictures) return undefined;
  const articles = articlesOf([...touched.shown], site);
  const stories = articles.map((article) => articlePage(article, context));
  const lite = litePages(articles, context);
  const cards = socialCards(articles, context);
  if ([...stories, ...lite].some(({ url }) => pathProblem(url)) || withoutHtml(stories).length > 0)
    return undefined;
  const { timeZone } = options.config;
  const years = calendarOf(site.articles, timeZone);
  const tops = topPages(years, options, context);
  const groups = frontPages(context, (url) => touched.terms.has(url));
  const now = { ...last.fronts, ...frontsOf(groups) };
  const fronts = Object.fromEntries(frontUrls(site).map((url) => [url, now[url] ?? []]));
  const calendar = calendarPages(years, context);
  const lists = { tops, fronts, calendar };
  const { copies, messages: ofCopies } = planCopies(site, options);
  const days = touched.dates.map((date) => calendarDay(date, timeZone));
  const changedYears = new Set(days.map(({ year }) => year));
  const search = searchSince(years, changedYears, { options, context, last });
  const machineFiles = [
    ...planMachineFiles(site, {
      ...options,
      inputs: context.inputs,
      years,
      listUrls: listUrls(lists, site),
    }).filter(({ url }) => url !== redirectsUrl),
    ...search.files,
  ];
  const machineUrls = [...machineFiles.map(({ url }) => url), ...search.others];
  if (last.machineFiles.includes(redirectsUrl)) machineUrls.push(redirectsUrl);
  const parts = { last, touched, site, context, groups, calendar, machineUrls };
  const others = othersOf(parts);
  if (mayRefuseOthers(parts, others)) return undefined;
  const inCalendar = touchedDates(days, calendar, last);
  const pages = [
    ...tops,
    ...groups.flatMap((group) => group.pages),
    ...calendar.filter(({ url }) => inCalendar.has(url)),
    ...stories,
    ...lite,
    ...redirectPagesAgain(redirectsTo(touched, last, site), context),
  ];
  // Of two that come to one address at once neither was there to clash with.
  const all = [...pages, ...machineFiles, ...copies, ...cards];
  if (new Set(all.map(({ file }) => file)).size < all.length) return undefined;
  const isTouched = ({ of }: MachineFile<string | Uint8Array>) =>
    of === undefined || (typeof of === 'number' ? changedYears.has(of) : touched.terms.has(of));
  const outline = outlineOf(lists, {
    context,
    pages: last.pages + others.more,
    machineFiles: machineUrls,
    withoutPage: [],
    messages: last.messages,
  });
  return {
    plan: {
      pages: pages.map((page) => finished(page, context)),
      machineFiles: machineFiles.filter(isTouched),
      copies,
      pictures,
      cards,
      outline: { ...outline, withoutPage: last.withoutPage },
      others: {
        gone: others.gone,
        fresh: new Set([...others.fresh, ...pictures.map(({ file }) => file)]),
      },
    },
    messages: [...ofCopies, ...last.messages],
  };
}

/** Files of the search index that may be others, and the URLs of those that are as they were. */
function searchSince(
  years: readonly CalendarYear[],
  changedYears: ReadonlySet<number>,
  { options, context, last }: { options: PlanOptions; context: PlanContext; last: Outline },
): { readonly files: readonly MachineFile<string | Uint8Array>[]; readonly others: readonly string[] } {
  if (options.search === undefined) return { files: [], others: [] };
  const known = new Set(last.machineFiles.map(searchPartOf));
  const again = new Set<string>();
  const files = searchFiles(years, options.search.index, context, ({ name, year }) => {
    if (known.has(name) && !changedYears.has(year)) return false;
    again.add(name);
    return true;
  });
  const names = new Set(searchPartNames(years));
  const others = last.machineFiles.filter((url) => {
    const name = searchPartOf(url);
    return name !== undefined && names.has(name) && !again.has(name);
  });
  return { files, others };
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
  readonly machineUrls: readonly string[];
}

interface Differing extends Others {
  /** URLs of the pages that are gone. */
  readonly left: readonly string[];
  /** By how many pages there are more than there were. */
  readonly more: number;
}

/** What came and what went. */
function othersOf(parts: OthersParts): Differing {
  const { last, touched, site, context, groups, calendar, machineUrls } = parts;
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
  const files = difference(last.machineFiles, machineUrls);
  const cards = difference(
    touched.unpictured.filter(({ language }) => hasCards(language, context)).map(({ url }) => cardUrlOf(url)),
    articlesOf([...touched.changed], site).flatMap((article) => cardUrl(article, context) ?? []),
  );
  return {
    gone: new Set([...pages.gone, ...files.gone, ...cards.gone].map(toFile)),
    fresh: new Set([...[...pages.fresh, ...files.fresh, ...cards.fresh].map(toFile), ...touched.pictures]),
    left: pages.gone,
    more: pages.fresh.length - pages.gone.length,
  };
}

/**
 * Whether redirects may be refused that were not, or the other way round, or in other words: an address is free again, what
 * stands there has another name, or of the stories that ask for it another is the newest.
 */
function mayRefuseOthers(
  { last, touched, site, groups }: OthersParts,
  { left }: Pick<Differing, 'left'>,
): boolean {
  const without = new Set(last.withoutPage);
  const refused = new Set<string>();
  for (const redirect of site.redirects)
    if (without.has(nameOf(redirect))) refused.add(collisionKey(redirect.from));
  if (refused.size === 0) return false;
  const isRefused = (url: string) => refused.has(collisionKey(url));
  const urlsOf = (keys: ReadonlySet<string>) => articlesOf([...keys], site).map(({ url }) => url);
  const asking = new Set(urlsOf(touched.changed));
  return (
    [...left, ...urlsOf(touched.came), ...groups.map(({ url }) => url)].some(isRefused) ||
    site.redirects.some(({ from, to }) => asking.has(to) && isRefused(from))
  );
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
