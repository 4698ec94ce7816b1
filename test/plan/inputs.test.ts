import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.js';
import type { Config } from '../../src/config.js';
import type { Pictures } from '../../src/media/picture.js';
import { blockFinder } from '../../src/model/related/blocks.js';
import { snowballOf } from '../../src/model/related/stem.js';
import type { Article, Site, Term } from '../../src/model/site.js';
import { listNewsroom, modelNewsroom, type Newsroom, readNewsroom } from '../../src/newsroom.js';
import { feedFormats } from '../../src/plan/feed-formats.js';
import type { MachineFile, Page } from '../../src/plan/page.js';
import { planSite } from '../../src/plan/plan.js';
import { cardTexts } from '../../src/plan/search-page.js';
import { createSearchIndex } from '../../src/search/index-files.js';
import type { Bodies } from '../../src/store/bodies.js';
import { newsroomToEdit } from '../support/edits.js';

/**
 * A page whose inputs are the same is not made again. So whatever of the site its view looks at must be told by its inputs:
 * here every record tells what of it is looked at, first by the inputs and then by the view.
 */
let config: Config;
let newsroom: Newsroom;
let site: Site;
let bodies: Bodies;

beforeAll(async () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-inputs-'));
  const edited = newsroomToEdit(root, 7, 150);
  const resolved = resolveConfig(edited.config, { root });
  if (resolved.config === undefined) throw new Error('no configuration');
  config = resolved.config;
  newsroom = await readNewsroom(await listNewsroom(config), config, () => {});
  ({ site, bodies } = modelNewsroom(newsroom, { config, now: edited.now, findBlocks: blockFinder() }));
  fs.rmSync(root, { recursive: true });
});

type Planned = Page | MachineFile<string | Uint8Array>;

/** The plan of the same site, each of whose records notes what of it is looked at. */
function watched(seen: Set<string>): Planned[] {
  const watch = <T extends object>(record: T, name: string, except: string[] = []): T =>
    new Proxy(record, {
      get(target, property, receiver) {
        if (typeof property === 'string' && !except.includes(property)) seen.add(`${name}.${property}`);
        return Reflect.get(target, property, receiver);
      },
    });
  const articles = site.articles.map((article): Article => watch(article, article.key, ['digest']));
  const terms = <T extends Term>(kind: string, all: ReadonlyMap<string, T>) =>
    new Map([...all].map(([key, term]): [string, T] => [key, watch(term, `${kind} ${key}`, ['articles'])]));
  const lookup = <Value>(name: string, from: Site['followUps'] | Site['recommendations']) => ({
    get(key: string) {
      seen.add(`${name} of ${key}`);
      return from.get(key) as Value;
    },
  });
  const pictures: Pictures = {
    isOurs: (path) => path.startsWith('media/'),
    get(path) {
      seen.add(`picture ${path}`);
      return { name: path, width: 4, height: 3, sources: [], cuts: () => undefined };
    },
    files: [],
    refused: [],
  };
  const watchedSite: Site = {
    ...site,
    articles,
    articleByKey: new Map(articles.map((article) => [article.key, article])),
    sections: terms('section', site.sections),
    topics: terms('topic', site.topics),
    series: terms('series', site.series),
    authors: terms('author', site.authors),
    recommendations: lookup('recommendations', site.recommendations),
    followUps: lookup('follow-ups', site.followUps),
  };
  const index = createSearchIndex({
    site: watchedSite,
    config,
    bodies,
    stemmerOf: snowballOf,
    texts: cardTexts(config),
  });
  const { plan } = planSite(watchedSite, {
    config,
    bodies,
    assets: { stylesheets: [] },
    staticFiles: newsroom.staticFiles,
    media: newsroom.media,
    pictures,
    search: { index, script: { url: '/assets/search.js', integrity: '' } },
  });
  return [...plan.pages, ...plan.machineFiles];
}

const kindOf = (each: Planned) => ('kind' in each ? each.kind : each.url.replace(/.*\/|\d+/g, ''));

describe('the inputs of a page', () => {
  it('tell all that its view looks at, on every kind of page', () => {
    const kinds = new Map<string, number>();
    const plain = watched(new Set());
    for (const [at, each] of plain.entries()) {
      const seenOfKind = kinds.get(kindOf(each)) ?? 0;
      if (each.inputs === undefined || seenOfKind >= 12) continue;
      kinds.set(kindOf(each), seenOfKind + 1);
      const seen = new Set<string>();
      const page = watched(seen)[at];
      seen.clear();
      page?.inputs?.();
      const told = new Set(seen);
      seen.clear();
      if (page && 'view' in page) page.view();
      else page?.content();
      expect([each.url, ...[...seen].filter((name) => !told.has(name))]).toEqual([each.url]);
    }
    expect([...kinds.keys()].sort()).toEqual(
      [
        'archive',
        'article',
        'author',
        'calendar',
        'lite',
        ...feedFormats.map(({ file }) => file),
        'month',
        'index.json',
        'search',
        '.bin',
        '.txt',
        'section',
        'series',
        'topic',
        'year',
        '.xml',
        'pages.xml',
      ].sort(),
    );
  });

  it('differ from page to page', () => {
    const pages = watched(new Set()).filter(
      (page): page is Page => 'view' in page && page.inputs !== undefined,
    );
    expect(new Set(pages.map((page) => page.inputs?.())).size).toBe(pages.length);
  });
});
