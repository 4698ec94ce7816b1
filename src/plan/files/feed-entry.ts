import type { Config } from '../../config/config.js';
import { escapeHtml } from '../../lib/html.js';
import type { Instant } from '../../lib/time.js';
import { toAbsolute } from '../../lib/url.js';
import type { Pictures } from '../../media/picture.js';
import type { Article, Site } from '../../model/site.js';
import type { Bodies } from '../../store/bodies.js';
import { bodyHtml } from '../parts/bodies-html.js';
import type { Dates } from '../parts/dates.js';
import { imageUrl } from '../parts/images.js';
import { stringsFor } from '../parts/strings.js';

/** A story in a feed. */
export interface FeedEntry {
  /**
   * A tag URI (RFC 4151) by which readers' programs know the story again: made of when it was published and its slug, so that it
   * stays when the story moves to another section or address. No two entries of a feed have the same.
   */
  readonly id: string;
  readonly url: string;
  /** With the label before it, where the story is no news. */
  readonly title: string;
  readonly summary?: string | undefined;
  readonly bodyHtml: string;
  readonly published: Instant;
  readonly modified: Instant;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly tags: readonly string[];
  readonly language: string;
  readonly image?: { readonly url: string; readonly credit?: string | undefined } | undefined;
  /** Where a syndicated story comes from. */
  readonly sourceUrl?: string | undefined;
}

interface EntryParts {
  readonly site: Site;
  readonly config: Config;
  readonly bodies: Bodies;
  readonly pictures: Pictures;
  readonly dates: Dates;
}

function idOf({ date, url }: Article, config: Config): string {
  const published = new Date(date).toISOString();
  const name = url.split('/').findLast((part) => part !== '' && part !== 'index.html') ?? '';
  const slug = encodeURIComponent(name.replace(/\.html?$/i, ''));
  return `tag:${new URL(config.url).hostname},${published.slice(0, 10)}:${published.slice(11, 19)}/${slug}`;
}

export function feedEntryOf(
  article: Article,
  { site, config, bodies, pictures, dates }: EntryParts,
): FeedEntry {
  const url = toAbsolute(article.url, config.url);
  const section = site.sections.get(article.section);
  const topics = article.topics.flatMap((key) => site.topics.get(key)?.title ?? []);
  const image = imageUrl(article.image, site, config, pictures);
  const label = article.label === 'news' ? undefined : stringsFor(article.language)[article.label];
  return {
    id: idOf(article, config),
    url,
    title: label === undefined ? article.title : `${label}: ${article.title}`,
    summary: article.description,
    bodyHtml:
      withAbsoluteFragments(bodyHtml(bodies.get(article.body), article, config.url, { pictures }), url) +
      correctionsHtml(article, dates),
    published: article.date,
    modified: article.modified,
    authors: article.authors.flatMap((key) => {
      const author = site.authors.get(key);
      return author ? [{ name: author.title, url: toAbsolute(author.url, config.url) }] : [];
    }),
    tags: [
      ...new Set([...(label === undefined ? [] : [label]), ...(section ? [section.title] : []), ...topics]),
    ],
    language: article.language,
    image: image === undefined ? undefined : { url: image, credit: article.image?.credit },
    sourceUrl: article.source?.url,
  };
}

/** An `<a>` of serialized HTML: there `<` stands for nothing but a tag, and attribute values are in double quotes. */
const anchors = /<a(?: [^\s"'<>=/]+(?:="[^"]*")?)*>/g;

/** Notes of a body are reached by `href="#…"`, which in a feed would lead into the reader's own page. */
export function withAbsoluteFragments(html: string, url: string): string {
  if (!html.includes(' href="#')) return html;
  const target = ` href="${escapeHtml(url)}#`;
  return html.replace(anchors, (tag) => tag.replace(' href="#', () => target));
}

/** A correction belongs to the story wherever it is read. */
function correctionsHtml(article: Article, dates: Dates): string {
  const label = stringsFor(article.language).correction;
  return article.corrections
    .map(({ date, text }) => {
      const day = dates.date(date, article.language).text;
      return `\n<p><strong>${escapeHtml(label)} (${escapeHtml(day)}):</strong> ${escapeHtml(text)}</p>`;
    })
    .join('');
}
