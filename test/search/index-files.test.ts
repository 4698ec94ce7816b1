import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/site.js';
import { cardTexts } from '../../src/plan/files/search-index.js';
import { snowballOf } from '../../src/related/text/stem.js';
import { createSearchIndex, type IndexFiles } from '../../src/search/index-files.js';
import { createEntries } from '../../src/search/words.js';
import { bodyOf, testConfig } from '../support/documents.js';
import { article, type SiteParts, siteOf } from '../support/site.js';
import { found, partOf } from './reading.js';

interface Told extends Partial<Article> {
  readonly text?: string;
}

/** The index of stories `0`, `1` and so on, the first being the oldest. */
function indexed(
  told: readonly Told[],
  parts: SiteParts = {},
  entries = createEntries(snowballOf),
): IndexFiles {
  const bodies = told.map(({ text = 'Talks opened.' }) => bodyOf({ text }));
  const stories = told.map(({ text: _, ...rest }, at) =>
    article({ key: `${at}`, date: Date.UTC(2024, 0, 1 + at), body: bodies[at]?.digest ?? '', ...rest }),
  );
  const made = siteOf({ ...parts, articles: stories, bodies });
  const config = testConfig();
  return createSearchIndex({
    ...made,
    config,
    entries,
    texts: cardTexts(config),
  }).index(stories);
}

describe('the index of stories', () => {
  it('finds every word of every story, whatever its script', async () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/),
      fc.string({
        unit: fc.constantFrom(...'éÉßçñœøłİıςΣжйёאבגםןץשׁבּابتةىأإ한국어हिन्दी'),
        minLength: 1,
        maxLength: 8,
      }),
      fc.string({ unit: fc.constantFrom(...'中国北京会谈日本のニュース'), minLength: 1, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom(...'ไทยข่าววันนี้'), minLength: 1, maxLength: 7 }),
      fc.constantFrom(
        'l’élection',
        "dell'anno",
        "Jane's",
        'צה״ל',
        'd’un',
        'rock’n’roll',
        '𠀀𠀁',
        'ﬁn',
        'e\u0301te\u0301',
      ),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            words: text,
            language: fc.constantFrom('en', 'de', 'fr', 'he', 'ar', 'zh', 'th', 'ko'),
          }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        async (stories) => {
          const files = indexed(
            stories.map(({ words, language }, at) => ({ title: `${at}`, text: words.join(' '), language })),
          );
          for (const [at, { words }] of stories.entries())
            for (const each of words)
              if (/[\p{L}\p{N}]/u.test(each)) expect(await found(files, each), each).toContain(`${at}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds headlines, deks, names, and what is filed under them', async () => {
    const files = indexed(
      [
        {
          title: 'Ferries',
          description: 'They stop',
          kicker: 'Transit',
          dateline: 'PORTO',
          topics: ['ships'],
          authors: ['jane'],
        },
      ],
      { topics: { ships: { title: 'Ships' } }, authors: { jane: { title: 'Jane Doe' } } },
    );
    for (const each of ['ferries', 'stop', 'transit', 'porto', 'ships', 'doe', 'world', 'talks'])
      expect(await found(files, each), each).toEqual(['Ferries']);
    expect(await found(files, 'ferries trains')).toEqual([]);
    expect(await found(files, 'ferries trains', { any: true })).toEqual(['Ferries']);
  });

  it('finds other forms of a word behind the one that was asked for', async () => {
    const files = indexed([
      { title: 'A', text: 'The election was held.' },
      { title: 'B', text: 'All elections are held.' },
      { title: 'C', text: 'Nothing of the kind.' },
    ]);
    expect(await found(files, 'election')).toEqual(['A', 'B']);
    expect(await found(files, 'elections')).toEqual(['B', 'A']);
    // As it is typed.
    expect((await found(files, 'elec')).sort()).toEqual(['A', 'B']);
  });

  it('finds words with what is written together with them, in Hebrew and Arabic', async () => {
    const files = indexed([
      { title: 'א', text: 'הממשלה החליטה אתמול', language: 'he' },
      { title: 'ب', text: 'وأعلنت الحكومة القرار', language: 'ar' },
    ]);
    for (const each of ['ממשלה', 'הממשלה', 'לממשלה']) expect(await found(files, each), each).toEqual(['א']);
    for (const each of ['حكومة', 'الحكومة', 'والحكومة'])
      expect(await found(files, each), each).toEqual(['ب']);
  });

  it('finds any part of a text without spaces, and inflected words of languages without a stemmer', async () => {
    const files = indexed([
      { title: 'zh', text: '北京会谈周四开始', language: 'zh' },
      { title: 'th', text: 'ข่าววันนี้จากกรุงเทพ', language: 'th' },
      { title: 'ko', text: '정부는 오늘 발표했다', language: 'ko' },
      { title: 'pl', text: 'W Warszawie rząd rozmawiał', language: 'pl' },
    ]);
    for (const each of ['北京', '会谈', '京会谈周', '谈', '始'])
      expect(await found(files, each), each).toEqual(['zh']);
    expect(await found(files, '北四')).toEqual([]);
    expect(await found(files, 'กรุงเทพ')).toEqual(['th']);
    expect(await found(files, '정부')).toEqual(['ko']);
    expect(await found(files, 'rzad warszaw')).toEqual(['pl']);
  });

  it('puts a story first whose headline has it, and of equals the newest', async () => {
    const other = 'Many other words stand in this text and say nothing.';
    const files = indexed([
      { title: 'Harbour opens', text: other },
      { title: 'Old', text: `The harbour. ${other}` },
      { title: 'New', text: `The harbour. ${other}` },
      { title: 'None', text: other },
    ]);
    expect(await found(files, 'harbour')).toEqual(['Harbour opens', 'New', 'Old']);
  });

  it('narrows down to a section, a topic, an author by their whole names', async () => {
    const files = indexed(
      [
        { title: 'A', section: 'art', authors: ['jane'] },
        { title: 'B', section: 'arts', topics: ['peace'] },
      ],
      { authors: { jane: { title: 'Jané Doe' } } },
    );
    expect(await found(files, '', { lists: ['section/Art'] })).toEqual(['A']);
    expect(await found(files, 'talks', { lists: ['topic/peace'] })).toEqual(['B']);
    expect(await found(files, '', { lists: ['author/jane doe'] })).toEqual(['A']);
    expect(await found(files, '', { lists: ['author/jane'] })).toEqual([]);
    expect(await found(files, '', { lists: ['author/jane doe', 'section/Arts'] })).toEqual([]);
    expect(await found(files, '')).toEqual(['B', 'A']);
  });

  it('has as many files as its records say, all of one generation, and finds across them', async () => {
    const words = Array.from({ length: 4_000 }, (_, at) => `word${at.toString(36)}x`);
    const told = Array.from({ length: 70 }, (_, at) => ({
      title: `Story ${at}`,
      text: words.filter((__, word) => (word + at) % 7 === 0).join(' '),
      words: 571,
    }));
    const files = indexed(told);
    const { g, n, b } = JSON.parse(files.head);
    expect([n, files.shards.length, files.cards.length]).toEqual([70, 7, 3]);
    expect(b).toEqual([...b].sort());
    for (const each of files.shards) expect(Buffer.from(each.subarray(0, 8)).toString()).toBe(g);
    for (const each of files.cards) expect(each.slice(0, 8)).toBe(g);
    for (const at of [0, 33, 3_999]) expect(await found(files, words[at] ?? '')).toHaveLength(10);
    expect(partOf(files).card(69)[5]).toBe('Story 69');
    expect(indexed(told)).toEqual(files);
    expect(indexed(told.with(3, { ...told[3], title: 'Other', text: '', words: 571 })).head).not.toBe(
      files.head,
    );
  });

  it('is the same whatever was indexed before with the same entries', () => {
    const some = [
      { title: 'Elections', text: 'An election is held. הממשלה החליטה', language: 'he' },
      { title: 'Les élections', text: 'L’élection a eu lieu à Zürich.', language: 'fr' },
    ];
    const others = [
      { title: 'Held', text: 'Zebras and elections; an aardvark was held. 北京会谈', language: 'en' },
      { title: 'Ferries', text: 'ממשלה', language: 'he' },
    ];
    const entries = createEntries(snowballOf, 1_000);
    const first = indexed(some, {}, entries);
    expect(indexed(others, {}, entries)).toEqual(indexed(others));
    expect(indexed(some, {}, entries)).toEqual(first);
    const many = Array.from({ length: 1_100 }, (_, at) => `m${at.toString(36)}`).join(' ');
    indexed([{ title: 'Many', text: many }], {}, entries);
    expect(indexed(some, {}, entries)).toEqual(first);
    expect(entries.all.length).toBeLessThan(100);
  });
});
