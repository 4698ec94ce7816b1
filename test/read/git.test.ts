import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readGit } from '../../src/read/git.js';
import { fill, temporaryFolder } from '../support/folders.js';

function repository(files: Record<string, string>) {
  const root = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: root });
  git('init', '-q');
  fill(root, files);
  git('add', '-A');
  git('commit', '-q', '-m', 'Begin');
  return { root, git, content: path.join(root, 'content') };
}

describe('readGit', () => {
  const files = {
    'content/a.md': 'a',
    'content/b/c.md': 'c',
    'content/with space “ and umlaut ü.md': 'd',
    'other.md': 'o',
  };

  it('knows the blobs of files that are as they were committed, by their paths under the folder', async () => {
    const { content, git } = repository(files);
    const known = await readGit(content);
    expect([...(known?.blobs.keys() ?? [])].sort()).toEqual([
      'a.md',
      'b/c.md',
      'with space “ and umlaut ü.md',
    ]);
    expect(known?.blobs.get('a.md')).toBe(String(git('rev-parse', 'HEAD:content/a.md')).trim());
  });

  it('knows nothing of files that were changed, or that git does not follow', async () => {
    const { content, root, git } = repository(files);
    fill(root, { 'content/a.md': 'another', 'content/new.md': 'n' });
    git('update-index', '--assume-unchanged', 'content/b/c.md');
    const known = await readGit(content);
    expect([...(known?.blobs.keys() ?? [])]).toEqual(['with space “ and umlaut ü.md']);
  });

  it('tells the settings apart by which git makes other files of the same blobs', async () => {
    const { content, root, git } = repository(files);
    const plain = await readGit(content);
    fill(root, { '.gitattributes': '*.md text eol=crlf\n' });
    git('add', '-A');
    const attributed = await readGit(content);
    expect(attributed?.filters).not.toBe(plain?.filters);
    git('config', 'core.autocrlf', 'true');
    expect((await readGit(content))?.filters).not.toBe(attributed?.filters);
  });

  it('says nothing where its word is not enough', async () => {
    expect(await readGit(temporaryFolder())).toBeUndefined();
    const home = temporaryFolder();
    vi.stubEnv('HOME', home);
    vi.stubEnv('XDG_CONFIG_HOME', '');
    const known = repository(files).content;
    expect(await readGit(known)).toBeDefined();
    fill(home, { '.config/git/attributes': '*.md text eol=crlf\n' });
    expect(await readGit(known)).toBeUndefined();
    vi.unstubAllEnvs();
    const { content, root } = repository(files);
    fs.mkdirSync(path.join(root, '.git/info'), { recursive: true });
    fs.writeFileSync(path.join(root, '.git/info/attributes'), '*.md filter=x\n');
    expect(await readGit(content)).toBeUndefined();
  });
});
