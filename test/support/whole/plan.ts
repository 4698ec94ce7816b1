import { type Message, message } from '../../../src/lib/message.js';
import type { PageKind } from '../../../src/lib/page-kinds.js';
import type { PictureFile } from '../../../src/media/picture.js';
import type { Redirect, Site } from '../../../src/model/site.js';
import { type ArchivedKind, archiveNames } from '../../../src/plan/archives.js';
import { calendarNames, monthName, yearName, yearsIn } from '../../../src/plan/calendar.js';
import { findCollisions } from '../../../src/plan/collisions.js';
import { createContext, type PlanContext, type PlanOptions } from '../../../src/plan/context.js';
import { planCopies } from '../../../src/plan/files/copies.js';
import { searchFileNames } from '../../../src/plan/files/search-index.js';
import { socialCard } from '../../../src/plan/files/social-cards.js';
import type { CopiedFile, MachineFile, Page, SocialCard } from '../../../src/plan/page.js';
import { archivePageName } from '../../../src/plan/pages/fronts.js';
import { type FileKind, isListed, makeFile, makePage } from '../../../src/plan/registry.js';
import { rules } from '../../../src/plan/rules.js';
import { searchYears } from '../../../src/plan/search-parts.js';
import type { WholePlan } from '../../../src/plan/whole-plan.js';
import { claimsOf } from './claims.js';
import { redirectsWithPages, settleRedirects } from './redirects.js';
import type { SiteData } from './site.js';

interface Plan {
  readonly pages: readonly Page[];
  readonly machineFiles: readonly MachineFile[];
  readonly copies: readonly CopiedFile[];
  readonly pictures: readonly PictureFile[];
  readonly cards: readonly SocialCard[];
}

/**
 * Decides which pages and files exist, each at its URL, with its view to be made when it is asked for. Everything that
 * cannot be published side by side is reported, all at once; the plan is complete all the same. `site` answers what pages ask of
 * `data`.
 */
export function planSite(
  data: SiteData,
  site: Site,
  options: PlanOptions,
): { plan: Plan; messages: Message[] } {
  const pages: Page[] = [];
  const machineFiles: MachineFile[] = [];
  let redirects: ReadonlyMap<string, Redirect> = new Map();
  const whole = wholePlanOf(data, options, { pages, machineFiles, redirects: () => redirects });
  const context = createContext(site, { ...options, whole });
  for (const [kind, name] of pageNames(data, context)) {
    const page = makePage(kind, name, context);
    if (page !== undefined) pages.push(page);
  }
  for (const [kind, name] of fileNames(context)) {
    const file = makeFile(kind, name, context);
    if (file !== undefined) machineFiles.push(file);
  }
  const { copies, messages: ofCopies } = planCopies(data, options);
  const pictures = context.pictures.files;
  const cards = data.articles.flatMap(({ key }) => socialCard(key, context) ?? []);
  const files = [...copies, ...pictures.filter(({ file }) => !file.startsWith('assets/'))];
  const assets = options.assets.assets ?? options.assets.stylesheets.map((url) => ({ url }));
  const claims = () => claimsOf(data, pages, machineFiles, files, assets, cards);

  // Which other files there are does not depend on redirects; what is in one of them does.
  const settled = settleRedirects(data, claims());
  redirects = new Map(settled.redirects.map((redirect) => [redirect.from, redirect]));
  const content = pages.filter(({ kind }) => kind === 'article' || kind === 'withdrawn' || kind === 'page');
  const forwarding = redirectsWithPages(settled.redirects, new Set(content.map(({ url }) => url)));
  for (const { from } of forwarding.redirects) {
    const page = makePage('redirect', from, context);
    if (page !== undefined) pages.push(page);
  }
  return {
    plan: { pages, machineFiles, copies, pictures, cards },
    messages: [
      ...ofCopies,
      ...settled.messages,
      ...forwarding.messages,
      ...withoutHtml(content),
      ...findCollisions(claims()),
    ],
  };
}

interface Planned {
  readonly pages: readonly Page[];
  readonly machineFiles: readonly MachineFile[];
  /** Those that are settled, by old address. */
  redirects(): ReadonlyMap<string, Redirect>;
}

function wholePlanOf(data: SiteData, { staticFiles }: PlanOptions, planned: Planned): WholePlan {
  const { pages, machineFiles } = planned;
  const pageUrls = () => pages.filter(({ kind }) => kind !== 'redirect').map(({ url }) => url);
  const otherUrls = [
    ...[...data.pictures, ...staticFiles].map((path) => `/${path}`),
    ...data.redirects.map(({ from }) => from),
  ];
  return {
    redirect(from) {
      const redirect = planned.redirects().get(from);
      return redirect && { redirect, headline: data.articleByKey.get(redirect.article) };
    },
    redirects: () => planned.redirects().values(),
    listed: () => pages.filter(isListed),
    sitemaps: () => machineFiles.flatMap(({ url, sitemap }) => (sitemap ? [{ url, ...sitemap }] : [])),
    topFolders: () => [...new Set(pageUrls().flatMap((url) => topFolder(url) ?? []))],
    hasUnder: (prefix) => [...pageUrls(), ...otherUrls].some((url) => url.startsWith(prefix)),
  };
}

/** `world` of `/world/a.html`; undefined of what lies in no folder. */
export function topFolder(url: string): string | undefined {
  const end = url.indexOf('/', 1);
  return end > 0 ? url.slice(1, end) : undefined;
}

type PageName = readonly [kind: PageKind, name: string];

/** The names of all pages but redirects. */
function* pageNames(data: SiteData, context: PlanContext): Generator<PageName> {
  const { config, search } = context;
  const fronts = context.editions().map(({ url }) => url);
  for (const kind of ['home', 'latest'] as const) for (const front of fronts) yield [kind, front];
  yield ['corrections', ''];
  yield ['not-found', ''];
  if (search) yield ['search', ''];
  if (config.lite) yield ['lite-home', ''];
  yield* frontNames('section', context);
  yield* frontNames('topic', context);
  yield* frontNames('author', context);
  for (const key of data.series.keys()) yield ['series', key];
  for (const front of fronts) yield* calendarPageNames(front, context);
  for (const { key } of data.articles) yield ['article', key];
  for (const { key } of data.withdrawn) yield ['withdrawn', key];
  for (const { key } of data.pages) yield ['page', key];
  if (config.lite) for (const { key } of data.articles) yield ['lite', key];
}

/** The fronts of terms, each with the archive behind it. */
function* frontNames(kind: ArchivedKind, { site, config }: PlanContext): Generator<PageName> {
  const terms = { section: site.sections, topic: site.topics, author: site.authors }[kind];
  for (const { key, articles } of terms.values()) {
    yield [kind, key];
    for (const cut of archiveNames(articles, config.timeZone))
      yield ['archive', archivePageName(kind, key, cut)];
  }
}

/** The archive of an edition: its front, its years, its months. */
function* calendarPageNames(front: string, { edition: editionAt, config }: PlanContext): Generator<PageName> {
  const edition = editionAt(front);
  if (edition === undefined) return;
  const years = calendarNames(edition.articles, config.timeZone);
  yield ['calendar', front];
  for (const { year } of years) yield ['year', yearName(front, year)];
  for (const { months } of years) for (const month of months) yield ['month', monthName(front, month)];
}

type FileName = readonly [kind: FileKind, name: string];

/** The names of all files for machines. */
function* fileNames(context: PlanContext): Generator<FileName> {
  const { site, config, search } = context;
  const fronts = [
    context.editions(),
    ...[site.sections, site.topics, site.authors].map((all) => all.values()),
  ];
  for (const { url: front } of fronts.flatMap((each): { url: string }[] => [...each])) {
    yield ['rss', front];
    yield ['jsonFeed', front];
  }
  yield ['sitemapIndex', ''];
  yield* numbered('listSitemap', (number) => `${number}`, context);
  for (const year of yearsIn(site.articles, config.timeZone))
    yield* numbered('yearSitemap', (number) => (number === 0 ? `${year}` : `${year} ${number}`), context);
  yield* numbered('newsSitemap', (number) => `${number}`, context);
  yield ['robots', ''];
  yield ['headers', ''];
  yield ['redirects', ''];
  if (search === undefined) return;
  for (const { parts } of searchYears(site.articles, config.timeZone))
    for (const part of parts) for (const name of searchFileNames(part, context)) yield ['searchIndex', name];
}

/** Files of one kind that are numbered from 0, as many as there are. */
function* numbered(
  kind: FileKind,
  nameAt: (number: number) => string,
  context: PlanContext,
): Generator<FileName> {
  for (let number = 0; makeFile(kind, nameAt(number), context) !== undefined; number++)
    yield [kind, nameAt(number)];
}

/** More are one message: then it is the pattern of addresses that lacks the ending, not a story. */
const mostWithoutHtml = 10;

/** Says of which pages a host cannot know that they are pages. */
export function withoutHtml(pages: readonly Pick<Page, 'url' | 'sources'>[]): Message[] {
  const rule = rules['address-without-html'];
  const found = pages.filter((page) => !/(?:\/|\.html?)$/i.test(page.url));
  const place = (page: Pick<Page, 'sources'>) =>
    page.sources[0] === undefined ? undefined : { file: page.sources[0] };
  const [first] = found;
  if (first !== undefined && found.length > mostWithoutHtml) {
    const what = `${found.length} addresses end neither in .html nor in a slash, such as ${first.url}.`;
    const fix = 'Let `permalink` in the configuration end in .html or in a slash.';
    return [message(rule, what, place(first), fix)];
  }
  return found.map((page) =>
    message(rule, `The address ${page.url} ends neither in .html nor in a slash.`, place(page)),
  );
}
