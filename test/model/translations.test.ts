import { expect, test } from 'vitest';
import { articleDocument } from '../support/documents.js';
import { modelOf, now } from '../support/model.js';

const story = (name: string, language: string, parts: Parameters<typeof articleDocument>[0] = {}) =>
  articleDocument({ file: `articles/${name}.md`, title: name, language, ...parts });

async function translations(documents: ReturnType<typeof story>[]) {
  const { site, rules } = await modelOf(documents);
  return { groups: Object.fromEntries(site.articles.map((a) => [a.key, a.translations])), rules };
}

test('are symmetrical, in a chain or a star', async () => {
  expect(
    await translations([
      story('en', 'en'),
      story('ar', 'ar', { translationOf: 'en' }),
      story('fr', 'fr', { translationOf: 'articles/ar.md' }),
      story('de', 'de', { translationOf: '/news/2024/07/en.html' }),
      story('alone', 'en'),
    ]),
  ).toEqual({
    groups: {
      en: ['ar', 'de', 'fr'],
      ar: ['de', 'en', 'fr'],
      de: ['ar', 'en', 'fr'],
      fr: ['ar', 'de', 'en'],
      alone: [],
    },
    rules: [],
  });
});

test('hold together through a story that is not public, without it', async () => {
  expect(
    await translations([
      story('en', 'en', { date: now + 1 }),
      story('ar', 'ar', { translationOf: 'en' }),
      story('fr', 'fr', { translationOf: 'en' }),
    ]),
  ).toEqual({ groups: { ar: ['fr'], fr: ['ar'] }, rules: [] });
});

test.each([
  ['none', 'model/translation-unknown'],
  ['b', 'model/translation-of-itself'],
  ['a', 'model/translation-same-language'],
])('translationOf %s', async (translationOf, rule) => {
  expect((await translations([story('a', 'en'), story('b', 'en', { translationOf })])).rules).toEqual([
    `${rule} articles/b.md`,
  ]);
});
