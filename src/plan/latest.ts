import { toFile } from '../lib/url.js';
import { latestUrl } from './addresses.js';
import { type CalendarYear, yearLink } from './calendar.js';
import type { PlanContext } from './context.js';
import { listFrame } from './list-frame.js';
import { lastModified } from './modified.js';
import type { Page } from './page.js';
import type { LatestView } from './views.js';

const latestSize = 50;

/** The newest stories of all sections, and the way into the archive by years. */
export function latestPage(years: readonly CalendarYear[], context: PlanContext): Page {
  return {
    kind: 'latest',
    url: latestUrl,
    file: toFile(latestUrl),
    sources: [],
    modified: lastModified(context.site.articles.slice(0, latestSize)),
    view: (): LatestView => {
      const { language } = context.config;
      const articles = context.site.articles.slice(0, latestSize);
      const title = context.shell(language).strings.latest;
      return {
        kind: 'latest',
        ...listFrame({ title, url: latestUrl, language, articles }, context),
        title,
        cards: articles.map((article) => context.card(article, language)),
        years: years.map((year) => yearLink(year, context)),
      };
    },
  };
}
