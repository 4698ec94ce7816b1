import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listStatic } from '../../src/read/static.js';
import { meantBy } from '../../src/read/web-names.js';
import { fill, temporaryFolder } from '../support/folders.js';

const listed = async (files: Record<string, string>, also?: (dir: string) => void) => {
  const dir = path.join(temporaryFolder(), 'static');
  fill(dir, files);
  also?.(dir);
  const { paths, messages } = await listStatic(dir);
  return { paths, messages: messages.map(({ rule, what }) => `${rule} ${what}`).sort() };
};

describe('listStatic', () => {
  it('publishes of names with a dot only what the web is meant to have', async () => {
    const { paths, messages } = await listed({
      '.well-known/security.txt': '',
      '.well-known/.env': '',
      '.nojekyll': '',
      'docs/.htaccess': '',
      'a.css': '',
      '.git/HEAD': '',
      '.git/objects/pack/x': '',
      '.env': '',
      '.env.production': '',
      'docs/.htpasswd': '',
      '.DS_Store': '',
      'docs/.a.html.swp': '',
      'db.sql~': '',
      '#a#': '',
      'Thumbs.db': '',
      'old.html.bak': '',
    });
    expect(paths).toEqual(['.nojekyll', '.well-known/security.txt', 'a.css', 'docs/.htaccess']);
    expect(messages).toEqual([
      'read/static-hidden 5 files with a name that begins with a dot: static/.env, static/.env.production, static/.git/, static/.well-known/.env, static/docs/.htpasswd.',
      'read/static-leftover 6 files that some program left there: static/#a#, static/.DS_Store, static/Thumbs.db, static/db.sql~, static/docs/.a.html.swp, static/old.html.bak.',
    ]);
  });

  it('says what a link is that it does not follow', async () => {
    const { paths, messages } = await listed({ 'a.txt': '', 'b/c.txt': '', '.env': '' }, (dir) => {
      for (const [link, to] of [
        ['here.txt', 'a.txt'],
        ['loop', 'loop'],
        ['none.txt', 'nothing'],
        ['folder', 'b'],
        ['out.txt', '/etc/hostname'],
        ['plain.txt', '.env'],
      ] as const)
        fs.symlinkSync(to, path.join(dir, link));
    });
    expect(paths).toEqual(['a.txt', 'b/c.txt', 'here.txt']);
    expect(messages).toEqual([
      'read/broken-symlink The link static/loop leads to nothing.',
      'read/broken-symlink The link static/none.txt leads to nothing.',
      'read/leads-out static/folder is a link to something that is no file.',
      'read/leads-out static/out.txt is a link to a place outside the folder.',
      'read/static-hidden 2 files with a name that begins with a dot: static/.env, static/plain.txt.',
    ]);
  });

  it('leaves out pipes, and names that would be two lines of a list', async () => {
    const { paths, messages } = await listed({ 'a\nb.txt': '', 'c\rd.txt': '', 'e.txt': '' }, (dir) =>
      execFileSync('mkfifo', [path.join(dir, 'pipe')]),
    );
    expect(paths).toEqual(['e.txt']);
    expect(messages).toEqual([
      expect.stringContaining('read/control-in-name The name of the file "static/a\\nb.txt"'),
      expect.stringContaining('read/control-in-name The name of the file "static/c\\rd.txt"'),
      'read/no-file static/pipe is no file that can be copied.',
    ]);
  });
});

it.each([
  ['web', ['a.html', 'constructor', '__proto__', '_redirects', 'a.b.c', 'swp', 'bak', '.well-known', 'a#b']],
  [
    'leftover',
    ['.DS_STORE', 'thumbs.db', 'x.SWP', '.#a', '._a.jpg', '.gitkeep', 'a.ORIG', 'desktop.ini', '~'],
  ],
  ['hidden', ['.Well-Known', '.git', '.svn', '.ENV', '.npmrc', '.htpasswd', '.', '.user.ini']],
])('takes for %s: %j', (meant, names) => {
  expect(names.map(meantBy)).toEqual(names.map(() => meant));
});
