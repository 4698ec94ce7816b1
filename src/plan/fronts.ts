import { memo } from '../lib/memo.js';
import { toFile } from '../lib/url.js';
import type { Article, Author, Section, Series, Site, Term, Topic } from '../model/site.js';
import { archiveName, cutPages, rankOf } from './archives.js';
import { bodyHtml, pagePictures } from './bodies-html.js';
import { articlesOf, type PlanContext } from './context.js';
import { isoDate } from './dates.js';
import { feedUrl } from './feed-links.js';
import { imageView, machineImages } from './images.js';
import { joined } from './inputs.js';
import { authorJsonLd } from './json-ld.js';
import { listFrame } from './list-frame.js';
import { lastModified } from './modified.js';
import type { Page } from './page.js';
import { framedTables } from './tables.js';
import type { ArchiveView, AuthorView, LinkView, SectionView, SeriesView, TopicView } from './views.js';

/** Stories on the front of a section, topic or author. */
export const frontSize = 30;

type FrontOf =
  | { readonly kind: 'section'; readonly term: Section }
  | { readonly kind: 'topic'; readonly term: Topic }
  | { readonly kind: 'author'; readonly term: Author };

/** One page of the archive behind a front. */
interface ArchivePage {
  readonly url: string;
  /** Oldest first, never empty. */
  readonly articles: readonly Article[];
  /** The dates it spans, which its neighbours and the front say too: formatting a range is dear, so it is done once. */
  title(): string;
}

/** The pages of a section, topic, series or author: its front, then its archive. */
export interface FrontPages {
  /** URL of the front. */
  readonly url: string;
  readonly pages: readonly Page[];
}

/** Pages of all sections, topics and authors, then those of the series; or of the terms that are wanted, by their URLs. */
export function frontPages(
  context: PlanContext,
  isWanted: (url: string) => boolean = () => true,
): FrontPages[] {
  const { site } = context;
  const groups: FrontPages[] = [];
  const rank = memo(rankOf);
  const add = (front: FrontOf) => {
    const { term } = front;
    if (!isWanted(term.url)) return;
    const archive = archiveOf(term, rank, context);
    const pages = [frontPage(front, archive, context)];
    for (const [index, page] of archive.entries()) {
      const neighbours = { newer: archive[index + 1], older: archive[index - 1] };
      pages.push(archivePage(term, page, neighbours, context));
    }
    groups.push({ url: term.url, pages });
  };
  for (const term of site.sections.values()) add({ kind: 'section', term });
  for (const term of site.topics.values()) add({ kind: 'topic', term });
  for (const term of site.authors.values()) add({ kind: 'author', term });
  for (const series of site.series.values())
    if (isWanted(series.url)) groups.push({ url: series.url, pages: [seriesPage(series, context)] });
  return groups;
}

/** URLs of all fronts, in the order of their pages. */
export function frontUrls(site: Site): string[] {
  return [site.sections, site.topics, site.authors, site.series].flatMap((terms) =>
    Array.from<Term, string>(terms.values(), ({ url }) => url),
  );
}

/** The pages of the archive behind a front, oldest first; none when the front shows all there is. */
function archiveOf(term: Term, rank: (key: string) => string, context: PlanContext): ArchivePage[] {
  if (term.articles.length <= frontSize) return [];
  const articles = articlesOf(term.articles, context.site).reverse();
  const ranks = articles.map((article) => rank(article.key));
  const starts = cutPages(ranks);
  return starts.flatMap((start, page) => {
    const first = articles[start];
    if (first === undefined) return [];
    const name = archiveName(isoDate(first.date, context.config.timeZone), rank(first.key));
    const slice = articles.slice(start, starts[page + 1]);
    let title: string | undefined;
    return [
      {
        url: `${term.url}archive/${name}`,
        articles: slice,
        title: () => {
          title ??= spanOf(slice, context);
          return title;
        },
      },
    ];
  });
}

function frontPage(front: FrontOf, archive: readonly ArchivePage[], context: PlanContext): Page {
  const { term } = front;
  return {
    kind: front.kind,
    url: term.url,
    file: toFile(term.url),
    sources: sourcesOf(term),
    modified: lastModified(articlesOf(term.articles.slice(0, frontSize), context.site)),
    inputs: () =>
      joined(
        context.inputs.frame(context.config.language),
        context.inputs.term(term),
        spanInputs(archive.at(-1)),
        ...articlesOf(term.articles.slice(0, frontSize), context.site).map(context.inputs.story),
      ),
    view: () => frontView(front, archive, context),
  };
}

function frontView(
  front: FrontOf,
  archive: readonly ArchivePage[],
  context: PlanContext,
): SectionView | TopicView | AuthorView {
  const { site, config, pictures } = context;
  const { term } = front;
  const newest = archive.at(-1);
  const author = front.kind === 'author' ? front.term : undefined;
  const articles = articlesOf(term.articles.slice(0, frontSize), site);
  const base = {
    ...listFrame(
      {
        title: term.title,
        description: term.description ?? author?.note,
        url: term.url,
        language: config.language,
        image: machineImages(author?.image, site, config, pictures).at(-1),
        imageAlt: author?.image?.alt,
        feedsOf: term,
        type: author ? 'profile' : 'website',
        articles,
        ...(author && { jsonLd: authorJsonLd(author, site, config, pictures) }),
      },
      context,
    ),
    title: term.title,
    titleLanguage: term.language,
    description: term.description,
    bodyHtml: termBody(term, context),
    cards: cardsOf(articles, context),
    archive: newest && linkTo(newest, context),
    feedHref: context.href(feedUrl(term.url)),
  };
  if (front.kind !== 'author') return { kind: front.kind, ...base };
  return {
    kind: 'author',
    ...base,
    role: front.term.role,
    image: imageView(front.term.image, site, config, pictures),
    profiles: front.term.profiles.map(({ title, url }) => ({ title, href: url })),
  };
}

function archivePage(term: Term, page: ArchivePage, neighbours: Neighbours, context: PlanContext): Page {
  return {
    kind: 'archive',
    url: page.url,
    file: toFile(page.url),
    sources: sourcesOf(term),
    modified: lastModified(page.articles),
    inputs: () =>
      joined(
        context.inputs.frame(context.config.language),
        context.inputs.term(term),
        page.url,
        spanInputs(neighbours.newer),
        spanInputs(neighbours.older),
        ...page.articles.map(context.inputs.story),
      ),
    view: () => archiveView(term, page, neighbours, context),
  };
}

interface Neighbours {
  readonly newer: ArchivePage | undefined;
  readonly older: ArchivePage | undefined;
}

function archiveView(
  term: Term,
  page: ArchivePage,
  { newer, older }: Neighbours,
  context: PlanContext,
): ArchiveView {
  const title = page.title();
  return {
    kind: 'archive',
    ...listFrame(
      {
        title: `${term.title}: ${title}`,
        url: page.url,
        language: context.config.language,
        above: [term],
        feedsOf: term,
      },
      context,
    ),
    title,
    of: context.link(term),
    cards: cardsOf(page.articles, context).reverse(),
    newer: newer && linkTo(newer, context),
    older: older && linkTo(older, context),
  };
}

function seriesPage(series: Series, context: PlanContext): Page {
  return {
    kind: 'series',
    url: series.url,
    file: toFile(series.url),
    sources: sourcesOf(series),
    modified: lastModified(articlesOf(series.articles, context.site)),
    inputs: () =>
      joined(
        context.inputs.frame(context.config.language),
        context.inputs.term(series),
        ...articlesOf(series.articles, context.site).map(context.inputs.story),
      ),
    view: () => seriesView(series, context),
  };
}

function seriesView(series: Series, context: PlanContext): SeriesView {
  const { title, description, url } = series;
  const articles = articlesOf(series.articles, context.site);
  return {
    kind: 'series',
    ...listFrame({ title, description, url, language: context.config.language, articles }, context),
    title,
    titleLanguage: series.language,
    description,
    bodyHtml: termBody(series, context),
    cards: cardsOf(articles, context),
  };
}

/** What a link to an archive page is made from. */
function spanInputs(page: ArchivePage | undefined): string {
  return page === undefined
    ? ''
    : JSON.stringify([page.url, page.articles[0]?.date, page.articles.at(-1)?.date]);
}

function cardsOf(articles: readonly Article[], context: PlanContext) {
  return articles.map((article) => context.card(article, context.config.language));
}

function termBody(term: Term, context: PlanContext): string | undefined {
  if (term.body === undefined) return undefined;
  const { base, language } = context.config;
  const html = bodyHtml(context.bodies.get(term.body), term, base, pagePictures(context));
  return framedTables(html, context.shell(language).strings.table) || undefined;
}

function linkTo(page: ArchivePage, context: PlanContext): LinkView {
  return { title: page.title(), href: context.href(page.url) };
}

function spanOf(articles: readonly Article[], context: PlanContext): string {
  const first = articles[0];
  const last = articles.at(-1);
  return first && last ? context.dates.span(first.date, last.date, context.config.language) : '';
}

function sourcesOf(term: Term): string[] {
  return term.file === undefined ? [] : [term.file];
}
