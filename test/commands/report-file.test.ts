import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { runIn } from '../support/terminal.js';

const now = '2026-11-23T12:00:00Z';
const stet = (cwd: string, ...args: string[]) => runIn(cwd, args, now);

function newsroom(): string {
  const cwd = temporaryFolder();
  fill(cwd, {
    'stet.config.json': '{"url":"https://news.example"}',
    'content/a.md': story('A', '2026-01-01'),
    'static/ads.txt': 'nobody',
    'notes.txt': 'mine',
    'empty.json': '',
    'package.json': '{ "name": "paper" }',
  });
  fs.symlinkSync('public', path.join(cwd, 'link'));
  return cwd;
}

const isThere = (cwd: string, file: string) => fs.existsSync(path.join(cwd, file));
const read = (cwd: string, file: string) => fs.readFileSync(path.join(cwd, file), 'utf8');

describe('the report', () => {
  it('goes to no place where it would be published or replace what is no report', async () => {
    const cwd = newsroom();
    for (const [file, why, command = 'build'] of [
      ['public/report.json', 'it would be published'],
      ['public/report.json', 'it would be published', 'check'],
      ['public/deep/er/report.json', 'it would be published'],
      ['./content/../public/index.html', 'it would be published'],
      ['link/report.json', 'it would be published'],
      ['static/report.json', 'no report belongs there'],
      ['content/media/report.json', 'no report belongs there'],
      ['content/a.md', 'no report belongs there', 'check'],
      ['notes.txt', 'that file is no report of stet'],
      ['stet.config.json', 'that file is no report of stet'],
      ['package.json', 'that file is no report of stet'],
      ['.', 'that is no file'],
      ['/dev/null', 'that is no file'],
    ] as const) {
      const named = path.resolve(cwd, file);
      const isFile = fs.statSync(named, { throwIfNoEntry: false })?.isFile() === true;
      const before = isFile ? read(cwd, file) : undefined;
      const { code, err, out } = await stet(cwd, command, '--report', file);
      expect({ file, code, out }).toEqual({ file, code: 2, out: '' });
      expect(err, file).toContain(`--report ${file}: `);
      expect(err, file).toContain(why);
      if (isFile) expect(read(cwd, file)).toBe(before);
    }
    // Nothing was built.
    expect(isThere(cwd, 'public')).toBe(false);
    expect(isThere(cwd, '.stet')).toBe(false);
  });

  it('takes the place of an earlier one, and of an empty file', async () => {
    const cwd = newsroom();
    for (const file of ['reports/today.json', 'reports/today.json', 'empty.json', '.stet/other.json']) {
      expect((await stet(cwd, 'build', '--report', file)).code).toBe(0);
      expect(JSON.parse(read(cwd, file))).toMatchObject({ ok: true, stories: 1 });
    }
    expect((await stet(cwd, 'check', '--report', 'reports/today.json')).code).toBe(0);
    expect(JSON.parse(read(cwd, 'reports/today.json'))).toMatchObject({
      ok: true,
      changed: [],
      messages: [],
    });
  });

  it('names files to copy and delete, and apart from them the addresses for caches to forget', async () => {
    const cwd = newsroom();
    fill(cwd, {
      'stet.config.json': '{"url":"https://news.example","permalink":"/:year/:slug/"}',
      'content/b.md': story('B', '2026-01-02', 'url: /about.html'),
    });
    await stet(cwd, 'build');
    const first = JSON.parse(read(cwd, '.stet/report.json'));
    expect(first.changed).toEqual(
      expect.arrayContaining(['/2026/a/index.html', '/about.html', '/index.html']),
    );
    expect(first.purge).toEqual(expect.arrayContaining(['/2026/a/', '/about.html', '/']));
    for (const file of first.changed) expect(isThere(cwd, `public${file}`), file).toBe(true);
    fill(cwd, { 'content/a.md': story('A', '2026-01-01', 'draft: true') });
    await stet(cwd, 'build', '--delta');
    const second = JSON.parse(read(cwd, '.stet/report.json'));
    expect(second.deleted).toContain('/2026/a/index.html');
    expect(second.purge).toContain('/2026/a/');
    for (const file of second.deleted) expect(isThere(cwd, `public${file}`), file).toBe(false);
    expect(new Set(second.purge).size).toBe(second.purge.length);
  });
});

describe('stet check', () => {
  it('writes all messages where it is told to, prints them with --json, and touches no other report', async () => {
    const cwd = newsroom();
    fill(
      cwd,
      Object.fromEntries(
        Array.from({ length: 14 }, (_, n) => [`content/bad-${n}.md`, '---\ntitle: B\n---\n\nText.\n']),
      ),
    );
    const { code, err } = await stet(cwd, 'check', '--report', 'all.json');
    expect(code).toBe(1);
    for (let n = 0; n < 14; n++) expect(err).toContain(`content/bad-${n}.md`);
    const report = JSON.parse(read(cwd, 'all.json'));
    expect(report.ok).toBe(false);
    expect(report.messages.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(14);
    const { out } = await stet(cwd, 'check', '--json');
    expect(JSON.parse(out).messages).toEqual(report.messages);
    expect(isThere(cwd, '.stet')).toBe(false);
  });
});
