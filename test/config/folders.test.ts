import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.js';
import { temporaryFolder } from '../support/folders.js';

function wrongIn(root: string, user: object): string {
  const { messages } = resolveConfig({ url: 'https://example.org', ...user }, { root });
  return messages.map(({ rule, what }) => `${rule} ${what.replaceAll(root, '')}`).join();
}

describe('folders', () => {
  it.each<[string, object]>([
    ['The static folder  is the folder of the newsroom.', { static: '.' }],
    ['The static folder .* holds the folder of the newsroom.', { static: '..' }],
    ['The static folder /content is the content folder.', { static: 'content' }],
    ['The static folder /content/files lies in the content folder.', { static: 'content/files' }],
    ['The static folder /site holds the content folder.', { static: 'site', content: 'site/text' }],
    ['The store /site/.stet lies in the static folder.', { static: 'site', store: 'site/.stet' }],
    ['The output folder /public holds the static folder.', { static: 'public/static' }],
    ['The store /content is the content folder.', { store: 'content' }],
    ['The store  is the folder of the newsroom.', { store: '.' }],
    ['The store /static/kept lies in the static folder.', { store: 'static/kept' }],
    ['The store /content/pictures lies in the content folder.', { store: 'content/pictures' }],
    ['The output folder /static/x lies in the static folder.', { output: 'static/x' }],
    ['The output folder /templates/x lies in the templates folder.', { output: 'templates/x' }],
  ])('%s', (what, user) => {
    expect(wrongIn(temporaryFolder(), user)).toMatch(new RegExp(`^config/folders-overlap ${what}$`));
  });

  it.each<[string, string]>([
    ['static', 'content'],
    ['static', '.'],
    ['.stet', 'content'],
    ['public', 'templates'],
  ])('%s may not be a link to %s', (link, to) => {
    const root = temporaryFolder();
    for (const folder of ['content', 'templates']) fs.mkdirSync(path.join(root, folder));
    fs.symlinkSync(path.join(root, to), path.join(root, link));
    expect(wrongIn(root, {})).toContain('config/folders-overlap');
  });

  it('may lie as they do in a newsroom that is all content', () => {
    const root = temporaryFolder();
    expect(wrongIn(root, { content: '.' })).toBe('');
    expect(wrongIn(root, { store: 'content/.stet', output: 'content/public' })).toBe('');
  });
});
