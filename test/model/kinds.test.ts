import { expect, test } from 'vitest';
import { articleDocument, authorDocument, sectionDocument, topicDocument } from '../support/documents.js';
import { modelOf } from '../support/model.js';

test('two files with one key are an error that names both; the first counts', async () => {
  const { site, messages } = await modelOf([
    articleDocument({ file: 'news/talks.md', key: 'news/talks', title: 'Second' }),
    articleDocument({ file: 'articles/news/talks.md', title: 'First' }),
    authorDocument({ file: 'authors/wang-li.md', name: 'A' }),
    authorDocument({ file: 'authors/Wang Li.md', name: 'B' }),
    topicDocument({ file: 'topics/cafe\u0301.md' }),
    topicDocument({ file: 'topics/caf\u00e9.md' }),
    sectionDocument({ file: 'sections/caf\u00e9.md' }),
  ]);
  expect(site.articles.map(({ title }) => title)).toEqual(['First']);
  expect(
    messages.filter((m) => m.level === 'error').map(({ rule, file, what }) => [rule, file, what]),
  ).toEqual([
    [
      'model/duplicate-key',
      'authors/wang-li.md',
      'authors/Wang Li.md and authors/wang-li.md both have the key “wang-li”.',
    ],
    [
      'model/duplicate-key',
      'news/talks.md',
      'articles/news/talks.md and news/talks.md both have the key “news/talks”.',
    ],
    [
      'model/duplicate-key',
      'topics/caf\u00e9.md',
      'topics/cafe\u0301.md and topics/caf\u00e9.md both have the key “caf\u00e9”.',
    ],
  ]);
});

test('a file whose name makes no key is reported', async () => {
  const { site, rules } = await modelOf([topicDocument({ file: 'topics/!!!.md', title: 'Oh' })]);
  expect(site.topics.size).toBe(0);
  expect(rules).toEqual(['model/unusable-name topics/!!!.md']);
});
