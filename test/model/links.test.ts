import { describe, expect, test } from 'vitest';
import type { BodyLink } from '../../src/parse/document.js';
import { articleDocument, authorDocument, pageDocument, topicDocument } from '../support/documents.js';
import { asJson, modelOf, now } from '../support/model.js';

const file = 'articles/2024/here.md';
const others = [
  articleDocument({
    file: 'articles/2024/talks.md',
    title: 'Talks',
    redirectFrom: ['/old/talks.html', '/node/7/'],
  }),
  articleDocument({
    file: 'articles/2024/secret.md',
    title: 'Hush',
    date: now + 1,
    redirectFrom: ['/old/hush'],
  }),
  articleDocument({
    file: 'articles/2024/gone.md',
    title: 'Gone',
    withdrawn: { date: now - 1, reason: 'It was wrong.' },
  }),
  articleDocument({ file: 'articles/2023/index.md', title: 'Folder', slug: 'folder' }),
  authorDocument({ file: 'authors/wang.md' }),
  topicDocument({ file: 'topics/hidden.md', title: 'Hidden', draft: true }),
  pageDocument({ file: 'pages/about.md' }),
];

async function resolve(link: Pick<BodyLink, 'target'> & Partial<BodyLink>, parts: { date?: number } = {}) {
  const from = articleDocument({ file, title: 'Here', body: { links: [link] }, ...parts });
  const model = await modelOf([...others, from], { media: ['media/report.pdf'] });
  return { ...model, link: model.site.articleByKey.get('2024/here')?.links[0] };
}

const talks = { url: '/news/2024/07/talks.html', suffix: '', article: '2024/talks' };

describe('a link of a body', () => {
  test.each([
    ['articles/2024/talks.md', talks],
    ['articles/2024/talks', talks],
    ['articles/2024/talks.markdown', talks],
    ['articles/2024/talks.html', talks],
    ['articles/2023', { url: '/news/2024/07/folder.html', suffix: '', article: '2023/index' }],
    ['articles/2024/gone.md', { url: '/news/2024/07/gone.html', suffix: '' }],
    ['authors/wang.md', { url: '/authors/wang/', suffix: '' }],
    ['pages/about.md', { url: '/about.html', suffix: '' }],
    ['media/report.pdf', { url: '/media/report.pdf', suffix: '' }],
  ])('to the file %s', async (target, expected) => {
    const { link, rules } = await resolve({ kind: 'file', target });
    expect({ link, rules }).toEqual({ link: expected, rules: [] });
  });

  test.each([
    ['/news/2024/07/talks.html', talks],
    ['/old/talks.html', talks],
    ['/node/7', talks],
    ['/node/7/', talks],
    ['/node/7/index.html', talks],
    ['/articles/2024/talks.md', talks],
    ['/news/2024/07/talks', talks],
    ['/node/7.html', talks],
    ['/Old/talks.html', { url: '/Old/talks.html', suffix: '', unknown: { line: 10, column: 1 } }],
    ['/nothing/known', { url: '/nothing/known', suffix: '', unknown: { line: 10, column: 1 } }],
    ['/', { url: '/', suffix: '', unknown: { line: 10, column: 1 } }],
  ])('to the path %s', async (target, expected) => {
    const { link, rules } = await resolve({ kind: 'path', target });
    expect({ link, rules }).toEqual({ link: expected, rules: [] });
  });

  test('keeps its query and fragment', async () => {
    expect((await resolve({ target: 'articles/2024/talks.md', suffix: '?a=1#b' })).link).toEqual({
      ...talks,
      suffix: '?a=1#b',
    });
  });

  test.each([
    ['file', 'articles/2024/secret.md'],
    ['file', 'topics/hidden.md'],
    ['path', '/news/2024/08/secret.html'],
    ['path', '/old/hush/'],
  ] as const)('to a hidden %s %s is no link', async (kind, target) => {
    const { link, rules, site } = await resolve({ kind, target, line: 14 });
    expect(link).toBeNull();
    expect(rules).toEqual([`model/link-not-public ${file}:14`]);
    expect(asJson(site)).not.toMatch(/secret|hush/i);
  });

  test('that is dead is reported with the nearest file', async () => {
    const { link, messages } = await resolve({ target: 'articles/2023/talks.md', line: 12, column: 4 });
    expect(link).toBeNull();
    expect(messages.find(({ rule }) => rule === 'model/dead-link')).toMatchObject({
      file,
      line: 12,
      column: 4,
      what: expect.stringContaining('“articles/2024/talks.md”'),
    });
  });

  test('publishes the file of ours it leads to', async () => {
    expect([...(await resolve({ target: 'media/report.pdf' })).site.pictures]).toEqual(['media/report.pdf']);
  });

  test('of a story to come is judged only by what exists', async () => {
    const rules = async (target: string) => (await resolve({ target }, { date: now + 5 })).rules;
    expect(await rules('articles/2024/secret.md')).toEqual([]);
    expect(await rules('articles/none.md')).toEqual([`model/dead-link ${file}:10`]);
  });
});
