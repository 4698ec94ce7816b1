import { describe, expect, test } from 'vitest';
import { createVocabulary, keyOf } from '../../src/model/keys.js';
import { authorDocument, topicDocument } from '../support/documents.js';

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

describe('a vocabulary', () => {
  test('finds a declared term by its key and by its title', () => {
    const names = createVocabulary([topicDocument({ file: 'topics/un.md', title: 'United Nations' })]);
    expect(names.find('UN')).toBe('un');
    expect(names.find('united nations')).toBe('un');
    expect(names.find('Unions')).toBe('unions');
    expect(names.find('!')).toBeUndefined();
  });

  test('a title that two files have names neither of them', () => {
    const names = createVocabulary([
      authorDocument({ file: 'authors/li-1.md', name: 'Li Wei' }),
      authorDocument({ file: 'authors/li-2.md', name: 'Li Wei' }),
    ]);
    expect(names.find('Li Wei')).toBe('li-wei');
  });

  test('a key goes before a title', () => {
    const names = createVocabulary([
      topicDocument({ file: 'topics/war.md', title: 'Peace' }),
      topicDocument({ file: 'topics/peace.md', title: 'Peace talks' }),
    ]);
    expect(names.find('peace')).toBe('peace');
  });
});
