import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/site.js';
import { storyFolders } from '../../../src/plan/files/story-folders.js';
import { article, contextOf, daily } from '../../support/site.js';

const at = (file: string, day: string): Article =>
  article({ key: file.replace('.md', ''), file, date: Date.parse(`${day}T12:00:00Z`) });
const foldersOf = (articles: Article[], months: number) => storyFolders(contextOf({ articles }), months);

describe('storyFolders', () => {
  const november = at('articles/2026/11/a.md', '2026-11-20');
  const october = at('articles/2026/10/b.md', '2026-10-20');

  it('names the folders of the newest months with stories, and no others', () => {
    const old = at('articles/2024/01/c.md', '2024-01-20');
    expect(foldersOf([november, old, october], 2)).toEqual(['articles/2026/11', 'articles/2026/10']);
  });

  it('names the folder of the month for what lies in a folder of its own', () => {
    expect(foldersOf([at('articles/2026/11/a/index.md', '2026-11-20')], 1)).toEqual(['articles/2026/11']);
  });

  it('leaves out a folder that is not one of a month, if there are more stories than the editor can list', () => {
    const flat = at('articles/d.md', '2026-11-21');
    expect(foldersOf([flat, november], 1)).toEqual(['articles', 'articles/2026/11']);
    const many = daily(1_000).map((each) => ({ ...each, file: 'articles/many.md' }));
    expect(foldersOf([flat, november, ...many], 1)).toEqual(['articles/2026/11']);
  });
});
