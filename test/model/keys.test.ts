import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/model/keys.js';
import type { TopicDocument } from '../../src/parse/document.js';
import { articleDocument, topicDocument } from '../support/documents.js';
import { modelOf } from '../support/model.js';

describe('keys', () => {
  test.each([
    ['Climate change', 'climate-change'],
    ['climate-change', 'climate-change'],
    ['CLIMATE  CHANGE', 'climate-change'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['CAF\u00c9', 'caf\u00e9'],
    ['和平', '和平'],
    ['???', undefined],
    ['', undefined],
    ['../../etc', 'etc'],
    ['x'.repeat(241), undefined],
  ])('%s → %s', (written, key) => {
    expect(keyOf(written)).toBe(key);
  });
});

/** The keys of the topics under which stories that name them so are filed; a name without a key files its story under none. */
async function topicsOf(topics: readonly TopicDocument[], names: readonly string[]) {
  const stories = names.map((name, at) => articleDocument({ title: `Story ${at}`, topics: [name] }));
  const { site } = await modelOf([...topics, ...stories]);
  return names.map((_, at) => site.articleByKey.get(`story-${at}`)?.topics[0]);
}

describe('a vocabulary', () => {
  test('finds a declared term by its key and by its title', async () => {
    const declared = [topicDocument({ file: 'topics/un.md', title: 'United Nations' })];
    expect(await topicsOf(declared, ['UN', 'united nations', 'Unions', '!'])).toEqual([
      'un',
      'un',
      'unions',
      undefined,
    ]);
  });

  test('a title that two files have names neither of them', async () => {
    const declared = [
      topicDocument({ file: 'topics/li-1.md', title: 'Li Wei' }),
      topicDocument({ file: 'topics/li-2.md', title: 'Li Wei' }),
    ];
    expect(await topicsOf(declared, ['Li Wei'])).toEqual(['li-wei']);
  });

  test('a key goes before a title', async () => {
    const declared = [
      topicDocument({ file: 'topics/war.md', title: 'Peace' }),
      topicDocument({ file: 'topics/peace.md', title: 'Peace talks' }),
    ];
    expect(await topicsOf(declared, ['peace'])).toEqual(['peace']);
  });
});
