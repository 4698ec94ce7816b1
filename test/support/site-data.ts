import type { Summary } from '../../src/build/engine.js';
import { shownFiles } from '../../src/build/engine.js';
import type { Read } from '../../src/build/graph.js';
import { siteOf } from '../../src/build/site.js';
import type { Config } from '../../src/config/config.js';
import type { Instant } from '../../src/lib/time.js';
import type { Article, Records, Term } from '../../src/model/site.js';
import type { Body } from '../../src/parse/document.js';
import type { Keyed, SiteData } from './whole/site.js';

export interface SiteDataOptions {
  readonly now: Instant;
  readonly config: Config;
  /** Files under the content folder that are no texts. */
  readonly media: ReadonlySet<string>;
  /** The body that a record has a reference to. */
  readonly bodyOf: (reference: string) => Body;
  readonly gates: Pick<Summary, 'nextGate' | 'nextHousekeeping'>;
}

/** Everything that pages could ask of a graph, at once. Records have digests of bodies in the place of references. */
export function siteDataOf(read: Read, { now, config, media, bodyOf, gates }: SiteDataOptions): SiteData {
  const site = siteOf(read, now, config);
  const withDigest = <Text extends { readonly body?: string | undefined }>(record: Text): Text => ({
    ...record,
    body: record.body === undefined ? undefined : bodyOf(record.body).digest,
  });
  const articles = Array.from(site.articles, ({ key }): Article => {
    const article = existing(site.articleByKey.get(key), `story ${key}`);
    const { body, words, links, bodyPictures, topics } = article;
    return withDigest({ ...article, body, words, links, bodyPictures, topics });
  });
  const termsOf = <Stored extends Term>(terms: Records<Stored>) =>
    new Map(
      Array.from(terms.values(), (term) => [
        term.key,
        { ...withDigest(term), articles: Array.from(term.articles, ({ key }) => key) },
      ]),
    ) as Map<string, Omit<Stored, 'articles'> & Pick<Keyed<Term>, 'articles'>>;
  const ofStories = <Value>(lookup: { get(key: string): Value | undefined }) =>
    new Map(
      articles.flatMap(({ key }) => {
        const value = lookup.get(key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  const { pictures, cuts } = shownFiles(read, config, { media, staticFiles: [] });
  return {
    now,
    oldBefore: site.oldBefore,
    newsAfter: site.newsAfter,
    articles,
    articleByKey: new Map(articles.map((article) => [article.key, article])),
    withdrawn: Array.from(read.rows('withdrawn'), ({ member }) =>
      existing(site.withdrawn.get(member), `withdrawn story ${member}`),
    ),
    sections: termsOf(site.sections),
    topics: termsOf(site.topics),
    series: termsOf(site.series),
    authors: termsOf(site.authors),
    pages: Array.from(site.pages.values(), withDigest),
    redirects: site.redirects(),
    fronts: Object.fromEntries(
      Array.from(read.rows('fronts'), ({ member }) => [
        member,
        existing(site.fronts.get(member), `front ${member}`),
      ]),
    ),
    recommendations: ofStories(site.recommendations),
    followUps: ofStories(site.followUps),
    pictures: new Set(pictures),
    cuts,
    nextGate: gates.nextGate,
    nextHousekeeping: gates.nextHousekeeping,
  };
}

function existing<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
