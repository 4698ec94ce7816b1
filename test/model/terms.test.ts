import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleFrom } from '../../src/model/terms.js';
import {
  articleDocument,
  authorDocument,
  sectionDocument,
  seriesDocument,
  topicDocument,
} from '../support/documents.js';
import { modelOf, now } from '../support/model.js';

const story = (name: string, age: number, parts: Parameters<typeof articleDocument>[0] = {}) =>
  articleDocument({ file: `articles/${name}.md`, title: name, date: now - age, ...parts });

describe('a title made from a name', () => {
  test.each([
    ['climate-change', 'climate-change', false, 'Climate change'],
    ['climate change', 'climate-change', false, 'Climate change'],
    ['COP29', 'cop29', false, 'COP29'],
    ['iPhone', 'iphone', false, 'iPhone'],
    ['和平', '和平', false, '和平'],
    ['wang-li', 'wang-li', true, 'Wang Li'],
    ['bell hooks', 'bell-hooks', true, 'bell hooks'],
    ['  Wang   Li ', 'wang-li', true, 'Wang Li'],
  ])('%j', (written, key, isName, title) => {
    expect(titleFrom(written, key, isName)).toBe(title);
  });
});

describe('topics', () => {
  test('of one name in several forms are one, titled as the oldest public story writes it', async () => {
    const { site, messages } = await modelOf([
      story('a', 1, { topics: ['climate change'] }),
      story('b', 3, { topics: ['Climate Change', 'CLIMATE-CHANGE'] }),
      story('c', 9, { topics: ['CLIMATE CHANGE'], draft: true }),
    ]);
    expect([...site.topics.values()]).toMatchObject([
      {
        key: 'climate-change',
        title: 'Climate Change',
        url: '/topics/climate-change/',
        articles: ['a', 'b'],
      },
    ]);
    expect(site.articleByKey.get('b')?.topics).toEqual(['climate-change']);
    expect(messages.filter((m) => m.rule === 'model/topic-made')).toHaveLength(1);
  });

  test('have the quotation marks of the site’s language, and keys of what was written', async () => {
    const { site } = await modelOf([
      story('a', 1, { topics: ["Rock 'n' roll", 'צה"ל', 'AT&T -- "so"'] }),
      topicDocument({ file: 'topics/gaza.md', title: '"Gaza"' }),
    ]);
    const titled = [...site.topics.values()].map(({ key, title }) => [key, title]).sort();
    expect(titled).toEqual([
      ['at-t-so', 'AT&T – “so”'],
      ['gaza', '“Gaza”'],
      ['rock-n-roll', 'Rock ’n’ roll'],
      ['צה-ל', 'צה״ל'],
    ]);
  });

  test('with a file have its title and text, with or without stories', async () => {
    const { site, messages } = await modelOf([
      story('a', 1, { topics: ['un'] }),
      topicDocument({ file: 'topics/un.md', title: 'United Nations', body: { text: 'About it.' } }),
      topicDocument({ file: 'topics/empty.md', title: 'Nothing yet', body: { html: '', text: '' } }),
    ]);
    expect(site.topics.get('un')).toMatchObject({
      file: 'topics/un.md',
      title: 'United Nations',
      articles: ['a'],
    });
    expect(site.topics.get('un')?.body).toBeDefined();
    expect(site.topics.get('empty')).toMatchObject({ articles: [], body: undefined });
    expect(messages.map((m) => m.rule)).not.toContain('model/topic-made');
  });

  test('that are drafts, or only in hidden stories, are nowhere', async () => {
    const { site, rules } = await modelOf([
      story('a', 1, { topics: ['Hush'] }),
      story('b', 1, { topics: ['unseen'], draft: true }),
      topicDocument({ file: 'topics/hush.md', title: 'Hush', draft: true }),
    ]);
    expect([...site.topics.keys()]).toEqual([]);
    expect(site.articleByKey.get('a')?.topics).toEqual([]);
    expect(rules).toEqual(['model/draft-named articles/a.md']);
  });

  test('are sorted by title in the language of the site', async () => {
    const { site } = await modelOf([story('a', 1, { topics: ['Zebra', 'Äpfel', 'Bären'] })], {
      config: { language: 'de' },
    });
    expect([...site.topics.keys()]).toEqual(['äpfel', 'bären', 'zebra']);
  });
});

test('sections are in their declared order, then by title; a story without one is in news', async () => {
  const { site, rules } = await modelOf([
    story('a', 1),
    story('b', 2, { section: 'World' }),
    story('c', 3, { section: '???' }),
    sectionDocument({ file: 'sections/sport.md', title: 'Sport', order: 2 }),
    sectionDocument({ file: 'sections/culture.md', title: 'Culture', order: 1 }),
  ]);
  expect([...site.sections.values()].map(({ title, url, articles }) => ({ title, url, articles }))).toEqual([
    { title: 'Culture', url: '/culture/', articles: [] },
    { title: 'Sport', url: '/sport/', articles: [] },
    { title: 'News', url: '/news/', articles: ['a', 'c'] },
    { title: 'World', url: '/world/', articles: ['b'] },
  ]);
  expect(rules).toEqual(['model/new-section articles/b.md', 'model/unusable-name articles/c.md']);
});

test('a series is read from its oldest part', async () => {
  const { site } = await modelOf([
    story('one', 3, { series: 'road' }),
    story('two', 2, { series: 'The long road' }),
    seriesDocument({ file: 'series/road.md', title: 'The long road', order: 7 }),
  ]);
  expect(site.series.get('road')).toMatchObject({ articles: ['one', 'two'], order: 7, url: '/series/road/' });
});

test('authors are those with a file and plain names', async () => {
  const { site } = await modelOf(
    [
      story('a', 1, { authors: ['wang', 'Maria Pérez', 'WANG'] }),
      authorDocument({
        file: 'authors/wang.md',
        name: 'Wang Li',
        role: 'Reporter',
        image: { src: 'media/wang.jpg' },
        links: [{ title: 'Home', url: 'https://wang.example' }],
      }),
    ],
    { media: ['media/wang.jpg'] },
  );
  expect(site.articleByKey.get('a')?.authors).toEqual(['wang', 'maria-pérez']);
  expect(site.authors.get('wang')).toMatchObject({
    title: 'Wang Li',
    role: 'Reporter',
    image: { src: 'media/wang.jpg' },
    profiles: [{ title: 'Home', url: 'https://wang.example' }],
    url: '/authors/wang/',
  });
  expect(site.authors.get('maria-pérez')).toMatchObject({
    title: 'Maria Pérez',
    articles: ['a'],
    profiles: [],
  });
  expect([...site.pictures]).toEqual(['media/wang.jpg']);
});

describe('open vocabularies', () => {
  const doubtful = async (documents: Parameters<typeof modelOf>[0]) =>
    (await modelOf(documents)).messages
      .filter(({ level }) => level === 'warning')
      .map(({ rule, file, what }) => [rule, file, what]);

  test('warn of a name that is nearly that of a file', async () => {
    const told = await doubtful([
      story('a', 1, { section: 'Wrld', topics: ['Peaces'], authors: ['Wang-Lee'], series: 'Silk Raod' }),
      sectionDocument({ title: 'World' }),
      topicDocument({ title: 'Peace' }),
      authorDocument({ name: 'Wang Lees' }),
      seriesDocument({ title: 'Silk Road' }),
    ]);
    const what = (written: string, meant: string) =>
      `“${written}” has no file, and its name is nearly another. Did you mean “${meant}”?`;
    expect(told).toEqual([
      ['model/near-name', 'articles/a.md', what('Peaces', 'Peace')],
      ['model/near-name', 'articles/a.md', what('Silk Raod', 'Silk Road')],
      ['model/near-name', 'articles/a.md', what('Wang-Lee', 'Wang Lees')],
      ['model/near-name', 'articles/a.md', what('Wrld', 'World')],
    ]);
  });

  test('warn of a name used once beside one used often, and of no other', async () => {
    const often = Array.from({ length: 5 }, (_, at) =>
      story(`o${at}`, at, { topics: ['Elections', 'Group A'] }),
    );
    expect(await doubtful([...often, story('x', 9, { topics: ['Election', 'Group B'] })])).toEqual([
      [
        'model/near-name',
        'articles/x.md',
        '“Election” has no file, and its name is nearly another. Did you mean “Elections”?',
      ],
    ]);
  });

  test('warn of a section of one story, for it is in the navigation', async () => {
    const world = Array.from({ length: 5 }, (_, at) => story(`w${at}`, at, { section: 'World' }));
    const told = [
      'model/new-section',
      'articles/x.md',
      '“Ballooning” is a section of this story alone, and stands in the navigation of every page.',
    ];
    expect(await doubtful([...world, story('x', 9, { section: 'Ballooning' })])).toEqual([told]);
    expect(
      await doubtful([story('x', 9, { section: 'Ballooning' }), sectionDocument({ title: 'World' })]),
    ).toEqual([told]);
    expect(
      await doubtful([story('x', 9, { section: 'Ballooning' }), story('y', 9, { section: 'World' })]),
    ).toEqual([]);
    expect(await doubtful([...world, story('x', 9)])).toEqual([]);
  });
});

describe('closed vocabularies', () => {
  test('make each use of an undeclared name an error, with the nearest name', async () => {
    const { messages } = await modelOf(
      [
        story('a', 1, { section: 'wrld', topics: ['peace', 'piece'], authors: ['Nobody'] }),
        story('b', -1, { topics: ['piece'] }),
        story('c', 1, { topics: ['piece'], draft: true }),
        sectionDocument({ title: 'World' }),
        topicDocument({ title: 'Peace' }),
      ],
      { config: { sections: 'closed', topics: 'closed', authors: 'closed' } },
    );
    expect(
      messages.filter((m) => m.level === 'error').map(({ rule, file, what }) => [rule, file, what]),
    ).toEqual([
      ['model/author-unknown', 'articles/a.md', 'No file declares “Nobody”.'],
      ['model/section-unknown', 'articles/a.md', 'No file declares “wrld”. Did you mean “world”?'],
      ['model/topic-unknown', 'articles/a.md', 'No file declares “piece”. Did you mean “peace”?'],
      ['model/topic-unknown', 'articles/b.md', 'No file declares “piece”. Did you mean “peace”?'],
    ]);
    expect(messages.some((m) => m.rule.endsWith('-made'))).toBe(false);
  });

  test('still have news for a story without a section', async () => {
    const { site, messages } = await modelOf([story('a', 1)], { config: { sections: 'closed' } });
    expect([...site.sections.keys()]).toEqual(['news']);
    expect(messages).toEqual([]);
  });
});

test('case and Unicode form of a name never make two terms', async () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(name, async (topic) => {
      const forms = [topic, topic.normalize('NFD'), topic.normalize('NFC').toLowerCase(), ` ${topic} `];
      const { site } = await modelOf(
        forms.map((form, index) => story(`s${index}`, index + 1, { topics: [form] })),
      );
      expect(site.topics.size).toBeLessThanOrEqual(1);
    }),
  );
});

describe('names that come to one address', () => {
  const named = (topics: string[], n: number) =>
    articleDocument({ file: `articles/${n}.md`, title: `Story ${n}`, topics, date: Date.UTC(2024, 6, n) });
  const told = async (...documents: Parameters<typeof modelOf>[0]) =>
    (await modelOf(documents.flat())).messages
      .filter(({ rule }) => rule === 'model/names-collapse')
      .map(({ file, what }) => `${file} ${what}`);

  test('are told once each', async () => {
    expect(await told(named(['C'], 1), named(['C++'], 2), named(['C#', 'c'], 3), named(['C++'], 4))).toEqual([
      'articles/2.md “C++” and “C” come to the same address, /topics/c/.',
      'articles/3.md “C#” and “C” come to the same address, /topics/c/.',
    ]);
  });

  test('are not those that differ in capitals, spaces or hyphens alone', async () => {
    expect(await told(named(['Climate change'], 1), named(['climate-change', 'CLIMATE  CHANGE'], 2))).toEqual(
      [],
    );
  });

  test('have addresses of their own where files have these titles', async () => {
    const file = topicDocument({ file: 'topics/c-plus-plus.md', title: 'C++' });
    const { site, messages } = await modelOf([file, named(['C'], 1), named(['C++'], 2)]);
    expect(messages.filter(({ rule }) => rule === 'model/names-collapse')).toEqual([]);
    expect([...site.topics.keys()].sort()).toEqual(['c', 'c-plus-plus']);
  });
});
