import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/objects/address.js';
import { contents, exactContents, fill, temporaryFolder } from '../support/folders.js';
import { startProxy } from '../support/recording-proxy.js';
import { noSwift, onSwift, type Swift, startSwift } from '../support/swift.js';
import { type Ran, runIn } from '../support/terminal.js';

const now = '2026-11-23T12:00:00Z';

const story = (title: string, fields = '') =>
  `---\ntitle: ${title}\ndate: 2026-11-20\nsection: local\n${fields}---\n\nThe council met about ${title}.\n`;

const start = {
  'stet.config.json': JSON.stringify({
    url: 'https://news.example',
    title: 'The Test',
    deploy: { live: 'file:www' },
  }),
  'content/a.md': story('Bridges'),
  'content/b.md': story('Schools'),
  'static/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
};

function newsroom(files: Record<string, string> = {}): string {
  const cwd = temporaryFolder();
  fill(cwd, { ...start, ...files });
  return cwd;
}

type Environment = Readonly<Record<string, string>>;

const stet = (cwd: string, args: readonly string[], at = now, env: Environment = {}): Promise<Ran> =>
  runIn(cwd, args, at, undefined, env);

async function build(cwd: string, at = now, ...args: string[]): Promise<void> {
  const { code, err } = await stet(cwd, ['build', '--now', at, '--allow-deletions', '--quiet', ...args]);
  expect([code, err]).toEqual([0, '']);
}

async function deploy(cwd: string, ...args: string[]): Promise<Ran> {
  return stet(cwd, ['deploy', ...args]);
}

/** What readers get of a built folder. */
function readable(dir: string): Record<string, string> {
  const { _headers, _redirects, ...files } = exactContents(dir);
  return files;
}

describe('stet deploy to a folder', () => {
  it('makes the folder the site, says what changed, and how to take it back; the second time it has nothing to do', async () => {
    const cwd = newsroom();
    await build(cwd);
    const first = await deploy(cwd);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(
      /^file:\S+ has generation [\da-f]{8}: \d+ files sent, 0 deleted, in \d+\.\d s\.\n$/,
    );
    expect(readable(path.join(cwd, 'www'))).toEqual(readable(path.join(cwd, 'public')));
    fill(cwd, { 'content/a.md': story('Tunnels') });
    await build(cwd);
    const second = await deploy(cwd, 'live');
    expect(second.out).toContain('To take that back: npx stet deploy --rollback\n');
    expect(readable(path.join(cwd, 'www'))).toEqual(readable(path.join(cwd, 'public')));
    expect((await deploy(cwd)).out).toMatch(/is up to date/);
  });

  it('brings back the generation before, whole, and goes on from there', async () => {
    const cwd = newsroom();
    await build(cwd);
    await deploy(cwd);
    const before = readable(path.join(cwd, 'www'));
    fill(cwd, { 'content/a.md': story('Tunnels'), 'content/c.md': story('Harbour') });
    fs.rmSync(path.join(cwd, 'content/b.md'));
    await build(cwd);
    await deploy(cwd);
    const back = await deploy(cwd, '--rollback');
    expect([back.code, back.err]).toEqual([0, '']);
    expect(readable(path.join(cwd, 'www'))).toEqual(before);
    const { out, err, code } = await deploy(cwd);
    expect([code, out]).toEqual([0, expect.stringMatching(/has generation/)]);
    expect(err).toContain('deploy/rolled-back');
    expect(readable(path.join(cwd, 'www'))).toEqual(readable(path.join(cwd, 'public')));
    expect((await deploy(cwd, '--rollback', '--generation', 'nothing')).err).toContain(
      'deploy/no-generation',
    );
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    const cwd = newsroom();
    await build(cwd);
    const { out } = await deploy(cwd, '--dry-run');
    expect(out).toContain('  send local/2026/11/a.html (new)\n');
    expect(fs.existsSync(path.join(cwd, 'www')) || fs.existsSync(path.join(cwd, 'www.stet'))).toBe(false);
  });

  it('finds files that somebody altered or removed there', async () => {
    const cwd = newsroom();
    await build(cwd);
    await deploy(cwd);
    expect((await deploy(cwd, '--verify')).out).toMatch(/^\d+ files at file:\S+, all as deployed\.\n$/);
    fs.writeFileSync(path.join(cwd, 'www/index.html'), 'hacked');
    fs.rmSync(path.join(cwd, 'www/logo.svg'));
    const { code, err } = await deploy(cwd, '--verify');
    expect([code, err]).toEqual([1, expect.stringMatching(/2 files are not at .*index\.html, logo\.svg/)]);
    expect((await deploy(cwd, '--repair')).out).toContain('2 files sent');
    expect(readable(path.join(cwd, 'www'))).toEqual(readable(path.join(cwd, 'public')));
    expect((await deploy(cwd, '--repair')).out).toContain('is up to date');
  });

  it('sends what a build with --delta wrote into an empty folder, and refuses where that is not all the target lacks', async () => {
    const cwd = newsroom();
    await build(cwd);
    await deploy(cwd);
    const before = readable(path.join(cwd, 'www'));
    fs.rmSync(path.join(cwd, 'public'), { recursive: true });
    expect((await deploy(cwd)).out).toContain('is up to date');
    fs.appendFileSync(path.join(cwd, 'content/a.md'), '\nOne sentence more.\n');
    await build(cwd, now, '--delta');
    expect((await deploy(cwd)).code).toBe(0);
    const after = readable(path.join(cwd, 'www'));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['local/2026/11/a.html']).toContain('One sentence more.');

    fs.rmSync(path.join(cwd, 'www'), { recursive: true });
    fs.rmSync(path.join(cwd, 'www.stet'), { recursive: true });
    const refused = await deploy(cwd);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('deploy/output-lacks')]);
    expect(fs.existsSync(path.join(cwd, 'www.stet/state.json'))).toBe(false);
    await build(cwd);
    expect((await deploy(cwd)).code).toBe(0);
    expect(readable(path.join(cwd, 'www'))).toEqual(after);
  });

  it('lays compressed files beside plain ones, and takes them away with these', async () => {
    const config = {
      ...JSON.parse(start['stet.config.json']),
      deploy: { live: { to: 'file:www', compress: ['br', 'gzip'] } },
    };
    const cwd = newsroom({ 'stet.config.json': JSON.stringify(config) });
    await build(cwd);
    await deploy(cwd);
    const beside = () =>
      Object.keys(contents(path.join(cwd, 'www'))).filter((name) => /\.(?:br|gz)$/.test(name));
    expect(beside()).toContain('local/2026/11/a.html.br');
    expect(beside()).not.toContain('assets/logo.png.gz');
    expect((await deploy(cwd, '--verify')).code).toBe(0);
    fs.rmSync(path.join(cwd, 'content/a.md'));
    await build(cwd);
    await deploy(cwd);
    expect(beside()).not.toContain('local/2026/11/a.html.br');
    fill(cwd, { 'stet.config.json': start['stet.config.json'] });
    await deploy(cwd);
    expect(beside()).toEqual([]);
    expect(readable(path.join(cwd, 'www'))).toEqual(readable(path.join(cwd, 'public')));
  });

  it('deletes no more than a tenth of the files unless that is allowed', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`content/s${at}.md`, story(`Story ${at}`)]),
    );
    const cwd = newsroom(many);
    await build(cwd);
    await deploy(cwd);
    for (const file of Object.keys(many)) fs.rmSync(path.join(cwd, file));
    await build(cwd);
    const { code, err } = await deploy(cwd);
    expect([code, err]).toEqual([1, expect.stringContaining('deploy/many-deletions')]);
    expect(fs.existsSync(path.join(cwd, 'www/local/2026/11/s1.html'))).toBe(true);
    expect((await deploy(cwd, '--allow-deletions')).code).toBe(0);
    expect(readable(path.join(cwd, 'www'))).toEqual(readable(path.join(cwd, 'public')));
  });

  it('refuses folders of the newsroom, and folders that are somebody else’s', async () => {
    const cwd = newsroom({ 'other/mine.txt': 'mine' });
    await build(cwd);
    for (const folder of ['public', 'content', 'content/x', '.stet', '.'])
      expect((await deploy(cwd, `file:${folder}`)).err).toContain('deploy/target-overlaps');
    expect((await deploy(cwd, 'file:other')).err).toContain('deploy/target-not-ours');
    expect(contents(path.join(cwd, 'other'))).toEqual({ 'mine.txt': 'mine' });
  });

  it('sends nothing that is not as the build has left it', async () => {
    const cwd = newsroom();
    await build(cwd);
    await deploy(cwd);
    fill(cwd, { 'content/a.md': story('Tunnels') });
    await build(cwd);
    fs.appendFileSync(path.join(cwd, 'public/local/2026/11/a.html'), 'altered');
    const { code, err } = await deploy(cwd);
    expect([code, err]).toEqual([1, expect.stringContaining('deploy/output-changed')]);
    expect(contents(path.join(cwd, 'www'))['local/2026/11/a.html']).not.toContain('altered');
  });

  it('says what is missing: a build, a target, a name', async () => {
    const cwd = newsroom();
    expect((await deploy(cwd)).err).toContain('deploy/not-built');
    expect(await deploy(cwd, 'life')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean “live”?'),
    });
    expect((await deploy(cwd, 's3:bucket')).err).toContain('objects/no-address');
    fill(cwd, { 'stet.config.json': '{"url":"https://news.example"}' });
    expect((await deploy(cwd)).err).toContain('deploy/no-target');
  });
});

describe('stet deploy by the clock', () => {
  const embargoed = { 'content/later.md': story('Elections', 'embargo: 2026-11-23T13:00:00Z\n') };

  it('warns where a story should be there by now, and no build has seen to that', async () => {
    const cwd = newsroom(embargoed);
    await build(cwd);
    expect((await deploy(cwd)).err).toBe('');
    const { code, err } = await stet(cwd, ['deploy'], '2026-11-23T13:00:01Z');
    expect([code, err]).toEqual([0, expect.stringContaining('deploy/gate-passed')]);
  });

  it('builds and deploys when it is time, and else does nothing', async () => {
    const cwd = newsroom(embargoed);
    await build(cwd);
    await deploy(cwd);
    const page = path.join(cwd, 'www/local/2026/11/later.html');
    const early = await stet(cwd, ['deploy', '--when-due'], '2026-11-23T12:59:00Z');
    expect([early.code, early.out, fs.existsSync(page)]).toEqual([
      0,
      expect.stringMatching(/up to date/),
      false,
    ]);
    const late = await stet(cwd, ['deploy', '--when-due', '--quiet'], '2026-11-23T13:00:01Z');
    expect([late.code, late.err, fs.existsSync(page)]).toEqual([0, '', true]);
  });

  it('deploys all but files with errors when it is time, and is red then', async () => {
    const cwd = newsroom(embargoed);
    await build(cwd);
    await deploy(cwd);
    fill(cwd, { 'content/a.md': '---\ntitle: [\n---\n' });
    const late = await stet(cwd, ['deploy', '--when-due'], '2026-11-23T13:00:01Z');
    expect(late.code).toBe(1);
    const page = path.join(cwd, 'www/local/2026/11/later.html');
    expect(fs.existsSync(page)).toBe(true);
  });
});

describe('keys', () => {
  it.each([
    ['in an address', { live: 's3://AKIAEXAMPLE:hush/hush@bucket/x' }],
    ['in an address with settings', { live: { to: 's3://AKIAEXAMPLE:hush/hush@bucket/x' } }],
    ['as a setting', { live: { to: 's3://bucket', secretAccessKey: 'hush/hush' } }],
    ['in an endpoint', { live: { to: 's3://bucket', endpoint: 'https://AKIAEXAMPLE:hush/hush@s3.example' } }],
    ['as the value of any setting', { live: { to: 's3://bucket/hush-hush-hush' } }],
  ])('%s are refused, and not repeated', async (_, targets) => {
    const cwd = newsroom({
      'stet.config.json': JSON.stringify({ url: 'https://news.example', deploy: targets }),
    });
    const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'hush-hush-hush', AWS_REGION: 'eu' };
    const { code, out, err } = await stet(cwd, ['deploy'], now, env);
    expect(code).toBe(1);
    expect(`${out}${err}`).not.toMatch(/hush/);
    expect(err).toMatch(/config\/(?:secret-setting|invalid-setting)/);
  });

  it('that are missing are named', async () => {
    const cwd = newsroom();
    await build(cwd);
    const env = { AWS_ACCESS_KEY_ID: 'id', AWS_REGION: 'eu' };
    expect((await stet(cwd, ['deploy', 's3://bucket'], now, env)).err).toContain(
      'has no AWS_SECRET_ACCESS_KEY',
    );
  });
});

describe.skipIf(noSwift !== undefined)(onSwift('stet deploy to object storage'), () => {
  let swift: Swift;
  beforeAll(async () => {
    swift = await startSwift();
    await swift.makeBucket('news');
  });
  afterAll(() => swift?.stop());

  const open = (prefix: string) =>
    openStore(
      { scheme: 's3', bucket: 'news', prefix },
      { root: '/', environment: swift.environment, endpoint: swift.endpoint },
    );

  /** What a reader gets of the bucket, by path, as it is served. */
  async function served(prefix: string): Promise<Record<string, string>> {
    const store = open(prefix);
    const keys = (await swift.objects('news')).filter((key) => key.startsWith(`${prefix}/`));
    const names = keys
      .map((key) => key.slice(prefix.length + 1))
      .filter((name) => !name.startsWith('.stet/'));
    const texts = names.map(
      async (name) => [name, (await store.get(name))?.bytes.toString('latin1') ?? ''] as const,
    );
    return Object.fromEntries(await Promise.all(texts));
  }

  const sent = async (cwd: string, prefix: string, endpoint: string, ...args: string[]) =>
    stet(cwd, ['deploy', `s3://news/${prefix}`, ...args], now, {
      ...swift.environment,
      AWS_ENDPOINT_URL: endpoint,
    });

  it('comes by ten commits to what a clean build of the last makes, each time by as many requests as there are changes, and back', async () => {
    const proxy = await startProxy(swift.endpoint);
    const cwd = newsroom();
    const commits: Record<string, string | null>[] = [
      {},
      { 'content/a.md': story('Tunnels') },
      { 'content/c.md': story('Harbour', 'topics: [sea]\n') },
      { 'content/b.md': null },
      { 'content/a.md': story('Tunnels', 'section: world\n').replace('section: local\n', '') },
      { 'static/robots-note.txt': 'note' },
      { 'static/_headers': '/robots-note.txt\n  Content-Language: de\n' },
      { 'content/d.md': story('Über größe', 'topics: [sea, land]\n') },
      { 'templates/theme.css': 'body { color: red }' },
      { 'content/a.md': story('Tunnels again') },
    ];
    let before: Record<string, string> = {};
    for (const [at, commit] of commits.entries()) {
      before = readable(path.join(cwd, 'public'));
      for (const [file, text] of Object.entries(commit)) {
        if (text === null) fs.rmSync(path.join(cwd, file));
        else fill(cwd, { [file]: text });
      }
      await build(cwd);
      proxy.requests.length = 0;
      const { code, err, out } = await sent(cwd, 'ten', proxy.endpoint);
      expect([code, err.replace(/^note .*headers-left-out[\s\S]*/m, '')]).toEqual([0, '']);
      const [, files, deleted] = /(\d+) files? sent, (\d+) deleted/.exec(out) ?? [];
      const copies = proxy.requests.filter(
        ({ method, url }) => method === 'PUT' && url.includes('/.stet/kept/'),
      ).length;
      // Swift does not look at conditions, so that the lock is read back: one request more than elsewhere. What follows deletions is one write more, and a look before it.
      const others = proxy.requests.length - Number(files) - copies;
      if (at > 0 && deleted === '0' && !('static/_headers' in commit)) expect(others).toBe(4);
    }
    proxy.stop();
    const clean = newsroom();
    for (const [file, text] of commits.flatMap((commit) => Object.entries(commit)))
      if (text === null) fs.rmSync(path.join(clean, file));
      else fill(clean, { [file]: text });
    await build(clean);
    const wanted = readable(path.join(clean, 'public'));
    const retired = Object.keys(readable(path.join(cwd, 'public'))).filter(
      (file) => wanted[file] === undefined,
    );
    const { ...got } = await served('ten');
    for (const file of retired) delete got[file];
    expect(got).toEqual(wanted);
    expect((await sent(cwd, 'ten', swift.endpoint, '--verify')).code).toBe(0);
    expect((await open('ten').head('robots-note.txt'))?.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-language': 'de',
      'content-type': 'text/plain; charset=utf-8',
    });

    expect((await sent(cwd, 'ten', swift.endpoint, '--rollback')).code).toBe(0);
    expect(await served('ten')).toEqual(before);
  });

  it('prints and keeps no key, whatever it does', async () => {
    const cwd = newsroom();
    const texts: string[] = [];
    const secret = { ...swift.environment, FASTLY_API_TOKEN: 'hush-fastly', AWS_SESSION_TOKEN: '' };
    const say = async (env: Environment, ...args: string[]) => {
      const { out, err } = await stet(cwd, ['deploy', 's3://news/quiet', ...args], now, {
        ...secret,
        ...env,
        AWS_ENDPOINT_URL: swift.endpoint,
      });
      texts.push(out, err);
    };
    await build(cwd);
    await say({});
    fill(cwd, { 'content/a.md': story('Tunnels') });
    await build(cwd);
    for (const args of [['--dry-run'], [], ['--verify'], ['--rollback'], ['--json'], ['--when-due']])
      await say({}, ...args);
    await say({ AWS_SECRET_ACCESS_KEY: 'hush-wrong' });
    await say({ AWS_ACCESS_KEY_ID: 'hush-nobody', AWS_SECRET_ACCESS_KEY: 'hush-wrong' }, '--json');
    const store = open('quiet');
    for (const key of await swift.objects('news')) {
      if (!key.startsWith('quiet/')) continue;
      const name = key.replace(/^quiet\//, '');
      texts.push(key, (await store.get(name))?.bytes.toString('latin1') ?? '');
    }
    texts.push(...Object.values(contents(path.join(cwd, '.stet'), 'latin1')));
    const secrets = [
      'hush',
      swift.environment.AWS_SECRET_ACCESS_KEY,
      encodeURIComponent(swift.environment.AWS_ACCESS_KEY_ID),
    ];
    for (const each of secrets)
      expect(texts.filter((text) => text.includes(each)).map((text) => text.slice(0, 200))).toEqual([]);
  });
});
