import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleDocument } from '../../src/parse/document.js';
import { articleDocument, relatedConfig } from '../support/documents.js';
import { modelOf, now } from '../support/model.js';
import type { SiteData } from '../support/whole/site.js';

const day = 24 * 60 * 60 * 1000;
const story = (name: string, age: number, parts: Parameters<typeof articleDocument>[0] = {}) =>
  articleDocument({ file: `articles/${name}.md`, title: name, date: now - age * day, ...parts });

function block(site: SiteData, key: string): string[] | undefined {
  return site.recommendations
    .get(key)
    ?.map((pick) => `${pick.reason} ${'article' in pick ? pick.article : pick.url}`);
}

describe('the block', () => {
  test('has the editor’s picks, then earlier parts of the series, then what the ranking finds', async () => {
    const { site, rules } = await modelOf([
      story('here', 10, {
        series: 'Road',
        topics: ['peace'],
        related: [
          { story: 'later' },
          { title: 'Elsewhere', url: 'https://example.org/x' },
          { story: 'later' },
        ],
      }),
      story('later', 1),
      story('part-1', 30, { series: 'road' }),
      story('part-2', 20, { series: 'ROAD' }),
      story('part-4', 5, { series: 'road' }),
      story('peace', 300, { topics: ['Peace'] }),
      story('other', 12, { section: 'sport', body: { text: 'Elsewhere.' } }),
    ]);
    expect(block(site, 'here')).toEqual([
      'editor later',
      'editor https://example.org/x',
      'series part-2',
      'series part-1',
      'ranked peace',
    ]);
    expect(rules).toEqual(['model/new-section articles/other.md']);
  });

  test('leaves out what is not public, and the story itself', async () => {
    const { site, rules } = await modelOf([
      story('here', 10, { related: ['draft', 'coming', 'here', 'gone'].map((name) => ({ story: name })) }),
      story('draft', 20, { draft: true }),
      story('coming', -1),
      story('gone', 20, { withdrawn: { date: now - 1, reason: 'wrong' } }),
    ]);
    expect(block(site, 'here')).toEqual([]);
    expect(rules.map((rule) => rule.split(' ')[0])).toEqual([
      'model/related-not-public',
      'model/related-not-public',
      'model/related-not-public',
      'model/related-to-itself',
    ]);
  });

  test('counts a page elsewhere at a URL of ours as the story it is', async () => {
    const { site } = await modelOf([
      story('here', 10, { related: [{ title: 'Peace', url: 'https://news.example/old-peace' }] }),
      story('peace', 300, { redirectFrom: ['/old-peace/'] }),
    ]);
    expect(block(site, 'here')).toEqual(['editor peace']);
  });

  test('is absent where a story or the configuration turns it off', async () => {
    const documents = [story('here', 1, { recommend: false }), story('there', 2)];
    const { recommendations } = (await modelOf(documents)).site;
    expect(recommendations.get('here')).toBeUndefined();
    expect(recommendations.get('there')).toEqual([]);
    const off = { related: relatedConfig({ title: 'More', count: 0 }) };
    for (const key of ['here', 'there'])
      expect((await modelOf(documents, { config: off })).site.recommendations.get(key)).toBeUndefined();
  });

  test('shows as many as the configuration says, and tells an editor who names more', async () => {
    const { site, rules } = await modelOf(
      [story('here', 1, { related: [{ story: 'a' }, { story: 'b' }] }), story('a', 2), story('b', 3)],
      { config: { related: relatedConfig({ title: 'More', count: 1 }) } },
    );
    expect(block(site, 'here')).toEqual(['editor a']);
    expect(rules).toEqual(['model/related-too-many articles/here.md']);
  });

  test('never has a translation of the story, nor one story in two languages', async () => {
    const { site } = await modelOf([
      story('here', 1, { language: 'en' }),
      story('hier', 2, { language: 'de', translationOf: 'here' }),
      story('old-ar', 3, { language: 'ar' }),
      story('old-fr', 4, { language: 'fr', translationOf: 'old-ar' }),
      story('oldest', 5, { language: 'zh' }),
    ]);
    expect(block(site, 'here')).toEqual(['newest old-ar', 'newest oldest']);
  });
});

const corpus = fc
  .array(
    fc.record({
      age: fc.integer({ min: -3, max: 120 }),
      topics: fc.subarray(['a', 'b', 'c', 'd', 'e']),
      section: fc.constantFrom('world', 'sport'),
      series: fc.option(fc.constantFrom('s', 't'), { nil: undefined }),
      authors: fc.subarray(['x', 'y', 'z'], { maxLength: 2 }),
      draft: fc.boolean(),
      label: fc.constantFrom('news' as const, 'sponsored' as const),
      language: fc.constantFrom('en', 'ar'),
      original: fc.option(fc.nat(20), { nil: undefined }),
      picks: fc.array(fc.nat(20), { maxLength: 3 }),
      recommend: fc.constantFrom(true, true, true, false),
    }),
    { minLength: 1, maxLength: 21 },
  )
  .map((parts) =>
    parts.map(
      ({ age, picks, original, ...fields }, index): ArticleDocument =>
        story(`n${index}`, age, {
          ...fields,
          draft: fields.draft && index % 4 === 0,
          related: picks.map((pick) => ({ story: `n${pick}` })),
          translationOf: original === undefined || index % 3 > 0 ? undefined : `n${original}`,
        }),
    ),
  );

describe('whatever the stories are, the block', () => {
  test('never has the story itself, a story twice, a hidden one, or, but by the editor, a later or translated one', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (documents) => {
        const { site } = await modelOf(documents);
        for (const article of site.articles) {
          const picks = site.recommendations.get(article.key);
          if (!documents.some((document) => document.key === article.key && document.recommend)) {
            expect(picks).toBeUndefined();
            continue;
          }
          const keys = (picks ?? []).flatMap((pick) => ('article' in pick ? [pick.article] : []));
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.length).toBeLessThanOrEqual(5);
          expect(keys).not.toContain(article.key);
          for (const key of article.translations) expect(keys).not.toContain(key);
          for (const pick of picks ?? []) {
            const other = 'article' in pick ? site.articleByKey.get(pick.article) : undefined;
            expect(other).toBeDefined();
            if (pick.reason !== 'editor') expect(other?.date).toBeLessThanOrEqual(article.date);
            if (pick.reason === 'ranked') expect(other?.label).toBe('news');
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('holds still when a newer story is published', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), async (documents, topics) => {
        const older = documents.filter((document) => document.date < now);
        const newer = story('newest', -1, { topics, section: 'world', series: 's', authors: ['x'] });
        const before = (await modelOf(older, { now: now + 2 * day })).site;
        const after = (await modelOf([newer, ...older], { now: now + 2 * day })).site;
        for (const { key } of before.articles)
          expect(after.recommendations.get(key)).toEqual(before.recommendations.get(key));
      }),
      { numRuns: 150 },
    );
  });
});
