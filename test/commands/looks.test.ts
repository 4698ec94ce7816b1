import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGraphStore } from '../../src/store/graph-store.js';
import { cli } from '../support/command.js';
import { exactContents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { runIn } from '../support/terminal.js';

/** Commands that look at a newsroom and leave it as it is. */

const now = '2026-11-23T12:00:00Z';
const commands: readonly { readonly command: string; readonly says: string }[] = [
  { command: 'why / --json', says: 'articles/s9.md' },
  { command: 'why content/articles/s3.md --json', says: '/news/2026/02/s3.html' },
  { command: 'related s3 --json', says: 'Edited too' },
  { command: 'related --all --json', says: '/news/2026/02/s9.html' },
  { command: 'check --json', says: 'topcis' },
];

const storyOf = (n: number, title: string) =>
  story(
    title,
    `2026-02-0${n}`,
    'topics: [harbour]',
    `The ferry of Aldermouth, number ${n}, and the harbour.`,
  );

function newsroom(): string {
  const cwd = temporaryFolder();
  fill(cwd, {
    'stet.config.json': '{"url":"https://news.example"}',
    ...Object.fromEntries([1, 2, 3, 4].map((n) => [`content/articles/s${n}.md`, storyOf(n, `Number ${n}`)])),
  });
  return cwd;
}

/** A story changes, one comes, one goes, and there is something to warn of. */
function edit(cwd: string): void {
  fill(cwd, {
    'content/articles/s3.md': storyOf(3, 'Edited').replace('topics:', 'topcis: x\ntopics:'),
    'content/articles/s9.md': storyOf(9, 'Edited too'),
  });
  fs.rmSync(path.join(cwd, 'content/articles/s1.md'));
}

function edited(): string {
  const cwd = newsroom();
  edit(cwd);
  return cwd;
}

/** All but what LMDB notes of who reads. */
function filesOf(cwd: string): Record<string, string> {
  const { '.stet/graph.mdb-lock': _, ...files } = exactContents(cwd);
  return files;
}

/** An answer without what depends on the time it took, and on the last build. */
function answer(out: string): string {
  return out.replace(/"milliseconds": \d+/, '').replace(/"changed":(?:null|\[[^\]]*\])/, '');
}

async function answerIn(cwd: string, args: readonly string[]): Promise<string> {
  const { out } = await runIn(cwd, args, now);
  return answer(out);
}

function answerOfAnotherProcess(cwd: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--now', now], {
    cwd,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return answer(stdout);
}

describe.each(commands)('stet $command', ({ command, says }) => {
  const args = command.split(' ');

  it('makes nothing where nothing was built', async () => {
    const cwd = edited();
    const before = filesOf(cwd);
    expect(await answerIn(cwd, args)).toContain(says);
    expect(filesOf(cwd)).toEqual(before);
  });

  it('answers after edits as it would without a store, and leaves store and site as they are', async () => {
    const cwd = newsroom();
    await runIn(cwd, ['build'], now);
    edit(cwd);
    const before = filesOf(cwd);
    expect(await answerIn(cwd, args)).toBe(await answerIn(edited(), args));
    expect(filesOf(cwd)).toEqual(before);
  });

  it.each(['whole', 'begun'])('answers so beside a build that has left the store %s', async (state) => {
    const cwd = newsroom();
    await runIn(cwd, ['build'], now);
    edit(cwd);
    const store = openGraphStore(path.join(cwd, '.stet'));
    store.rows.put('b', 'state', Buffer.from(state));
    // What a build has brought into the store before it is over says nothing of the site.
    if (state === 'begun')
      for (const [name] of [...store.rows.range('n:story')]) store.rows.delete('n:story', name);
    store.rows.flush();
    const before = filesOf(cwd);
    expect(answerOfAnotherProcess(cwd, args)).toBe(await answerIn(edited(), args));
    expect(filesOf(cwd)).toEqual(before);
    await store.close();
  });
});

describe('stet check', () => {
  it('tells of pages that were made by an earlier build what a build tells', async () => {
    const cwd = newsroom();
    await runIn(cwd, ['build'], now);
    const heavy = { url: 'https://news.example', budgets: { article: { kilobytes: 1 } } };
    fill(cwd, { 'stet.config.json': JSON.stringify(heavy) });
    for (const command of ['check', 'build', 'check', 'build'])
      expect((await runIn(cwd, [command], now)).err).toContain('Of its kind, article, 4 pages are over it.');
  });
});
