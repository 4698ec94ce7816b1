import { toFile } from '../../lib/url.js';
import type { Article, Series, Term } from '../../model/site.js';
import {
  type ArchivedKind,
  type ArchiveLink,
  type ArchivePlace,
  archivedTerms,
  frontSize,
} from '../archives.js';
import type { PlanContext } from '../context.js';
import { articlesOf, recordsOf } from '../lists.js';
import type { Page } from '../page.js';
import { bodyHtml, pagePictures } from '../parts/bodies-html.js';
import { feedUrl } from '../parts/feed-formats.js';
import { imageView, machineImages } from '../parts/images.js';
import { authorJsonLd } from '../parts/json-ld.js';
import { listFrame } from '../parts/list-frame.js';
import { lastModified } from '../parts/modified.js';
import { framedTables } from '../parts/tables.js';
import type { ArchiveView, AuthorView, LinkView, SeriesView, TopicView } from '../views.js';

/** The front of a topic or author, or what the front of a section is made of. */
export function frontPage(
  kind: Exclude<ArchivedKind, 'section'>,
  key: string,
  context: PlanContext,
): Page | undefined {
  const term = archivedTerms(kind, context.site).get(key);
  if (term === undefined) return undefined;
  const articles = articlesOf(term.articles.first(frontSize), context.site);
  return {
    kind,
    url: term.url,
    file: toFile(term.url),
    sources: sourcesOf(term),
    modified: lastModified(articles),
    view: () => frontView(kind, term, articles, context),
  };
}

/** What the views of all fronts have in common. */
export function frontBase(
  kind: ArchivedKind,
  term: Term,
  articles: readonly Article[],
  context: PlanContext,
) {
  const { site, config, pictures } = context;
  const newest = context.archives.newest(kind, term.key);
  const author = kind === 'author' ? site.authors.get(term.key) : undefined;
  return {
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
    archive: newest && linkTo(newest, term, context),
    feedHref: context.href(feedUrl(term.url)),
  };
}

function frontView(
  kind: Exclude<ArchivedKind, 'section'>,
  term: Term,
  articles: readonly Article[],
  context: PlanContext,
): TopicView | AuthorView {
  const { site, config, pictures } = context;
  const author = kind === 'author' ? site.authors.get(term.key) : undefined;
  const base = frontBase(kind, term, articles, context);
  if (kind !== 'author') return { kind, ...base };
  return {
    kind,
    ...base,
    role: author?.role,
    image: imageView(author?.image, site, config, pictures),
    profiles: (author?.profiles ?? []).map(({ title, url }) => ({ title, href: url })),
  };
}

/** The name of an archive page: the front it lies behind, and its file. */
export function archivePageName(kind: ArchivedKind, key: string, { name }: ArchiveLink): string {
  return `${kind}/${key} ${name}`;
}

/** A page of the archive behind a front: `section/world 2024-01-02-abcdef.html`. */
export function archivePage(name: string, context: PlanContext): Page | undefined {
  const [, kind, key = '', file = ''] = /^(section|topic|author)\/(.*) ([^ ]+)$/.exec(name) ?? [];
  if (!isArchived(kind)) return undefined;
  const term = archivedTerms(kind, context.site).get(key);
  if (term === undefined) return undefined;
  const place = context.archives.at(kind, key, file);
  if (place === undefined) return undefined;
  const url = archiveUrl(place.cut, term);
  const articles = recordsOf(place.cut.keys, context.site.articleByKey);
  return {
    kind: 'archive',
    url,
    file: toFile(url),
    sources: sourcesOf(term),
    modified: lastModified(articles),
    view: () => archiveView(term, articles, place, context),
  };
}

function isArchived(kind: string | undefined): kind is ArchivedKind {
  return kind === 'section' || kind === 'topic' || kind === 'author';
}

function archiveUrl({ name }: ArchiveLink, { url }: Pick<Term, 'url'>): string {
  return `${url}archive/${name}`;
}

function archiveView(
  term: Term,
  articles: readonly Article[],
  { cut, newer, older }: ArchivePlace,
  context: PlanContext,
): ArchiveView {
  const title = context.span(cut.first, cut.last);
  return {
    kind: 'archive',
    ...listFrame(
      {
        title: `${term.title}: ${title}`,
        url: archiveUrl(cut, term),
        language: context.config.language,
        above: [term],
        feedsOf: term,
      },
      context,
    ),
    title,
    of: context.link(term),
    cards: cardsOf(articles, context).reverse(),
    newer: newer && linkTo(newer, term, context),
    older: older && linkTo(older, term, context),
  };
}

/** The page of a series: all of its parts, oldest first. */
export function seriesPage(key: string, context: PlanContext): Page | undefined {
  const series = context.site.series.get(key);
  if (series === undefined) return undefined;
  const articles = articlesOf(series.articles, context.site);
  return {
    kind: 'series',
    url: series.url,
    file: toFile(series.url),
    sources: sourcesOf(series),
    modified: lastModified(articles),
    view: () => seriesView(series, articles, context),
  };
}

function seriesView(series: Series, articles: readonly Article[], context: PlanContext): SeriesView {
  const { title, description, url } = series;
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

function cardsOf(articles: readonly Article[], context: PlanContext) {
  return articles.map((article) => context.card(article, context.config.language));
}

function termBody(term: Term, context: PlanContext): string | undefined {
  if (term.body === undefined) return undefined;
  const { base, language } = context.config;
  const html = bodyHtml(context.bodies.get(term.body), term, base, pagePictures(context));
  return framedTables(html, context.shell(language).strings.table) || undefined;
}

function linkTo(page: ArchiveLink, term: Term, context: PlanContext): LinkView {
  return { title: context.span(page.first, page.last), href: context.href(archiveUrl(page, term)) };
}

export function sourcesOf(term: Term): string[] {
  return term.file === undefined ? [] : [term.file];
}
