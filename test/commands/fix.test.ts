import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { runIn } from '../support/terminal.js';

const wrong = '---\n# top\ntitel: A\ndate: 2026-01-03\n---\n\nText.\n';
const right = wrong.replace('titel', 'title');

function newsroom(files: Record<string, string>): string {
  const cwd = temporaryFolder();
  fill(cwd, { 'stet.config.json': '{"url":"https://news.example"}', ...files });
  return cwd;
}
const check = (cwd: string, ...args: string[]) => runIn(cwd, ['check', ...args], '2026-11-23T12:00:00Z');

describe('stet check --fix', () => {
  it('mends files in place, keeps their permissions, and shows the difference', async () => {
    const cwd = newsroom({ 'content/a.md': wrong, 'content/b.md': right });
    const file = path.join(cwd, 'content/a.md');
    fs.chmodSync(file, 0o640);
    const untouched = fs.statSync(path.join(cwd, 'content/b.md')).ino;
    const { code, out, err } = await check(cwd, '--fix');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('--- a/content/a.md\n+++ b/content/a.md\n@@ ');
    expect(out).toContain('\n # top\n-titel: A\n+title: A\n date: 2026-01-03\n');
    expect(out).toContain('1 file mended. Nothing is left to do by hand.');
    expect(contents(path.join(cwd, 'content'))).toEqual({ 'a.md': right, 'b.md': right });
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    expect(fs.statSync(path.join(cwd, 'content/b.md')).ino).toBe(untouched);
    expect((await check(cwd, '--fix')).out).toBe('Nothing mended. Nothing is left to do by hand.\n');
  });

  it('shows with --dry-run what it would change and what is left, and writes nothing', async () => {
    const cwd = newsroom({
      'content/a.md': wrong,
      'content/b.md': right.replace('---\n\n', 'embargo: soon\n---\n\n'),
    });
    const before = contents(cwd);
    const { code, out, err } = await check(cwd, '--fix', '--dry-run');
    expect(code).toBe(1);
    expect(out).toContain('+title: A');
    expect(out).toContain('1 file would be mended. Left to do by hand: 1 error');
    expect(err).toContain('content/b.md:5:10  parse/bad-date');
    expect(err).not.toContain('titel');
    expect(contents(cwd)).toEqual(before);
  });

  it('says of line ends that they change, and shows no line that looks the same', async () => {
    const cwd = newsroom({ 'content/a.md': `\ufeff${right.replaceAll('\n', '\r\n')}` });
    const { out } = await check(cwd, '--fix');
    expect(out).toBe(
      'content/a.md: the byte order mark at its beginning is taken out; 7 line ends of Windows or old Macs become those of all systems.\n' +
        '\n1 file mended. Nothing is left to do by hand.\n',
    );
    expect(contents(cwd)['content/a.md']).toBe(right);
  });

  it('leaves a link alone, and mends the file that it leads to', async () => {
    const cwd = newsroom({ 'content/a.md': wrong });
    fs.symlinkSync('a.md', path.join(cwd, 'content/b.md'));
    await check(cwd, '--fix');
    expect(fs.readlinkSync(path.join(cwd, 'content/b.md'))).toBe('a.md');
    expect(fs.readFileSync(path.join(cwd, 'content/a.md'), 'utf8')).toBe(right);
  });

  it.each([['--dry-run'], ['--fix', '--json'], ['--fix', '--format', 'sarif']])(
    'refuses %s %s',
    async (...args) => {
      const { code, err } = await check(newsroom({ 'content/a.md': wrong }), ...args);
      expect(code).toBe(2);
      expect(err).toContain('--fix');
    },
  );
});

describe('--format', () => {
  it.each(['build', 'check'])(
    'has a format for programs in stet %s, of the messages about the configuration too',
    async (command) => {
      const cwd = newsroom({ 'content/a.md': wrong });
      const ran = await runIn(cwd, [command, '--format', 'codequality'], '2026-11-23T12:00:00Z');
      expect(ran).toMatchObject({ code: 1, err: '' });
      expect(JSON.parse(ran.out)).toMatchObject([{ check_name: 'parse/missing-field' }, {}]);
      fill(cwd, { 'stet.config.json': '{"url":1}' });
      const { out } = await runIn(cwd, [command, '--format', 'codequality'], '2026-11-23T12:00:00Z');
      expect(JSON.parse(out)).toMatchObject([{ location: { path: 'stet.config.json' } }]);
    },
  );

  it('suggests the format that a misspelt one is near to', async () => {
    const { code, err } = await check(newsroom({ 'content/a.md': right }), '--format', 'sariff');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean sarif?');
  });
});
