import { type Message, message } from '../lib/message.js';
import type { Redirect, Site } from '../model/site.js';
import { articlePage } from './article-page.js';
import { type CalendarYear, calendarOf, calendarPages } from './calendar.js';
import { claimsOf } from './claims.js';
import { findCollisions } from './collisions.js';
import { createContext, type PlanContext, type PlanOptions } from './context.js';
import { planCopies } from './copies.js';
import { correctionsPage } from './corrections.js';
import { withEmbeds } from './embeds.js';
import { frontPages } from './fronts.js';
import { homePages } from './home.js';
import { latestPages } from './latest.js';
import { liteHomePage, litePages } from './lite.js';
import { planMachineFiles } from './machines.js';
import { frontsOf, listUrls, outlineOf } from './outline.js';
import type { Page, Plan } from './page.js';
import { withHosts } from './policy.js';
import { redirectPages, settleRedirects } from './redirects.js';
import { rules } from './rules.js';
import { searchFiles, searchPage } from './search-page.js';
import { socialCards } from './social-cards.js';
import { notFoundPage, standingPage, withdrawnPage } from './standing-pages.js';

/**
 * Decides which pages and files exist, each at its URL, with its view to be made when it is asked for. Everything that
 * cannot be published side by side is reported, all at once; the plan is complete all the same.
 */
export function planSite(site: Site, options: PlanOptions): { plan: Plan; messages: Message[] } {
  const context = createContext(site, options);
  const years = calendarOf(site.articles, options.config.timeZone);
  const content: Page[] = [
    ...site.articles.map((article) => articlePage(article, context)),
    ...site.withdrawn.map((article) => withdrawnPage(article, context)),
    ...site.pages.map((page) => standingPage(page, context)),
  ];
  const lite = litePages(site.articles, context);
  const cards = socialCards(site.articles, context);
  const tops = topPages(years, options, context);
  const fronts = frontPages(context);
  const calendar = calendarPages(context);
  const shown = [...tops, ...fronts.flatMap(({ pages }) => pages), ...calendar, ...content, ...lite];
  const { copies, messages: ofCopies } = planCopies(site, options);
  const pictures = context.pictures.files;
  const files = [...copies, ...pictures.filter(({ file }) => !file.startsWith('assets/'))];
  const lists = { tops, fronts: frontsOf(fronts), calendar };
  const assets = options.assets.assets ?? options.assets.stylesheets.map((url) => ({ url }));
  // Which files for machines there are does not depend on redirects; what is in one of them does.
  let settled: ReturnType<typeof settleRedirects> | undefined;
  const forMachines = Object.create(site, {
    redirects: { get: () => settled?.redirects ?? [] },
  }) as Site;
  const machineFiles = [
    ...planMachineFiles(forMachines, {
      ...options,
      askedRedirects: site.redirects,
      inputs: context.inputs,
      years,
      listUrls: listUrls(lists, site),
    }),
    ...(options.search ? searchFiles(years, options.search.index, context) : []),
  ];
  settled = settleRedirects(site, claimsOf(site, shown, machineFiles, files, assets, cards));
  const redirects = redirectPages(settled.redirects, content, context);
  const pages = [...shown, ...redirects.pages];
  const ofPages = [...settled.messages, ...redirects.messages, ...withoutHtml(content)];
  const collisions = findCollisions(claimsOf(site, pages, machineFiles, files, assets, cards));
  return {
    plan: {
      pages: pages.map((page) => finished(page, context)),
      machineFiles,
      copies,
      pictures,
      cards,
      outline: outlineOf(lists, {
        context,
        pages: pages.length,
        machineFiles: machineFiles.map(({ url }) => url),
        withoutPage: site.redirects.filter((redirect: Redirect) => !redirects.made.has(redirect)),
        messages: ofPages,
      }),
    },
    messages: [...ofCopies, ...ofPages, ...collisions],
  };
}

/** Pages that show what is new on the whole site, or lead into all of it. */
export function topPages(
  years: readonly CalendarYear[],
  { search }: PlanOptions,
  context: PlanContext,
): Page[] {
  return [
    ...homePages(context),
    ...latestPages(context),
    correctionsPage(context),
    notFoundPage(context),
    ...(search ? [searchPage(years, search.script, context)] : []),
    ...(context.config.lite ? [liteHomePage(context)] : []),
  ];
}

/** A page with what is known of its view only when that is made. */
export function finished(page: Page, context: PlanContext): Page {
  return { ...page, view: () => withHosts(withEmbeds(page.view(), context), context.policed) };
}

/** More are one message: then it is the pattern of addresses that lacks the ending, not a story. */
const mostWithoutHtml = 10;

/** Says of which pages a host cannot know that they are pages. */
export function withoutHtml(pages: readonly Page[]): Message[] {
  const rule = rules['address-without-html'];
  const found = pages.filter((page) => !/(?:\/|\.html?)$/i.test(page.url));
  const place = (page: Page) => (page.sources[0] === undefined ? undefined : { file: page.sources[0] });
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
