import { expect, it } from 'vitest';
import { isHtmlName, isMarkdownName, withoutEnding } from '../../src/lib/story-names.js';

it.each([
  ['2026/talks.md', '2026/talks'],
  ['talks.MARKDOWN', 'talks'],
  ['talks.mdx', 'talks'],
  ['talks.html', 'talks'],
  ['notes.html.md', 'notes.html'],
  ['talks.v1', 'talks.v1'],
  ['talks', 'talks'],
])('%s is %s without its ending', (path, bare) => {
  expect(withoutEnding(path)).toBe(bare);
});

it('tells Markdown from HTML', () => {
  expect(['a.mkd', 'a.html', 'a.txt'].map((name) => [isMarkdownName(name), isHtmlName(name)])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});
