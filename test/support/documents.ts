import { budgetDefaults } from '../../src/config/budgets.js';
import type { Config } from '../../src/config/config.js';
import { guardDefaults } from '../../src/config/guard-levels.js';
import { relatedDefaults } from '../../src/config/signals.js';
import { digest } from '../../src/lib/digest.js';
import { slugify } from '../../src/lib/slug.js';
import type {
  ArticleDocument,
  AuthorDocument,
  Body,
  BodyLink,
  BodyPicture,
  Document,
  PageDocument,
  SectionDocument,
  SeriesDocument,
  TopicDocument,
} from '../../src/parse/document.js';

/** Documents as the parse stage would make them, for tests of the stages behind it. */

interface BodyParts {
  readonly html?: string;
  readonly text?: string;
  readonly links?: readonly (Partial<BodyLink> & Pick<BodyLink, 'target'>)[];
  readonly pictures?: readonly (Partial<BodyPicture> & Pick<BodyPicture, 'src'>)[];
}

/** A body whose HTML has a marker for each link and picture, unless `html` is given. */
export function bodyOf({ text = 'Text.', links = [], pictures = [], html }: BodyParts = {}): Body {
  const body = {
    html:
      html ??
      `<p>${text}</p>${links.map((_, n) => `<a href="stet:link:${n}">link</a>`).join('')}${pictures
        .map((_, n) => `<img src="stet:picture:${n}" alt="">`)
        .join('')}`,
    text,
    words: text.split(/\s+/).filter(Boolean).length,
    links: links.map(
      (link, n): BodyLink => ({ kind: 'file', suffix: '', text: 'link', line: 10 + n, column: 1, ...link }),
    ),
    pictures: pictures.map((picture, n): BodyPicture => ({ line: 20 + n, column: 1, ...picture })),
  };
  return { digest: digest(JSON.stringify(body)), ...body };
}

type Parts<D extends Document> = Partial<Omit<D, 'kind' | 'body'>> & { readonly body?: Body | BodyParts };

function base(folder: string, file: string, body: Body | BodyParts = {}) {
  const key = file.replace(new RegExp(`^${folder}/`), '').replace(/\.md$/, '');
  return { file, key, digest: digest(file), body: 'digest' in body ? body : bodyOf(body), places: {} };
}

/** A story; the file is named for its title, the date is 2024-07-18T09:00:00Z. */
export function articleDocument(parts: Parts<ArticleDocument> = {}): ArticleDocument {
  const { body, ...fields } = parts;
  const title = fields.title ?? 'Talks open in Beijing';
  const file = fields.file ?? `articles/${slugify(title)}.md`;
  const key = base('articles', file).key;
  return {
    ...base('articles', file, body),
    kind: 'article',
    title,
    date: Date.UTC(2024, 6, 18, 9),
    slug: (key.split('/').pop() ?? key).replace(/^\d{4}-\d{2}-\d{2}-/, ''),
    topics: [],
    authors: [],
    label: 'news',
    related: [],
    recommend: true,
    corrections: [],
    draft: false,
    redirectFrom: [],
    ...fields,
  };
}

export function authorDocument(parts: Parts<AuthorDocument> = {}): AuthorDocument {
  const { body, ...fields } = parts;
  const name = fields.name ?? 'Wang Li';
  const file = fields.file ?? `authors/${slugify(name)}.md`;
  return { ...base('authors', file, body), kind: 'author', name, links: [], draft: false, ...fields };
}

export function sectionDocument(parts: Parts<SectionDocument> = {}): SectionDocument {
  const { body, ...fields } = parts;
  const title = fields.title ?? 'World';
  const file = fields.file ?? `sections/${slugify(title)}.md`;
  return { ...base('sections', file, body), kind: 'section', title, draft: false, ...fields };
}

export function topicDocument(parts: Parts<TopicDocument> = {}): TopicDocument {
  const { body, ...fields } = parts;
  const title = fields.title ?? 'Peace';
  const file = fields.file ?? `topics/${slugify(title)}.md`;
  return { ...base('topics', file, body), kind: 'topic', title, draft: false, ...fields };
}

export function seriesDocument(parts: Parts<SeriesDocument> = {}): SeriesDocument {
  const { body, ...fields } = parts;
  const title = fields.title ?? 'The long road';
  const file = fields.file ?? `series/${slugify(title)}.md`;
  return { ...base('series', file, body), kind: 'series', title, draft: false, ...fields };
}

export function pageDocument(parts: Parts<PageDocument> = {}): PageDocument {
  const { body, ...fields } = parts;
  const title = fields.title ?? 'About';
  const file = fields.file ?? `pages/${slugify(title)}.md`;
  return { ...base('pages', file, body), kind: 'page', title, draft: false, ...fields };
}

/** The defaults of everything about recommendations. */
export function relatedConfig(parts: Partial<Config['related']> = {}): Config['related'] {
  return {
    title: 'We recommend to read',
    count: 5,
    followUps: true,
    followUpsTitle: 'What happened next',
    ...relatedDefaults,
    ...parts,
  };
}

/** Nothing may be loaded from other hosts. */
export const nothingAllowed: Config['security'] = {
  scripts: [],
  styles: [],
  images: [],
  fonts: [],
  media: [],
  frames: [],
  connections: [],
  forms: [],
};

/** A complete configuration: the defaults of a site at https://news.example, in UTC. */
export function testConfig(parts: Partial<Config> = {}): Config {
  const url = parts.url ?? 'https://news.example';
  return {
    root: '/newsroom',
    contentDir: '/newsroom/content',
    templatesDir: '/newsroom/templates',
    staticDir: '/newsroom/static',
    outputDir: '/newsroom/public',
    storeDir: '/newsroom/.stet',
    title: 'The Example',
    url,
    base: new URL(url).pathname.replace(/\/$/, ''),
    language: 'en',
    timeZone: 'UTC',
    organization: { name: 'The Example', url, sameAs: [], policies: {} },
    permalink: '/:section/:year/:month/:slug.html',
    frontMatter: {},
    sections: 'open',
    topics: 'open',
    authors: 'open',
    related: relatedConfig(),
    search: true,
    embeds: 'onClick',
    pictures: 'resized',
    pageScript: true,
    robots: { aiTraining: 'allow', aiAnswers: 'allow', extra: [] },
    theme: { colors: {}, fonts: {} },
    budgets: budgetDefaults,
    guard: guardDefaults,
    oldAfter: 365,
    lite: false,
    editions: true,
    socialCards: false,
    markdown: { parser: 'satteri' },
    deploy: new Map(),
    security: nothingAllowed,
    limits: {
      fileSize: 2 * 1024 * 1024,
      seconds: 10,
      pictureBytes: 64 * 1024 * 1024,
      picturePixels: 120_000_000,
    },
    ...parts,
  };
}
