import { describe, expect, test } from 'vitest';
import { articleDocument } from '../support/documents.js';
import { modelOf } from '../support/model.js';

const field = { related: { line: 6, column: 1 }, 'related.0': { line: 7, column: 5 } };

const others = [
  articleDocument({ file: 'articles/2024/2024-07-01-talks.md', title: 'Talks', redirectFrom: ['/old.html'] }),
  articleDocument({ file: 'articles/a/twin.md', title: 'Twin A' }),
  articleDocument({ file: 'articles/b/twin.md', title: 'Twin B', url: '/twin-b.html' }),
  articleDocument({ file: 'articles/ar/summit.md', title: 'قمة', language: 'ar', url: '/ar/summit.html' }),
  articleDocument({ file: 'articles/en/summit.md', title: 'Summit' }),
  articleDocument({ file: 'articles/plan.md', title: 'Plan' }),
  articleDocument({ file: 'articles/drafts/plan-b.md', slug: 'plan-c', title: 'Plan C', draft: true }),
  articleDocument({ file: 'articles/plan-c.md', title: 'Plan C' }),
];

async function pick(story: string) {
  const from = articleDocument({
    file: 'articles/2024/here.md',
    title: 'Here',
    related: [{ story }],
    places: field,
  });
  const model = await modelOf([...others, from]);
  const first = model.site.recommendations.get('2024/here')?.[0];
  return { ...model, picked: first?.reason === 'editor' && 'article' in first ? first.article : undefined };
}

describe('a story named by an editor', () => {
  test.each([
    ['2024/2024-07-01-talks'],
    ['articles/2024/2024-07-01-talks.md'],
    ['2024/2024-07-01-talks.md'],
    ['2024-07-01-talks.md'],
    ['../2024/2024-07-01-talks.md'],
    ['content/articles/2024/2024-07-01-talks.md'],
    ['talks'],
    [' talks '],
    ['2024-07-01-talks'],
    ['/news/2024/07/talks.html'],
    ['https://news.example/news/2024/07/talks.html#top'],
    ['/old.html'],
  ])('%s', async (written) => {
    expect(await pick(written)).toMatchObject({ picked: '2024/2024-07-01-talks', rules: [] });
  });

  test('a slug of several stories is that of the one in the same language', async () => {
    expect(await pick('summit')).toMatchObject({ picked: 'en/summit', rules: [] });
  });

  test('a slug of a draft and a story is the story', async () => {
    expect(await pick('plan-c')).toMatchObject({ picked: 'plan-c', rules: [] });
  });

  test('a slug of several stories is reported with their files', async () => {
    const { picked, rules, messages } = await pick('twin');
    expect({ picked, rules }).toEqual({
      picked: undefined,
      rules: ['model/related-ambiguous articles/2024/here.md:7'],
    });
    expect(messages.map((m) => m.what)).toContain('“twin” may be articles/a/twin.md or articles/b/twin.md.');
  });

  test('an unknown name is reported with the nearest key', async () => {
    const { rules, messages } = await pick('plam');
    expect(rules).toEqual(['model/related-unknown articles/2024/here.md:7']);
    expect(messages.map((m) => m.what)).toContain('No story is named “plam”. Did you mean “plan”?');
  });
});
