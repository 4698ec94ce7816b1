import type { PageKind } from '../lib/page-kinds.js';
import { pageKinds } from '../lib/page-kinds.js';
import type { PlanContext } from './context.js';
import { adminFile, adminSettingsFile } from './files/admin.js';
import { feedRules } from './files/feeds.js';
import { headersFile } from './files/headers.js';
import { redirectsFile } from './files/host-redirects.js';
import { newsSitemap } from './files/news-sitemap.js';
import { robotsFile } from './files/robots.js';
import { searchFile } from './files/search-index.js';
import { listSitemap, sitemapIndex, yearSitemap } from './files/sitemaps.js';
import type { MachineFile, Page } from './page.js';
import { articlePage } from './pages/article-page.js';
import { calendarPage, monthPage, yearPage } from './pages/calendar.js';
import { correctionsPage } from './pages/corrections.js';
import { archivePage, frontPage, seriesPage } from './pages/fronts.js';
import { homePage } from './pages/home.js';
import { latestPage } from './pages/latest.js';
import { liteHomePage, litePage } from './pages/lite.js';
import { redirectPage } from './pages/redirects.js';
import { searchPage } from './pages/search-page.js';
import { sectionPage } from './pages/section.js';
import { notFoundPage, standingPage, withdrawnPage } from './pages/standing-pages.js';
import { withEmbeds } from './parts/embeds.js';
import type { FeedKind } from './parts/feed-formats.js';
import { withHosts } from './parts/policy.js';
import type { View } from './views.js';

/** Makes one page by its name, reading what the page shows and nothing else; undefined where the site has no page of the name. */
type PageRule = (name: string, context: PlanContext) => Page | undefined;

/** Makes one file for machines by its name. */
type FileRule = (name: string, context: PlanContext) => MachineFile | undefined;

/** What pages of each kind are made by. What else is to be said of a kind is in lib/page-kinds.ts. */
const pageRules = {
  /** By the story's key, as `lite` and `withdrawn`. */
  article: articlePage,
  lite: litePage,
  withdrawn: withdrawnPage,
  /** By the page's key. */
  page: standingPage,
  /** By the URL of the edition's front page, as `latest` and `calendar`. */
  home: homePage,
  latest: latestPage,
  calendar: calendarPage,
  /** By the URL of the edition's front page and the year: `/de/ 2024`. */
  year: yearPage,
  /** `/de/ 2024-03`. */
  month: monthPage,
  /** By the term's key, as `topic`, `author` and `series`. */
  section: sectionPage,
  topic: (key, context) => frontPage('topic', key, context),
  author: (key, context) => frontPage('author', key, context),
  series: seriesPage,
  /** By the front that it lies behind, and its file: `section/world 2024-01-02-abcdef.html`. */
  archive: archivePage,
  /** There is one of these each, without a name. */
  corrections: (_, context) => correctionsPage(context),
  search: (_, context) => searchPage(context),
  'not-found': (_, context) => notFoundPage(context),
  'lite-home': (_, context) => liteHomePage(context),
  /** By the old address. */
  redirect: redirectPage,
} satisfies Readonly<Record<PageKind | View['kind'], PageRule>> as Readonly<Record<PageKind, PageRule>>;

/** What files for machines of each kind are made by. */
const fileRules = {
  /** By the URL of the front. */
  ...feedRules,
  /** By the number of the file, from 0, as `newsSitemap`. */
  listSitemap,
  newsSitemap,
  /** By the year, and the number of the file but for the first: `2024`, `2024 1`. */
  yearSitemap,
  /** By the part of the index and the file: `2026-3/0.bin`. */
  searchIndex: searchFile,
  /** There is one of these each, without a name. */
  sitemapIndex: (_, context) => sitemapIndex(context),
  robots: (_, context) => robotsFile(context),
  headers: (_, context) => headersFile(context),
  redirects: (_, context) => redirectsFile(context),
  admin: (_, context) => adminFile(context),
  adminSettings: (_, context) => adminSettingsFile(context),
} satisfies Readonly<Record<string, FileRule>> as Readonly<Record<FileKind, FileRule>>;

export type FileKind =
  | FeedKind
  | 'listSitemap'
  | 'newsSitemap'
  | 'yearSitemap'
  | 'searchIndex'
  | 'sitemapIndex'
  | 'robots'
  | 'headers'
  | 'redirects'
  | 'admin'
  | 'adminSettings';

/** The page of this kind and name, finished; undefined where the site has none. */
export function makePage(kind: PageKind, name: string, context: PlanContext): Page | undefined {
  const page = pageRules[kind](name, context);
  // Some of a page is known only when its view is made.
  return page && { ...page, view: () => withHosts(withEmbeds(page.view(), context), context.policed) };
}

/** The file of this kind and name; undefined where the site has none. */
export function makeFile(kind: FileKind, name: string, context: PlanContext): MachineFile | undefined {
  return fileRules[kind](name, context);
}

/** Whether a page is in the sitemap of lists. A front without a story says nothing yet. */
export function isListed({ kind, modified }: Pick<Page, 'kind' | 'modified'>): boolean {
  const { inListSitemap } = pageKinds[kind];
  return inListSitemap === 'always' || (inListSitemap === 'with stories' && modified !== undefined);
}
