import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortMessages } from '../../src/lib/message.js';
import type { Document } from '../../src/parse/document.js';
import {
  articleDocument,
  authorDocument,
  pageDocument,
  sectionDocument,
  seriesDocument,
  topicDocument,
} from '../support/documents.js';
import { asJson, modelOf, now } from '../support/model.js';

const day = 24 * 60 * 60 * 1000;

describe('the site', () => {
  test('has stories newest first, those of one instant by key', async () => {
    const { site } = await modelOf([
      articleDocument({ title: 'b' }),
      articleDocument({ title: 'a' }),
      articleDocument({ title: 'c', date: now }),
      articleDocument({ title: 'd', date: now - 90 * day, embargo: now - 1 }),
    ]);
    expect(site.articles.map(({ key }) => key)).toEqual(['c', 'd', 'a', 'b']);
    expect(site.articles[1]).toMatchObject({ date: now - 1, modified: now - 1, url: '/news/2024/05/d.html' });
  });

  test('has the titles and the language that a story leaves out', async () => {
    const { site } = await modelOf(
      [
        articleDocument({ title: 'Talks' }),
        articleDocument({ title: 'محادثات', language: 'ar', slug: 'ar' }),
      ],
      {
        config: { language: 'fr' },
      },
    );
    expect(site.articles.map(({ language }) => language).sort()).toEqual(['ar', 'fr']);
    expect(site.articleByKey.get('talks')).toMatchObject({
      shortTitle: 'Talks',
      seoTitle: 'Talks',
      socialTitle: 'Talks',
      links: [],
      bodyPictures: [],
      translations: [],
      words: 1,
    });
  });

  test('has a withdrawn story as a notice only', async () => {
    const { site } = await modelOf([
      articleDocument({
        title: 'Wrong',
        topics: ['x'],
        redirectFrom: ['/old'],
        withdrawn: { date: now, reason: 'It was.' },
      }),
    ]);
    expect(site).toMatchObject({ articles: [], redirects: [] });
    expect([...site.topics, ...site.sections]).toEqual([]);
    expect(site.withdrawn).toEqual([
      {
        key: 'wrong',
        file: 'articles/wrong.md',
        url: '/news/2024/07/wrong.html',
        title: 'Wrong',
        date: now,
        reason: 'It was.',
        language: 'en',
      },
    ]);
  });

  test('has its pages in order, at their addresses', async () => {
    const { site } = await modelOf([
      pageDocument({ title: 'Zines' }),
      pageDocument({ title: 'Contact', order: 2 }),
      pageDocument({ title: 'About', url: '/who' }),
      pageDocument({ title: 'Secret', draft: true }),
    ]);
    expect(site.pages.map(({ url }) => url)).toEqual(['/contact.html', '/who/', '/zines.html']);
  });

  test('knows when it next changes', async () => {
    const { site } = await modelOf([
      articleDocument({ title: 'New', date: now - day, expires: now + 9 * day }),
      articleDocument({ title: 'To come', date: now + 8 * day }),
    ]);
    expect([site.nextGate, site.nextHousekeeping]).toEqual([now + 8 * day, now + day]);
    expect((await modelOf([])).site).toMatchObject({ nextGate: null, nextHousekeeping: null });
  });

  test('tells which stories are old', async () => {
    const documents = [
      articleDocument({ title: 'Old', date: now - 400 * day }),
      articleDocument({ title: 'Kept up', date: now - 400 * day, updated: now - 10 * day }),
      articleDocument({ title: 'New', date: now - day }),
    ];
    const old = async (oldAfter: number) => {
      const { site } = await modelOf(documents, { config: { oldAfter } });
      return site.articles.filter(({ modified }) => modified <= site.oldBefore).map(({ title }) => title);
    };
    expect(await old(365)).toEqual(['Old']);
    expect(await old(0)).toEqual([]);
  });

  test('publishes the logo that lies among the pictures', async () => {
    const media = ['media/logo.png', 'media/other.png'];
    expect([...(await modelOf([], { media, config: { logo: 'media/logo.png' } })).site.pictures]).toEqual([
      'media/logo.png',
    ]);
  });
});

const name = fc.constantFrom('peace', 'Peace', 'war', 'Talks', 'climate change', 'climate-change', '!');
const instant = fc.integer({ min: -4, max: 4 }).map((days) => now + days * day);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const number = fc.nat(9);

/** Stories that name each other in every way, with a word in every text by which they are told apart. */
const newsroom = fc
  .record({
    stories: fc.array(
      fc.record({
        date: instant,
        embargo: optional(instant),
        expires: optional(instant),
        updated: optional(instant),
        withdrawn: optional(instant),
        draft: fc.boolean(),
        section: optional(name),
        topics: fc.array(name, { maxLength: 3 }),
        series: optional(name),
        authors: fc.array(name, { maxLength: 2 }),
        related: fc.array(number, { maxLength: 2 }),
        links: fc.array(number, { maxLength: 3 }),
        old: fc.array(number, { maxLength: 2 }),
        translationOf: optional(number),
        language: fc.constantFrom('en', 'ar'),
      }),
      { maxLength: 10 },
    ),
    drafts: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ stories, drafts: [a, b, c, d, e] }): Document[] => [
    ...stories.map(
      (parts, n): Document =>
        articleDocument({
          ...parts,
          file: `articles/word${n}.md`,
          title: `Word${n}`,
          description: `Dek of word${n}`,
          topics: [...parts.topics, `only word${n}`],
          withdrawn:
            parts.withdrawn === undefined ? undefined : { date: parts.withdrawn, reason: 'It was wrong.' },
          translationOf: parts.translationOf === undefined ? undefined : `word${parts.translationOf}`,
          related: parts.related.map((other) => ({ story: `word${other}` })),
          redirectFrom: [n, ...parts.old].map((other) => `/old/${other}/word${n}`),
          image: { src: `media/word${n}.jpg`, alt: `word${n}` },
          body: {
            text: `Text of word${n}.`,
            links: parts.links.map((other) =>
              n % 2 === 0
                ? { kind: 'file', target: `articles/word${other}.md` }
                : { kind: 'path', target: `/old/${other}/word${other}` },
            ),
            pictures: [{ src: `media/body-word${n}.jpg` }],
          },
        }),
    ),
    topicDocument({ file: 'topics/peace.md', title: 'Term1', body: { text: 'Term1.' }, draft: a ?? false }),
    sectionDocument({ file: 'sections/war.md', title: 'Term2', body: { text: 'Term2.' }, draft: b ?? false }),
    seriesDocument({ file: 'series/talks.md', title: 'Term3', body: { text: 'Term3.' }, draft: c ?? false }),
    authorDocument({ file: 'authors/peace.md', name: 'Term4', body: { text: 'Term4.' }, draft: d ?? false }),
    pageDocument({ file: 'pages/about.md', title: 'Term5', body: { text: 'Term5.' }, draft: e ?? false }),
  ]);
const media = Array.from({ length: 10 }, (_, n) => [`media/word${n}.jpg`, `media/body-word${n}.jpg`]).flat();

describe('whatever the newsroom', () => {
  test('the site does not depend on the order of its files', async () => {
    const shuffled = newsroom.chain((documents) =>
      fc.tuple(fc.constant(documents), fc.shuffledSubarray(documents, { minLength: documents.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([documents, others]) => {
        const one = await modelOf(documents, { media });
        const two = await modelOf(others, { media });
        expect(asJson(two.site)).toBe(asJson(one.site));
        expect(sortMessages(two.messages)).toEqual(sortMessages(one.messages));
        expect([...two.kept.keys()].sort()).toEqual([...one.kept.keys()].sort());
      }),
    );
  });

  test('nothing that is not public is reachable from the site', async () => {
    await fc.assert(
      fc.asyncProperty(newsroom, async (documents) => {
        const { site, kept } = await modelOf(documents, { media });
        const withdrawn = new Set(site.withdrawn.map(({ key }) => key));
        const json = asJson({ ...site, withdrawn: [] });
        for (const document of documents) {
          if (document.kind === 'article') {
            const open = site.articleByKey.has(document.key);
            expect(kept.has(document.body.digest)).toBe(open);
            // The only trace of a withdrawn story is its URL, in links that lead to its notice.
            const trace = withdrawn.has(document.key)
              ? json.replaceAll(site.withdrawn.find(({ key }) => key === document.key)?.url ?? '', '')
              : json;
            expect(new RegExp(`\\b${document.key}\\b`, 'i').test(trace)).toBe(open);
          } else if (document.kind !== 'front') {
            const title = document.kind === 'author' ? document.name : document.title;
            expect(json.includes(title)).toBe(!document.draft);
            if (document.draft) expect(kept.has(document.body.digest)).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('every key in the site leads somewhere', async () => {
    await fc.assert(
      fc.asyncProperty(newsroom, async (documents) => {
        const { site } = await modelOf(documents, { media });
        for (const article of site.articles) {
          expect(site.sections.has(article.section)).toBe(true);
          for (const key of article.topics) expect(site.topics.get(key)?.articles).toContain(article.key);
          for (const key of article.authors) expect(site.authors.get(key)?.articles).toContain(article.key);
          if (article.series) expect(site.series.get(article.series)?.articles).toContain(article.key);
          for (const key of article.translations) {
            expect(site.articleByKey.get(key)?.translations).toContain(article.key);
          }
          for (const link of article.links)
            if (link?.article) expect(site.articleByKey.has(link.article)).toBe(true);
          expect(article.modified).toBeLessThanOrEqual(now);
          expect(article.modified).toBeGreaterThanOrEqual(article.date);
        }
      }),
    );
  });
});
