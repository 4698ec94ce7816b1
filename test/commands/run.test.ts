import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.js';
import { openGraphStore } from '../../src/store/graph-store.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { dot } from '../support/pictures.js';
import { type Ran, runIn } from '../support/terminal.js';

const stet = (cwd: string, ...args: string[]): Promise<Ran> => runIn(cwd, args, '2026-11-23T12:00:00Z');

function newsroom(files: Record<string, string | Uint8Array> = {}): string {
  const cwd = temporaryFolder();
  fill(cwd, {
    'stet.config.json': '{"url":"https://news.example"}',
    'content/a.md': story('A', '2026-01-01'),
    ...files,
  });
  return cwd;
}

describe('stet', () => {
  it.each([
    ['--help'],
    ['help'],
    ['help', 'constructor'],
    ['help', '__proto__'],
    ['build', '--help'],
    ['check', '--help'],
    ['init', '--help'],
    ['clean', '--help'],
    ['why', '--help'],
    ['--version'],
  ])('answers %s %s with exit code 0', async (...args) => {
    const ran = await stet('/', ...args);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).not.toBe('');
  });

  it('lists all commands in its help', async () => {
    const { out } = await stet('/', 'help');
    for (const { name, summary } of commands) {
      expect(out).toContain(`\n  stet ${name} `);
      expect(out).toContain(summary);
    }
  });

  it.each(commands.map(({ name, options }) => [name, options] as const))(
    'lists all options of stet %s in the help of the command',
    async (name, options) => {
      const { out } = await stet('/', name, '--help');
      const lines = out.split('\n').map((line) => line.trim().replace(/ {2,}/, ' '));
      for (const [option, { takes = '', help }] of Object.entries(options))
        expect(lines).toContain(`${`--${option} ${takes}`.trim()} ${help}`);
    },
  );

  it('suggests the command that a misspelt one is near to', async () => {
    const { code, err } = await stet('/', 'biuld');
    expect(code).toBe(2);
    expect(err).toContain('There is no command “biuld”. Did you mean “build”?');
  });

  it.each([
    [[]],
    [['publish']],
    [['constructor']],
    [['build', '--contents', 'x']],
    [['build', 'extra']],
    [['build', '--now', 'yesterday']],
    [['check', '--format', 'pdf']],
    [['init']],
    [['init', 'a', 'b']],
    [['why']],
  ])('refuses %j with exit code 2 and a hint', async (args) => {
    const { code, err, out } = await stet(newsroom(), ...args);
    expect(code).toBe(2);
    expect(err + out).toMatch(/stet |--\w+ /);
  });
});

describe('stet build', () => {
  it('ends with what was done, and how to look at it', async () => {
    const cwd = newsroom();
    const first = await stet(cwd, 'build');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out.trimEnd().split('\n').at(-1)).toBe('Look at it as readers will: npx stet preview');
    expect(first.out.trimEnd().split('\n').at(-2)).toMatch(
      /^1 story, \d+ pages: \d+ files written, 0 unchanged, 0 files deleted, in \d+\.\d s\.$/,
    );
    const elsewhere = await stet(cwd, 'build', '--output', 'a site');
    expect(elsewhere.out).toContain("\nLook at it as readers will: npx stet preview --output 'a site'\n");
    const second = await stet(cwd, 'build');
    expect(second.out).toMatch(/: 0 files written, \d+ unchanged, 0 files deleted/);
  });

  it.each([
    [['build', '--output', '']],
    [['build', '--store=']],
    [['check', '--config', ' ']],
    [['clean', '--store', '']],
    [['init', '']],
    [['why', '']],
  ])('takes nothing for an argument of %j', async (args) => {
    const cwd = newsroom();
    expect(await stet(cwd, ...args)).toMatchObject({ code: 2, out: '' });
    expect(Object.keys(contents(cwd)).sort()).toEqual(['content/a.md', 'stet.config.json']);
  });

  it.each([
    ['https://example.org/%E0%A4%A', 'a web address'],
    ['https://editor:SECRET@example.org', 'without a name and a password'],
  ])('refuses the address %s', async (url, says) => {
    const { code, err } = await stet(newsroom({ 'stet.config.json': JSON.stringify({ url }) }), 'check');
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).not.toContain('SECRET');
  });

  it.each(['build', 'check', 'clean'])('touches nothing of a store that is none: %s', async (command) => {
    const cwd = newsroom({ 'data/pictures/wedding.jpg': 'x', 'data/parsed.mdb': 'mine' });
    const before = contents(cwd);
    const { code, err } = await stet(cwd, command, '--store', 'data');
    expect(code).toBe(1);
    expect(err).toContain('write/store-not-ours');
    expect(contents(cwd)).toMatchObject(before);
    expect(fs.existsSync(path.join(cwd, 'public'))).toBe(false);
  });

  it('says when to build again, and writes it into the report', async () => {
    const cwd = newsroom({ 'content/b.md': story('B', '2026-12-01T09:00:00Z') });
    const { out } = await stet(cwd, 'build', '--report', 'r.json');
    expect(out).toContain('2026-12-01T09:00:00');
    const report = JSON.parse(fs.readFileSync(path.join(cwd, 'r.json'), 'utf8'));
    expect(Date.parse(report.nextGate)).toBe(Date.parse('2026-12-01T09:00:00Z'));
    // The story becomes old.
    expect(report.nextHousekeeping).toBe('2027-01-01T00:00:00+00:00');
    expect(report.changed).toContain('/news/2026/01/a.html');
    expect(report).not.toHaveProperty('manifest');
    expect((await stet(cwd, 'build', '--now', '2026-12-02')).out).toContain('2 stories');
  });

  it('lists all files of the site, with digests, in the report of a difference', async () => {
    const cwd = newsroom();
    await stet(cwd, 'build', '--report', 'r.json');
    await stet(cwd, 'build', '--delta', '--report', 'r.json');
    const { changed, manifest } = JSON.parse(fs.readFileSync(path.join(cwd, 'r.json'), 'utf8'));
    expect(changed).toEqual([]);
    expect(Object.keys(manifest).sort()).toEqual(Object.keys(contents(path.join(cwd, 'public'))));
    expect(manifest['news/2026/01/a.html']).toMatch(/^[\w-]{43}$/);
  });

  it('prints the report with --json, and nothing else', async () => {
    const { code, out, err } = await stet(
      newsroom({ 'content/b.md': '---\ntitle: B\n---\n' }),
      'build',
      '--json',
    );
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ ok: false, written: 0 });
    expect(report.messages[0]).toMatchObject({ level: 'error', file: 'content/b.md' });
  });

  it('is silent with --quiet but for errors', async () => {
    expect(await stet(newsroom(), 'build', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    const { code, out, err } = await stet(
      newsroom({ 'content/b.md': '---\ntitle: B\n---\n' }),
      'build',
      '--quiet',
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('content/b.md');
    expect(err).toContain('nothing was published');
  });

  it('takes its folders from flags, relative to where it is called', async () => {
    const cwd = newsroom();
    const ran = await stet(
      path.dirname(cwd),
      'build',
      '--content',
      `${path.basename(cwd)}/content`,
      '--output',
      path.join(cwd, 'o'),
      '--store',
      path.join(cwd, 's'),
    );
    expect(ran.code).toBe(0);
    expect(fs.existsSync(path.join(cwd, 'o/index.html'))).toBe(true);
    expect(fs.existsSync(path.join(cwd, 's/report.json'))).toBe(true);
    expect(fs.existsSync(path.join(cwd, '.stet'))).toBe(false);
  });

  it('refuses to fill a folder that is not its own', async () => {
    const cwd = newsroom({ 'public/thesis.txt': 'mine' });
    const { code, err } = await stet(cwd, 'build');
    expect(code).toBe(1);
    expect(err).toContain('write/not-ours');
    expect(contents(path.join(cwd, 'public'))).toEqual({ 'thesis.txt': 'mine' });
  });
});

describe('beside a build that runs', () => {
  it.each([['build'], ['clean']])('stet %s says who has the store, and leaves it alone', async (...args) => {
    const cwd = newsroom();
    expect((await stet(cwd, 'build')).code).toBe(0);
    const before = contents(path.join(cwd, 'public'));
    const store = openGraphStore(path.join(cwd, '.stet'));
    const ran = await stet(cwd, ...args);
    await store.close();
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`Another stet (process ${process.pid}) is working with`);
    expect(contents(path.join(cwd, 'public'))).toEqual(before);
    expect((await stet(cwd, 'build')).out).toContain('0 files written');
  });
});

describe('stet clean', () => {
  it('forgets what was kept, leaves the site, and lets the next build be the same', async () => {
    const cwd = newsroom();
    await stet(cwd, 'build');
    const before = contents(path.join(cwd, 'public'));
    const ran = await stet(cwd, 'clean');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('the next build makes everything anew');
    expect(fs.existsSync(path.join(cwd, '.stet/graph.mdb'))).toBe(false);
    expect(contents(path.join(cwd, 'public'))).toEqual(before);
    expect((await stet(cwd, 'clean')).out).toContain('nothing to forget');
    expect((await stet(cwd, 'build')).out).toContain(' 0 files written');
    expect(contents(path.join(cwd, 'public'))).toEqual(before);
  });

  it('keeps what was made of pictures, unless it is told not to', async () => {
    const cwd = newsroom({
      'content/b.md': story('B', '2026-11-02', 'image: { src: media/b.gif, alt: A dot }'),
      'content/media/b.gif': dot(),
    });
    await stet(cwd, 'build');
    const made = () => Object.keys(contents(path.join(cwd, '.stet/pictures')));
    const before = made();
    expect(before.length).toBeGreaterThan(5);
    await stet(cwd, 'clean');
    expect(made()).toEqual(before);
    await stet(cwd, 'clean', '--pictures');
    expect(fs.existsSync(path.join(cwd, '.stet/pictures'))).toBe(false);
  });
});

describe('stet check', () => {
  it('gives the messages of a build, writes nothing, and fails on errors alone', async () => {
    const cwd = newsroom();
    expect(await stet(cwd, 'check')).toMatchObject({ code: 0 });
    fill(cwd, { 'content/b.md': '---\ntitle: B\n---\n' });
    const { code, err, out } = await stet(cwd, 'check');
    expect(code).toBe(1);
    expect(err).toContain('content/b.md:');
    expect(out).toMatch(/1 errors?/);
    expect(fs.readdirSync(cwd).sort()).toEqual(['content', 'stet.config.json']);
  });

  it('annotates a pull request with --format github', async () => {
    const cwd = newsroom({ 'content/b.md': '---\ntitle: B\n---\n' });
    const { out } = await stet(
      path.dirname(cwd),
      'check',
      '--content',
      `${path.basename(cwd)}/content`,
      '--format',
      'github',
    );
    expect(out).toMatch(new RegExp(`^::error file=${path.basename(cwd)}/content/b\\.md,line=\\d+`, 'm'));
  });
});

describe('stet build on a machine that refuses', () => {
  it('says so when the report, or the site, cannot be written', async () => {
    const cwd = newsroom({ file: '' });
    const report = await stet(cwd, 'build', '--report', 'file/report.json');
    expect(report.code).toBe(1);
    expect(report.err).toContain('report.json could not be written: a file is where a folder must be.');
    const site = await stet(cwd, 'build', '--output', 'file');
    expect(site.code).toBe(1);
    expect(site.err).toMatch(/Writing to .*file failed: a file is where a folder must be\./);
  });
});

describe('the program', () => {
  it('ends quietly when nobody reads its messages to the end', () => {
    const cli = path.resolve('dist/cli.js');
    if (!fs.existsSync(cli)) throw new Error('compile first: npm run prepare');
    const cwd = newsroom({ 'content/bad.md': 'x' });
    const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check --json | true`], {
      cwd,
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
  });
});
