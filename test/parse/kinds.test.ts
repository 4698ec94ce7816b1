import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/parse/kinds.js';

describe('kindOf', () => {
  it.each([
    ['front.md', { kind: 'front', key: 'front' }],
    ['front.en.md', { kind: 'front', key: 'front', language: 'en' }],
    ['front.de-CH.md', { kind: 'front', key: 'front.de', language: 'de-CH' }],
    ['front/city.md', { kind: 'front', key: 'front/city' }],
    ['front.html', { kind: 'front', key: 'front' }],
  ])('knows that %s is about a front page', (file, expected) => {
    expect(kindOf(file, 'en-GB')).toEqual({ language: undefined, ...expected });
  });

  it.each(['frontline.md', 'front.v2.md', 'news/front.md', 'articles/front.md', 'articles/front/a.md'])(
    'takes %s for a story',
    (file) => {
      expect(kindOf(file).kind).toBe('article');
    },
  );
});
