import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/lib/message.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { runIn } from '../support/terminal.js';

const now = '2026-11-23T12:00:00Z';

/** A newsroom in a folder of a repository, as it was committed on main; changes are made on a branch. */
function repository(
  files: Readonly<Record<string, string>>,
  folder = '.',
  committed = '2026-11-20T00:00:00Z',
) {
  const top = temporaryFolder();
  const root = path.join(top, folder);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: top,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GIT_COMMITTER_DATE: committed },
    });
  git('init', '-q', '-b', 'main');
  fill(root, { 'stet.config.json': '{ "url": "https://news.example" }', ...files });
  git('add', '-A');
  git('commit', '-q', '-m', 'Begin');
  git('checkout', '-q', '-b', 'branch');
  return { top, root, git };
}

async function check(root: string, ...args: string[]) {
  const { out, code } = await runIn(root, ['check', '--json', '--now', now, ...args], now);
  const messages = (JSON.parse(out) as { messages: Message[] }).messages.filter(({ rule }) =>
    /^guard\//.test(rule),
  );
  const places = messages.map(({ level, rule, file, line, column }) =>
    [`${level} ${rule} ${file ?? ''}`.trim(), line, column].filter((each) => each !== undefined).join(':'),
  );
  return { messages, places, code };
}

const files = {
  'content/articles/text.md': story('Text', '2026-11-01', '', 'One line.\n\nAnother line.'),
  'content/articles/quotes.md': story('Quotes', '2026-11-01', '', 'He said "yes" -- twice.'),
  'content/articles/gone.md': story('Gone', '2026-11-01'),
  'content/articles/gone-led-on.md': story('Gone, led on', '2026-11-01'),
  'content/articles/renamed-ü “a”.md': story(
    'Renamed',
    '2026-11-01',
    '',
    'A text of its own, long enough to be known.',
  ),
  'content/articles/moved.md': story('Moved', '2026-11-01', 'section: world'),
  'content/articles/moved-well.md': story('Moved well', '2026-11-01', 'section: world'),
  'content/articles/secret.md': story('Secret', '2026-11-01', 'embargo: 2026-12-24T10:00:00Z'),
  'content/articles/draft.md': story('Draft', '2026-11-01', 'draft: true'),
  'content/articles/broken.md': story('Broken', '2026-11-01'),
  'content/articles/quiet.md': story('Quiet', '2026-11-01'),
};

describe('stet check --since', () => {
  it('says what becomes of stories that were published, with places and remedies', async () => {
    const { root, git } = repository(files, 'paper');
    fill(root, {
      'content/articles/text.md': story('Text', '2026-11-01', '', 'One line.\n\nA third line.'),
      'content/articles/quotes.md': story('Quotes', '2026-11-01', '', 'He said “yes” – twice.'),
      'content/articles/moved.md': story('Moved', '2026-11-01', 'section: city'),
      'content/articles/moved-well.md': story(
        'Moved well',
        '2026-11-01',
        'section: city\nredirectFrom: [/world/2026/11/moved-well.html, /news/2026/11/gone-led-on.html]',
      ),
      'content/articles/secret.md': story('Secret', '2026-11-01', 'embargo: 2026-12-01T10:00:00Z'),
      'content/articles/draft.md': story('Another', '2026-11-01', 'draft: true'),
      'content/articles/broken.md': '---\ntitle: Broken\ndate: never\n---\nText.\n',
      'content/articles/new.md': story('New', '2026-11-01'),
    });
    for (const name of ['gone', 'gone-led-on']) fs.rmSync(path.join(root, `content/articles/${name}.md`));
    git('mv', 'paper/content/articles/renamed-ü “a”.md', 'paper/content/articles/other-ü “a”.md');
    const { messages, places, code } = await check(root, '--since', 'main');
    expect(code).toBe(1);
    expect(places).toEqual([
      'error guard/deleted content/articles/gone.md',
      'error guard/address-changed content/articles/moved.md:4:10',
      'error guard/address-changed content/articles/other-ü “a”.md',
      'warning guard/embargo-earlier content/articles/secret.md:4:10',
      'warning guard/changed-without-update content/articles/text.md:8:1',
    ]);
    expect(messages[1]).toMatchObject({
      what: 'The story was at /world/2026/11/moved.html at main and is at /city/2026/11/moved.html now, and nothing leads from the old address to the new one.',
      fix: 'Add the old address to the front matter, redirectFrom: ["/world/2026/11/moved.html"], or undo what changed the address.',
    });
  });

  it('compares with the commit at which the branch left, and also what was not committed, nor added', async () => {
    const { root, git } = repository(files);
    git('checkout', '-q', 'main');
    fill(root, { 'content/articles/text.md': story('Text', '2026-11-01', '', 'Changed on main.') });
    git('commit', '-q', '-a', '-m', 'On main');
    git('checkout', '-q', 'branch');
    fs.renameSync(
      path.join(root, 'content/articles/gone.md'),
      path.join(root, 'content/articles/elsewhere.md'),
    );
    expect((await check(root, '--since', 'main')).places).toEqual([
      'error guard/address-changed content/articles/elsewhere.md',
    ]);
  });

  it('sees a section by which the addresses of other stories change', async () => {
    const { root } = repository({
      ...files,
      'content/sections/world.md': '---\ntitle: World\n---\n',
      'content/sections/city.md': '---\ntitle: City\n---\n',
    });
    fs.rmSync(path.join(root, 'content/sections/world.md'));
    fill(root, { 'content/sections/city.md': '---\ntitle: World\n---\n' });
    const { messages, places } = await check(root, '--since', 'main');
    expect(places).toEqual([
      'error guard/address-changed content/articles/moved-well.md',
      'error guard/address-changed content/articles/moved.md',
    ]);
    expect(messages[1]?.what).toContain('is at /city/2026/11/moved.html now');
  });

  it('takes for published what was so at the commit, where that is later than the instant asked for', async () => {
    const embargoed = story('Text', '2026-11-01', 'embargo: 2026-11-25');
    const { root } = repository(
      { ...files, 'content/articles/text.md': embargoed },
      '.',
      '2026-11-26T00:00:00Z',
    );
    fill(root, { 'content/articles/text.md': embargoed.replace('Text of', 'Words of') });
    expect((await check(root, '--since', 'main')).places).toEqual([
      'warning guard/changed-without-update content/articles/text.md:7:1',
    ]);
  });

  it('gives the levels of the configuration', async () => {
    const guard = { deleted: 'note', addressChanged: 'off', changedWithoutUpdate: 'error' };
    const config = JSON.stringify({ url: 'https://news.example', guard });
    const { root } = repository({ ...files, 'stet.config.json': config });
    fs.rmSync(path.join(root, 'content/articles/gone.md'));
    fill(root, {
      'content/articles/moved.md': story('Moved', '2026-11-01', 'section: city'),
      'content/articles/text.md': story('Text', '2026-11-01', '', 'New.'),
    });
    expect((await check(root, '--since', 'main')).places).toEqual([
      'error guard/changed-without-update content/articles/text.md:6:1',
      'note guard/deleted content/articles/gone.md',
    ]);
  });

  it('says of versions in Git LFS that they were not compared', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
    const { root } = repository({ ...files, 'content/articles/text.md': pointer });
    fill(root, { 'content/articles/text.md': story('Text', '2026-11-01') });
    const { messages } = await check(root, '--since', 'main');
    expect(messages.map(({ rule, what }) => [rule, what])).toEqual([
      ['guard/not-compared', expect.stringContaining('articles/text.md')],
    ]);
  });

  it('puts many messages of one kind together', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`content/articles/s${n}.md`, story(`Story ${n}`, '2026-11-01')]),
    );
    const { root } = repository({ ...files, ...many });
    for (const file of Object.keys(many)) fs.rmSync(path.join(root, file));
    const { messages } = await check(root, '--since', 'main');
    expect(messages).toHaveLength(51);
    expect(messages.some(({ what }) => what.startsWith('The same is true of 10 more stories: '))).toBe(true);
  });
});

describe('without a base, stet check --since says what to do', () => {
  const baseless = async (root: string, ref: string) => {
    const { messages, code } = await check(root, '--since', ref);
    expect(code).toBe(1);
    expect(messages.map(({ rule }) => rule)).toEqual(['guard/no-base']);
    return `${messages[0]?.what} ${messages[0]?.fix}`;
  };

  it('where the name is misspelt, or an option', async () => {
    const { root } = repository(files);
    expect(await baseless(root, 'mian')).toContain(
      'There is no branch, tag or commit mian. Did you mean main?',
    );
    expect(await baseless(root, 'origin/main')).toContain('git fetch origin main');
    const { messages } = await check(root, '--since=--output=/tmp/x');
    expect(messages[0]?.what).toContain('There is no branch');
  });

  it('in a shallow clone, and in two histories', async () => {
    const { top, git } = repository(files);
    git('commit', '-q', '--allow-empty', '-m', 'More');
    const clone = path.join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${top}`, clone]);
    expect(await baseless(clone, 'origin/main')).toContain('fetch-depth: 0');
    execFileSync('git', ['fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main'], {
      cwd: clone,
    });
    expect(await baseless(clone, 'origin/main')).toContain(
      'does not reach back to where the branch left origin/main',
    );
    git('checkout', '-q', '--orphan', 'island');
    git('commit', '-q', '-m', 'Another beginning');
    expect(await baseless(top, 'main')).toContain('have no commit in common');
  });

  it('outside git, and before the first commit', async () => {
    const root = temporaryFolder();
    fill(root, files);
    expect(await baseless(root, 'main')).toContain('in no git repository');
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(await baseless(root, 'main')).toContain('Nothing was committed');
  });

  it('where the content was not in git yet', async () => {
    const { root } = repository({ 'readme.txt': 'x' });
    fill(root, files);
    const { messages, code } = await check(root, '--since', 'main');
    expect(messages.map(({ level, what }) => [level, what])).toEqual([
      ['note', 'At main the folder content has no file in git, so there was no story to compare with.'],
    ]);
    expect(code).toBe(0);
  });
});
