import { expect, it } from 'vitest';
import { createFolderData } from '../../src/parse/folder-data.js';

const options = { siteUrl: 'https://example.org', timeZone: 'UTC', frontMatter: {} };
const told = (path: string, text: string, frontMatter: Record<string, string[]> = {}) =>
  createFolderData({ ...options, frontMatter })({ path, text, digest: '' })?.map(
    ({ level, rule, line, what }) => `${level} ${rule}:${line} ${what}`,
  );

it.each([
  ['posts/_index.md', '---\ntitle: P\ncascade:\n  draft: true\n---\n', 4],
  ['posts/_index.md', '+++\n[cascade.build]\nrender = "never"\n+++\n', 3],
  ['posts/_index.md', '---\ncascade:\n  - private: true\n---\n', 3],
  ['posts/_index.md', '---\ncascade: {publishDate: 2099-01-01}\n---\n', 2],
  ['posts/posts.json', '{"layout": "post",\n "permalink": false}', 2],
  ['posts/a.11tydata.json', '{"published": false}', 1],
])('%s is an error where it keeps back the files of its folder: %j', (path, text, line) => {
  expect(told(path, text)).toEqual([
    expect.stringMatching(
      new RegExp(`^error parse/not-public-elsewhere:${line} .* keeps back all files of the folder`),
    ),
  ]);
});

it.each([
  ['posts/_index.md', '---\ntitle: P\ndraft: true\n---\n'],
  ['posts/_index.md', '---\ncascade: {type: docs}\n---\n'],
  ['posts/posts.json', '{"layout": "post", "tags": ["a"]}'],
  ['posts/posts.json', 'no JSON'],
])('%s says nothing of them in %j', (path, text) => {
  expect(told(path, text)).toEqual([]);
});

it('leaves stories alone, and what the configuration speaks for', () => {
  expect(told('posts/index.md', '---\ndraft: true\n---\n')).toBeUndefined();
  expect(told('posts/other.json', '{"draft": true}')).toBeUndefined();
  expect(told('posts/_index.md', '---\ncascade: {draft: true}\n---\n', { 'cascade.draft': [] })).toEqual([]);
});
