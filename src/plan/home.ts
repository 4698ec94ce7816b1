import { baseLanguage } from '../lib/language.js';
import { toFile } from '../lib/url.js';
import type { Pictures } from '../media/picture.js';
import type { Article, Section, Site } from '../model/site.js';
import { latestUrlOf } from './addresses.js';
import { articlesOf, type PlanContext } from './context.js';
import type { Edition } from './editions.js';
import { isPublished, machineImages, noPictures } from './images.js';
import { homeJsonLd } from './json-ld.js';
import { listFrame } from './list-frame.js';
import { lastModified } from './modified.js';
import type { Page } from './page.js';
import type { HomeView } from './views.js';

/** The lead is looked for among so many of the newest: an old picture never pushes the news off the top. */
const leadAmong = 12;
const topSize = 5;
const blockSize = 4;
const opinionSize = 4;

/** What the front page shows, each story once. */
export interface HomeChoice {
  readonly lead?: Article | undefined;
  readonly top: readonly Article[];
  readonly blocks: readonly { readonly section: Section; readonly articles: readonly Article[] }[];
  readonly opinion: readonly Article[];
}

/**
 * Chooses among the stories of an edition. The lead is the newest news or analysis with a picture, or the newest of all; beside it the next newest; then the
 * opinions; then the sections in the order of the navigation. Of a story in several languages only the one in the
 * site's own is chosen. What is sponsored stands in its section alone, behind the others.
 */
export function chooseHome(
  site: Site,
  { articles: all, language, has }: Pick<Edition, 'articles' | 'language' | 'has'>,
  pictures: Pictures = noPictures,
): HomeChoice {
  const base = baseLanguage(language);
  const shown = new Set<Article>();
  const take = (articles: Iterable<Article>, count: number): Article[] => {
    const taken: Article[] = [];
    if (count === 0) return taken;
    for (const article of articles) {
      if (shown.has(article) || !has(article) || isForeignTwin(article, site, base)) continue;
      shown.add(article);
      taken.push(article);
      if (taken.length === count) break;
    }
    return taken;
  };
  const candidates = first(leadAmong, filtered(all, isNews));
  const [lead] = take(
    [
      ...candidates.filter(({ image }) => image !== undefined && isPublished(image, site, pictures)),
      ...candidates,
      ...all.slice(0, 1),
    ],
    1,
  );
  const top = take(filtered(all, isNews), topSize);
  const opinion = take(
    filtered(all, (article) => article.label === 'opinion'),
    opinionSize,
  );
  const blocks: { section: Section; articles: Article[] }[] = [];
  for (const section of site.sections.values()) {
    const taken = take(lookUp(section.articles, site), blockSize);
    // The first one is shown largest, which cannot be bought.
    const articles = [...taken.filter(isUnpaid), ...taken.filter((article) => !isUnpaid(article))];
    // A section of opinions alone would repeat the block of opinions under another title.
    const repeats = opinion.length > 0 && articles.every((article) => article.label === 'opinion');
    if (articles.some(isUnpaid) && !repeats) blocks.push({ section, articles });
  }
  return { lead, top, blocks, opinion };
}

/** The front page of each edition, that of the site's own first. */
export function homePages(context: PlanContext): Page[] {
  return context.editions.map((edition) => homePage(edition, context));
}

function homePage(edition: Edition, context: PlanContext): Page {
  const { url, language } = edition;
  return {
    kind: 'home',
    url,
    file: toFile(url),
    sources: [],
    modified: lastModified(edition.articles),
    view: (): HomeView => {
      const { site, config, pictures } = context;
      const choice = chooseHome(site, edition, pictures);
      const [newest] = edition.articles;
      const card = (article: Article) => context.card(article, language);
      return {
        kind: 'home',
        ...listFrame(
          {
            title: config.title,
            description: config.tagline,
            url,
            language,
            image: machineImages(choice.lead?.image, site, config, pictures)[0],
            imageAlt: choice.lead?.image?.alt,
            jsonLd: homeJsonLd(site, config, edition),
          },
          context,
        ),
        edition: newest && context.dates.date(newest.date, language),
        lead: choice.lead && card(choice.lead),
        top: choice.top.map(card),
        blocks: choice.blocks.map(({ section, articles }) => ({
          section: context.link(section),
          cards: articles.map(card),
        })),
        opinion: choice.opinion.map(card),
        latestHref: context.href(latestUrlOf(url)),
      };
    },
  };
}

function isNews(article: Article): boolean {
  return article.label === 'news' || article.label === 'analysis';
}

function isUnpaid(article: Article): boolean {
  return article.label !== 'sponsored';
}

/** Whether it is in another language, and stands in this one too. */
function isForeignTwin(article: Article, site: Site, base: string): boolean {
  if (baseLanguage(article.language) === base) return false;
  return articlesOf(article.translations, site).some((other) => baseLanguage(other.language) === base);
}

function* filtered(articles: Iterable<Article>, wanted: (article: Article) => boolean): Generator<Article> {
  for (const article of articles) if (wanted(article)) yield article;
}

/** Lazily: a block needs the first few of a section's thousands. */
function* lookUp(keys: readonly string[], site: Site): Generator<Article> {
  for (const key of keys) {
    const article = site.articleByKey.get(key);
    if (article !== undefined) yield article;
  }
}

function first<T>(count: number, items: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === count) break;
    taken.push(item);
  }
  return taken;
}
