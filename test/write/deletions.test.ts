import { describe, expect, it } from 'vitest';
import { tooManyDeletions } from '../../src/write/deletions.js';

const storiesOf = (count: number) => Array.from({ length: count }, (_, n) => `news/story-${n}.html`);
const listsOf = (count: number) => Array.from({ length: count }, (_, n) => `topics/${n}/index.html`);

/** What is said when files go, and others come, of a site with so many pages of stories and other pages. */
function told(
  [stories, lists]: readonly [number, number],
  doomed: readonly string[],
  fresh: readonly string[] = [],
): string | undefined {
  const rows = new Map(doomed.map((file) => [file, { isStory: file.startsWith('news/') }]));
  return tooManyDeletions({ stories, pages: stories + lists }, rows, fresh)?.what;
}

describe('a build that deletes', () => {
  it.each([
    ['no file', 40, 40, 0, 0],
    ['two of three stories, with all that lists them', 3, 20, 2, 14],
    ['half of the stories', 40, 40, 20, 0],
    ['fewer than half of the lists', 10, 90, 0, 44],
  ])('%s goes on', (_, stories, lists, goneStories, goneLists) => {
    const doomed = [...storiesOf(goneStories), ...listsOf(goneLists)];
    expect(told([stories, lists], doomed)).toBeUndefined();
  });

  it('more than half of the stories is stopped, however many lists stay', () => {
    expect(told([40, 400], ['feed.xml', ...storiesOf(21)])).toBe(
      'This build would delete 21 of the 40 pages of stories of the site: ' +
        '/news/story-0.html, /news/story-1.html, /news/story-2.html and 18 more.',
    );
    expect(told([9, 0], storiesOf(5))).toContain('5 of the 9 pages of stories');
  });

  it('more than half of all pages is stopped, though no story goes', () => {
    expect(told([10, 90], listsOf(51))).toContain('51 of the 100 pages of the site');
  });

  it('the old addresses of stories that move is stopped, and says so', () => {
    const fresh = ['feed.json', ...storiesOf(30).map((file) => file.replace('news', 'local'))];
    expect(told([30, 30], storiesOf(30), fresh)).toMatch(
      / 30 pages would be new: perhaps addresses changed\.$/,
    );
  });
});
