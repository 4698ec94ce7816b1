import { toFile } from '../lib/url.js';
import { latestUrlOf } from './addresses.js';
import { yearLinks } from './calendar.js';
import type { PlanContext } from './context.js';
import type { Edition } from './editions.js';
import { listFrame } from './list-frame.js';
import { lastModified } from './modified.js';
import type { Page } from './page.js';
import type { LatestView } from './views.js';

const latestSize = 50;

/** For each edition the newest stories of all sections, and the way into the archive by years. */
export function latestPages(context: PlanContext): Page[] {
  return context.editions.map((edition) => latestPage(edition, context));
}

function latestPage(edition: Edition, context: PlanContext): Page {
  const { language } = edition;
  const url = latestUrlOf(edition.url);
  const articles = edition.articles.slice(0, latestSize);
  return {
    kind: 'latest',
    url,
    file: toFile(url),
    sources: [],
    modified: lastModified(articles),
    view: (): LatestView => {
      const title = context.shell(language).strings.latest;
      return {
        kind: 'latest',
        ...listFrame({ title, url, language, articles }, context),
        title,
        cards: articles.map((article) => context.card(article, language)),
        years: yearLinks(edition, context),
      };
    },
  };
}
