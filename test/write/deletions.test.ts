import { describe, expect, it } from 'vitest';
import { digest } from '../../src/lib/digest.js';
import { tooManyDeletions } from '../../src/write/deletions.js';
import { columnsOf, type FileColumns, filesOf } from '../../src/write/files.js';

const storiesOf = (count: number) => Array.from({ length: count }, (_, n) => `news/story-${n}.html`);
const listsOf = (count: number) => Array.from({ length: count }, (_, n) => `topics/${n}/index.html`);

function columns(stories: number, lists: number): FileColumns {
  const entry = (file: string, page?: 'story' | 'other') =>
    [file, { digest: digest(file), size: 1, mtime: 1, page }] as const;
  return columnsOf([
    ...storiesOf(stories).map((file) => entry(file, 'story')),
    ...listsOf(lists).map((file) => entry(file, 'other')),
    entry('feed.xml'),
  ]);
}

const told = (its: FileColumns, doomed: readonly string[], fresh: readonly string[] = []) =>
  tooManyDeletions(filesOf(its), doomed, fresh)?.what;

describe('a build that deletes', () => {
  it.each([
    ['no file', 40, 40, 0, 0],
    ['two of three stories, with all that lists them', 3, 20, 2, 14],
    ['half of the stories', 40, 40, 20, 0],
    ['fewer than half of the lists', 10, 90, 0, 44],
  ])('%s goes on', (_, stories, lists, goneStories, goneLists) => {
    const doomed = [...storiesOf(goneStories), ...listsOf(goneLists)];
    expect(told(columns(stories, lists), doomed)).toBeUndefined();
  });

  it('more than half of the stories is stopped, however many lists stay', () => {
    expect(told(columns(40, 400), ['feed.xml', ...storiesOf(21)])).toBe(
      'This build would delete 21 of the 40 pages of stories of the site: ' +
        '/news/story-0.html, /news/story-1.html, /news/story-2.html and 18 more.',
    );
    expect(told(columns(9, 0), storiesOf(5))).toContain('5 of the 9 pages of stories');
  });

  it('more than half of all pages is stopped, though no story goes', () => {
    expect(told(columns(10, 90), listsOf(51))).toContain('51 of the 100 pages of the site');
  });

  it('the old addresses of stories that move is stopped, and says so', () => {
    const fresh = ['feed.json', ...storiesOf(30).map((file) => file.replace('news', 'local'))];
    expect(told(columns(30, 30), storiesOf(30), fresh)).toMatch(
      / 30 pages would be new: perhaps addresses changed\.$/,
    );
  });

  it('is judged by all pages where the manifest does not tell which are stories', () => {
    const { pages: _, ...older } = columns(40, 0);
    expect(told(older, storiesOf(30))).toContain('30 of the 40 pages of the site');
  });
});
