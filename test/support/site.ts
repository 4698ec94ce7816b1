import type { Config } from '../../src/config/config.js';
import type { PageKind } from '../../src/lib/page-kinds.js';
import { newsAfter } from '../../src/model/gates.js';
import type {
  Article,
  Author,
  Recommendation,
  Redirect,
  Section,
  Series,
  Site,
  StandingPage,
  Term,
  Topic,
  WithdrawnArticle,
} from '../../src/model/site.js';
import type { Body } from '../../src/parse/document.js';
import {
  type ContextOptions,
  createContext,
  type PlanContext,
  type PlanOptions,
} from '../../src/plan/context.js';
import type { MachineFile, Page } from '../../src/plan/page.js';
import { type FileKind, makeFile, makePage } from '../../src/plan/registry.js';
import type { Bodies } from '../../src/store/bodies.js';
import { bodyOf, testConfig } from './documents.js';
import { planSite } from './whole/plan.js';
import type { Keyed, SiteData } from './whole/site.js';
import { wholeSite } from './whole/site.js';

/** Sites as the model stage would make them, for tests of the stages behind it. */

const plainBody = bodyOf({ text: 'Talks opened on Thursday.' });

/** A story in the section `world`, at /world/KEY.html, of 2024-07-18T09:00:00Z. */
export function article(parts: Partial<Article> & { readonly key: string }): Article {
  const { key, title = `Story ${key}`, section = 'world', date = Date.UTC(2024, 6, 18, 9) } = parts;
  const corrections = parts.corrections ?? [];
  return {
    file: `articles/${key}.md`,
    url: `/${section}/${key}.html`,
    title,
    shortTitle: title,
    seoTitle: title,
    socialTitle: title,
    date,
    modified: Math.max(date, parts.updated ?? date, ...corrections.map((correction) => correction.date)),
    section,
    topics: [],
    authors: [],
    label: 'news',
    corrections,
    language: 'en',
    translations: [],
    body: plainBody.digest,
    words: plainBody.words,
    links: [],
    bodyPictures: [],
    ...parts,
  };
}

export function withdrawn(parts: Partial<WithdrawnArticle> & { readonly key: string }): WithdrawnArticle {
  const { key } = parts;
  return {
    file: `articles/${key}.md`,
    url: `/world/${key}.html`,
    title: `Story ${key}`,
    date: Date.UTC(2024, 6, 20),
    reason: 'It rested on a forged document.',
    language: 'en',
    ...parts,
  };
}

export function standingPage(parts: Partial<StandingPage> & { readonly key: string }): StandingPage {
  const { key } = parts;
  return {
    file: `pages/${key}.md`,
    url: `/${key}.html`,
    title: `Page ${key}`,
    order: 0,
    language: 'en',
    body: plainBody.digest,
    links: [],
    bodyPictures: [],
    ...parts,
  };
}

export interface SiteParts {
  /** In any order. */
  readonly articles?: readonly Article[];
  readonly withdrawn?: readonly WithdrawnArticle[];
  /** What differs from records made of their keys, by key; a record without a story has to be named here. */
  readonly sections?: Readonly<Record<string, Partial<Keyed<Section>>>>;
  readonly topics?: Readonly<Record<string, Partial<Keyed<Topic>>>>;
  readonly series?: Readonly<Record<string, Partial<Keyed<Series>>>>;
  readonly authors?: Readonly<Record<string, Partial<Keyed<Author>>>>;
  readonly pages?: readonly StandingPage[];
  /** The story that asks for one is told by its file. */
  readonly redirects?: readonly Omit<Redirect, 'article'>[];
  readonly recommendations?: Readonly<Record<string, readonly Recommendation[]>>;
  readonly followUps?: Readonly<Record<string, readonly string[]>>;
  readonly fronts?: SiteData['fronts'];
  readonly pictures?: readonly string[];
  readonly cuts?: SiteData['cuts'];
  readonly bodies?: readonly Body[];
}

/** A site of these records, with the sections, topics, authors and series that its stories name. */
export function siteOf(parts: SiteParts = {}): { data: SiteData; site: Site; bodies: Bodies } {
  const articles = [...(parts.articles ?? [])].sort((a, b) => b.date - a.date || (a.key < b.key ? -1 : 1));
  const bodies = bodiesInMemory();
  const now = Date.UTC(2024, 6, 31);
  for (const body of [plainBody, ...(parts.bodies ?? [])]) bodies.put(body);
  const keyOf = new Map(articles.map(({ file, key }) => [file, key]));
  const data: SiteData = {
    now,
    articles,
    articleByKey: new Map(articles.map((each) => [each.key, each])),
    withdrawn: parts.withdrawn ?? [],
    fronts: parts.fronts,
    sections: terms(
      articles,
      ({ section }) => [section],
      parts.sections,
      (term) => ({ ...term, url: `/${term.key}/`, order: 0 }),
    ),
    topics: terms(
      articles,
      ({ topics }) => topics,
      parts.topics,
      (term) => ({ ...term, url: `/topics/${term.key}/` }),
    ),
    series: terms(
      articles,
      ({ series }) => (series === undefined ? [] : [series]),
      parts.series,
      (term) => ({
        ...term,
        url: `/series/${term.key}/`,
        order: 0,
        articles: [...term.articles].reverse(),
      }),
    ),
    authors: terms(
      articles,
      ({ authors }) => authors,
      parts.authors,
      (term) => ({
        ...term,
        url: `/authors/${term.key}/`,
        profiles: [],
      }),
    ),
    pages: parts.pages ?? [],
    redirects: (parts.redirects ?? []).map((each) => ({ ...each, article: keyOf.get(each.file) ?? '' })),
    recommendations: new Map(Object.entries(parts.recommendations ?? {})),
    followUps: new Map(Object.entries(parts.followUps ?? {})),
    pictures: new Set(parts.pictures),
    cuts: parts.cuts ?? [],
    nextGate: null,
    nextHousekeeping: null,
    oldBefore: -Infinity,
    newsAfter: newsAfter(now),
  };
  return { data, site: wholeSite(data), bodies };
}

function terms<T extends Keyed<Term>>(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly string[],
  declared: Readonly<Record<string, Partial<T>>> = {},
  make: (term: Keyed<Term>) => T,
): Map<string, T> {
  const byKey = new Map<string, string[]>();
  for (const key of Object.keys(declared)) byKey.set(key, []);
  for (const each of articles) {
    for (const key of keysOf(each)) {
      const found = byKey.get(key);
      if (found === undefined) byKey.set(key, [each.key]);
      else found.push(each.key);
    }
  }
  return new Map(
    [...byKey].map(([key, keys]) => {
      const title = key.slice(0, 1).toUpperCase() + key.slice(1);
      const term: Keyed<Term> = {
        key,
        title,
        language: 'en',
        url: '',
        articles: keys,
        links: [],
        bodyPictures: [],
      };
      return [key, { ...make(term), ...declared[key] }];
    }),
  );
}

/** What the plan stage makes pages with, for such a site. */
export function contextOf(
  parts: SiteParts = {},
  config: Config = testConfig(),
  options: Partial<ContextOptions> = {},
): PlanContext {
  const { site, bodies } = siteOf(parts);
  return createContext(site, {
    config,
    bodies,
    assets: { stylesheets: ['/assets/main.css'] },
    staticFiles: [],
    ...options,
  });
}

/** The plan of everything, for such a site. */
export function planOf(
  parts: SiteParts = {},
  config: Config = testConfig(),
  options: Partial<PlanOptions> = {},
): ReturnType<typeof planSite> {
  const { data, site, bodies } = siteOf(parts);
  return planSite(data, site, {
    config,
    bodies,
    assets: { stylesheets: ['/assets/main.css'] },
    staticFiles: [],
    ...options,
  });
}

/** All pages of these kinds, for such a site. */
export function pagesOf(kinds: readonly PageKind[], parts: SiteParts, config: Config = testConfig()): Page[] {
  return planOf(parts, config).plan.pages.filter(({ kind }) => kinds.includes(kind));
}

/** The page of this kind and name. */
export function pageOf(kind: PageKind, name: string, context: PlanContext): Page {
  return existing(makePage(kind, name, context), `page ${kind} ${name}`);
}

/** The file for machines of this kind and name. */
export function fileOf(kind: FileKind, name: string, context: PlanContext): MachineFile {
  return existing(makeFile(kind, name, context), `file ${kind} ${name}`);
}

function existing<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

/** Stories `NAME-0` (the oldest) and so on, one a day from 2024-01-01T12:00:00Z. */
export function daily(count: number, name = 'story', parts: Partial<Article> = {}): Article[] {
  return Array.from({ length: count }, (_, i) =>
    article({ key: `${name}-${i}`, date: Date.UTC(2024, 0, 1 + i, 12), ...parts }),
  );
}

/** Keeps every body in memory. `get` throws on a digest that was never put: a programmer's error. */
function bodiesInMemory(): Bodies & { put(body: Body): void } {
  const map = new Map<string, Body>();
  return {
    get(digest) {
      const body = map.get(digest);
      if (body === undefined) throw new Error(`no body has the digest ${digest}`);
      return body;
    },
    put(body) {
      map.set(body.digest, body);
    },
  };
}
