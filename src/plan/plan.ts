import { type Message, message } from '../lib/message.js';
import type { Site } from '../model/site.js';
import { articlePage } from './article-page.js';
import { calendarOf, calendarPages } from './calendar.js';
import { claimsOf } from './claims.js';
import { findCollisions } from './collisions.js';
import { createContext, type PlanOptions } from './context.js';
import { planCopies } from './copies.js';
import { correctionsPage } from './corrections.js';
import { frontPages } from './fronts.js';
import { homePage } from './home.js';
import { latestPage } from './latest.js';
import { planMachineFiles } from './machines.js';
import type { Page, Plan } from './page.js';
import { withPictureHosts } from './policy.js';
import { redirectPages, settleRedirects } from './redirects.js';
import { rules } from './rules.js';
import { searchFiles, searchPage } from './search-page.js';
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
  const shown: Page[] = [
    homePage(context),
    latestPage(years, context),
    correctionsPage(context),
    notFoundPage(context),
    ...frontPages(context),
    ...calendarPages(years, context),
    ...(options.search ? [searchPage(years, options.search.script, context)] : []),
    ...content,
  ];
  const copies = planCopies(site, options);
  const settled = settleRedirects(site, claimsOf(site, shown, [], copies.copies, []));
  const redirects = redirectPages(settled.redirects, content, context);
  const pages = [...shown, ...redirects.pages];
  const machineFiles = [
    ...planMachineFiles(
      { ...site, redirects: settled.redirects },
      {
        ...options,
        inputs: context.inputs,
        years,
        listUrls: pages.filter(isForSearchEngines),
      },
    ),
    ...(options.search ? searchFiles(years, options.search.index, context) : []),
  ];
  const assets = options.assets.assets ?? options.assets.stylesheets.map((url) => ({ url }));
  const messages = [
    ...copies.messages,
    ...settled.messages,
    ...redirects.messages,
    ...withoutHtml(content),
    ...findCollisions(claimsOf(site, pages, machineFiles, copies.copies, assets)),
  ];
  return {
    plan: {
      pages: pages.map((page) => ({
        ...page,
        view: () => withPictureHosts(page.view(), options.config),
      })),
      machineFiles,
      copies: copies.copies,
    },
    messages,
  };
}

/** More are one message: then it is the pattern of addresses that lacks the ending, not a story. */
const mostWithoutHtml = 10;

function withoutHtml(pages: readonly Page[]): Message[] {
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

/** Lists and standing pages that search engines may keep. A front without a story says nothing yet. */
function isForSearchEngines({ kind, modified }: Page): boolean {
  switch (kind) {
    case 'article':
    case 'withdrawn':
    case 'redirect':
    case 'not-found':
    case 'search':
      return false;
    case 'section':
    case 'topic':
    case 'author':
    case 'series':
      return modified !== undefined;
    default:
      return true;
  }
}
