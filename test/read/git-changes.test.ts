import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findBase } from '../../src/read/git-base.js';
import { changedSince, hasFiles, readBlobs } from '../../src/read/git-changes.js';
import { GitFailed } from '../../src/read/run-git.js';
import { fill, temporaryFolder } from '../support/folders.js';

it('finds the files of a folder that differ from a commit, and what they were', async () => {
  const root = temporaryFolder();
  const content = path.join(root, 'paper/content');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: root });
  const name = 'with “space”, ü and\ttab.md';
  const long = 'a line of a text that is long enough to be known again\n'.repeat(5);
  git('init', '-q');
  fill(root, {
    'outside.md': 'x',
    '.gitignore': 'ignored.md\n',
    [`paper/content/${name}`]: 'before',
    'paper/content/same.md': 'same',
    'paper/content/moved.md': long,
    'paper/content/gone.md': 'gone\n',
  });
  fs.symlinkSync('same.md', path.join(content, 'link.md'));
  git('add', '-A');
  git('commit', '-q', '-m', 'Begin');
  const base = await findBase(content, 'HEAD');
  if ('problem' in base) throw new Error(base.problem);

  fill(content, { [name]: 'after', 'new.md': 'new', 'ignored.md': 'no' });
  fill(root, { 'outside.md': 'y' });
  fs.rmSync(path.join(content, 'gone.md'));
  fs.rmSync(path.join(content, 'link.md'));
  git('mv', 'paper/content/moved.md', 'paper/content/elsewhere.md');

  const changes = await changedSince(content, base.commit);
  expect(changes.map(({ before, after }) => [before?.path, after]).sort()).toEqual(
    [
      [name, name],
      ['gone.md', undefined],
      ['moved.md', 'elsewhere.md'],
      [undefined, 'new.md'],
    ].sort(),
  );
  const found: string[] = [];
  const blobs = changes.flatMap(({ before }) => before?.blob ?? []);
  await readBlobs(content, blobs, (_, bytes) => found.push(Buffer.from(bytes).toString()));
  expect(found.sort()).toEqual([long, 'before', 'gone\n'].sort());
  await expect(readBlobs(content, ['0'.repeat(40)], () => {})).rejects.toThrow(GitFailed);
  expect(await hasFiles(content, base.commit)).toBe(true);
});
