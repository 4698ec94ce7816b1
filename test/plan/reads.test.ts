import { describe, expect, it } from 'vitest';
import type { PageKind } from '../../src/lib/page-kinds.js';
import type { Listed, Records, Site, StoryList, Term } from '../../src/model/site.js';
import { createContext } from '../../src/plan/context.js';
import type { FileKind } from '../../src/plan/registry.js';
import { testConfig } from '../support/documents.js';
import { article, daily, fileOf, pageOf, siteOf } from '../support/site.js';

/** The same site, which notes the stories whose records are read, and counts those that are read from lists. */
function watched(site: Site): { site: Site; records: Set<string>; listed: () => number } {
  const records = new Set<string>();
  let listed = 0;
  const counting = (stories: Iterable<Listed>): Iterable<Listed> => ({
    *[Symbol.iterator]() {
      for (const story of stories) {
        listed++;
        yield story;
      }
    },
  });
  const list = (its: StoryList): StoryList => ({
    [Symbol.iterator]: () => counting(its)[Symbol.iterator](),
    first: (count) => [...counting(its.first(count))],
    between: (from, until) => counting(its.between(from, until)),
    last: () => its.last(),
    count: () => its.count(),
  });
  const term = <T extends Term>(its: T): T => ({ ...its, articles: list(its.articles) });
  const terms = <T extends Term>(its: Records<T>): Records<T> => ({
    get(key) {
      const found = its.get(key);
      return found && term(found);
    },
    values: () => Array.from(its.values(), term),
  });
  return {
    records,
    listed: () => listed,
    site: {
      ...site,
      articles: list(site.articles),
      corrected: list(site.corrected),
      inLanguage: (base) => list(site.inLanguage(base)),
      labelled: (label, base) => list(site.labelled(label, base)),
      sections: terms(site.sections),
      topics: terms(site.topics),
      series: terms(site.series),
      authors: terms(site.authors),
      articleByKey: {
        get(key) {
          records.add(key);
          return site.articleByKey.get(key);
        },
      },
    },
  };
}

const stories = [
  ...daily(1_500, 'w', { topics: ['peace'], authors: ['wang'] }),
  ...daily(1_500, 'c', { section: 'culture' }),
  article({ key: 'mended', corrections: [{ date: Date.UTC(2025, 0, 1), text: 'Two, not three.' }] }),
  ...daily(40, 'de', { language: 'de', section: 'sport' }),
  article({ key: 'part-1', series: 'wall', date: Date.UTC(2024, 1, 1) }),
  article({ key: 'part-2', series: 'wall', date: Date.UTC(2024, 1, 2) }),
];
const { site: archive, bodies } = siteOf({ articles: stories });

const options = { config: testConfig({ lite: true }), bodies, assets: { stylesheets: [] }, staticFiles: [] };
/** Which years and months there are is found once for all pages. */
const whole = createContext(archive, options);

/** How many records of stories are read for what `make` makes, and how many places in lists. */
function reads(make: (context: ReturnType<typeof createContext>) => unknown): {
  records: number;
  listed: number;
} {
  const { site, records, listed } = watched({ ...archive, newsAfter: Date.UTC(2028, 1, 1) });
  make(createContext(site, { ...options, calendar: whole.calendar }));
  return { records: records.size, listed: listed() };
}

describe('of an archive of three thousand stories', () => {
  const pages: readonly (readonly [kind: PageKind, name: string, records: number, listed: number])[] = [
    ['article', 'w-700', 1, 10],
    ['article', 'part-1', 2, 10],
    ['lite', 'w-700', 1, 10],
    ['home', '/', 30, 300],
    ['home', '/de/', 30, 300],
    ['latest', '/', 50, 60],
    ['calendar', '/', 0, 150],
    ['year', '/ 2025', 0, 60],
    ['month', '/ 2025-03', 62, 200],
    ['section', 'world', 30, 1_600],
    ['topic', 'peace', 30, 1_600],
    ['author', 'wang', 30, 1_600],
    ['series', 'wall', 2, 10],
    ['corrections', '', 1, 10],
    ['not-found', '', 6, 30],
    ['lite-home', '', 50, 100],
  ];
  it.each(pages)('the page %s %s reads no more than it shows', (kind, name, records, listed) => {
    const read = reads((context) => pageOf(kind, name, context).view());
    expect(read.records).toBeLessThanOrEqual(records);
    expect(read.listed).toBeLessThanOrEqual(listed);
  });

  const files: readonly (readonly [kind: FileKind, name: string, records: number, listed: number])[] = [
    ['rss', '/', 30, 60],
    ['rss', '/topics/peace/', 20, 40],
    ['jsonFeed', '/de/', 30, 60],
    ['newsSitemap', '0', 120, 200],
    ['yearSitemap', '2024', 900, 900],
    ['headers', '', 0, 0],
    ['robots', '', 0, 0],
  ];
  it.each(files)('the file %s %s reads no more than it shows', (kind, name, records, listed) => {
    const read = reads((context) => fileOf(kind, name, context).content());
    expect(read.records).toBeLessThanOrEqual(records);
    expect(read.listed).toBeLessThanOrEqual(listed);
  });
});
