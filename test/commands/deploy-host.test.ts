import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloudflareToken, startCloudflare } from '../support/cloudflare-host.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { netlifyToken, startNetlify } from '../support/netlify-host.js';
import { runIn } from '../support/terminal.js';

const now = '2026-11-23T09:00:00Z';
const story = (title: string) => `---\ntitle: ${title}\ndate: 2024-03-01\n---\n\nText of ${title}.\n`;
const page = (name: string) => `news/2024/03/${name}.html`;

const kinds = [
  { kind: 'netlify', start: startNetlify },
  { kind: 'cloudflare', start: startCloudflare },
] as const;

async function started({ kind, start }: (typeof kinds)[number]) {
  const host = await start();
  const cwd = temporaryFolder();
  const deploy = { production: `${kind}:paper` };
  fill(cwd, {
    'stet.config.json': JSON.stringify({ url: host.url, related: { count: 0, followUps: false }, deploy }),
    'content/articles/a.md': story('a'),
    'content/articles/b.md': story('b'),
    'content/articles/c.md': story('c'),
    'static/_redirects': '/gone.html / 301\n',
  });
  const stet = (...args: string[]) => runIn(cwd, args, now, undefined, host.environment);
  const build = async () => expect(await stet('build', '--now', now)).toMatchObject({ code: 0 });
  await build();
  const built = () =>
    Object.fromEntries(
      Object.entries(contents(path.join(cwd, 'public'))).filter(
        ([file]) => kind === 'netlify' || !file.startsWith('_'),
      ),
    );
  return { host, cwd, stet, build, built };
}

describe.each(kinds)('stet deploy $kind:paper', (kind) => {
  const name = `${kind.kind}:paper`;

  it('sends a build, what changed then, and goes back', async () => {
    const { host, cwd, stet, build, built } = await started(kind);
    const first = await stet('deploy');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      new RegExp(`^${name} has generation [\\da-f]{8}: \\d+ files sent, in [\\d.]+ s\\.\\n$`),
    );
    const before = host.site();
    expect(before).toEqual(built());
    expect((await stet('deploy')).out).toMatch(
      new RegExp(`^${name} is up to date \\(generation [\\da-f]{8}\\)\\.\\n$`),
    );

    const json = JSON.parse((await stet('deploy', '--json')).out);
    expect(json).toMatchObject({
      ok: true,
      generation: expect.stringMatching(/^[\da-f-]{36}$/),
      sent: 0,
      messages: [],
    });

    fill(cwd, { 'content/articles/a.md': story('changed'), 'content/articles/d.md': story('d') });
    fs.rmSync(path.join(cwd, 'content/articles/c.md'));
    await build();
    const asked = host.asked.length;
    const dry = await stet('deploy', '--dry-run');
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toMatch(
      new RegExp(
        `^\\d+ files would be sent to ${name}, as far as it lacks them; 1 would be gone there\\.\\n`,
      ),
    );
    for (const line of [`  send ${page('a')}\n`, `  send ${page('d')}\n`, `  delete ${page('c')}\n`])
      expect(dry.out).toContain(line);
    expect(dry.out).not.toContain(page('b'));
    expect(host.asked.slice(asked).filter((each) => !each.startsWith('GET'))).toEqual([]);
    expect(host.site()).toEqual(before);

    const differs = await stet('deploy', '--verify');
    expect(differs.code).toBe(1);
    expect(differs.err).toContain('hosts/other-bytes');
    expect(await stet('deploy')).toMatchObject({ code: 0, err: '' });
    expect(host.site()).toEqual(built());
    const same = await stet('deploy', '--verify');
    expect(same).toMatchObject({ code: 0, err: '' });
    expect(same.out).toMatch(new RegExp(`^\\d+ files at ${name}, all as built\\.\\n$`));

    expect((await stet('deploy', '--rollback', '--dry-run')).out).toContain(
      `${name} would be back at generation `,
    );
    expect(host.site()).toEqual(built());
    expect((await stet('deploy', '--rollback')).out).toMatch(
      new RegExp(`^${name} is back at generation [\\da-f]{8}\\.\\n$`),
    );
    expect(host.site()).toEqual(before);
  });

  it('leaves a rollback as it is by the clock, and builds when a story is due', async () => {
    const { host, cwd, stet, build } = await started(kind);
    await stet('deploy');
    const before = host.site();
    fill(cwd, {
      'content/articles/planned.md': story('planned').replace('2024-03-01', '2026-11-24T09:00:00Z'),
    });
    fill(cwd, { 'content/articles/d.md': story('d') });
    await build();
    await stet('deploy');
    await stet('deploy', '--rollback');
    const early = await stet('deploy', '--when-due', '--now', '2026-11-23T12:00:00Z');
    expect(early).toMatchObject({ code: 0, err: '' });
    expect(early.out).toMatch(
      / stays at generation [\da-f]{8}: by the clock only what follows on it is sent\.\n$/,
    );
    expect(host.site()).toEqual(before);
    const due = await stet('deploy', '--when-due', '--now', '2026-11-24T09:07:00Z');
    expect(due).toMatchObject({ code: 0 });
    expect(Object.keys(host.site())).toEqual(
      expect.arrayContaining(['news/2026/11/planned.html', page('d')]),
    );
  });

  it('replaces no newer version by the clock with what an older store knows', async () => {
    const { host, cwd, stet, build } = await started(kind);
    await stet('deploy');
    fs.cpSync(path.join(cwd, '.stet'), path.join(cwd, 'older'), {
      recursive: true,
      preserveTimestamps: true,
    });
    fill(cwd, { 'content/articles/d.md': story('d') });
    await build();
    await stet('deploy');
    const newest = host.site();
    fs.rmSync(path.join(cwd, '.stet'), { recursive: true });
    fs.renameSync(path.join(cwd, 'older'), path.join(cwd, '.stet'));
    expect(await stet('deploy', '--when-due', '--now', now)).toMatchObject({ code: 0 });
    expect(host.site()).toEqual(newest);
  });

  it('says what it needs, and prints no key', async () => {
    const { host, cwd, stet } = await started(kind);
    const without = await runIn(cwd, ['deploy'], now);
    expect(without.code).toBe(1);
    expect(without.err).toContain('hosts/no-credentials');
    host.fault = ({ headers }) => ({
      status: 401,
      body: { message: headers.authorization, errors: [{ message: headers.authorization }] },
    });
    const refused = await stet('deploy');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('hosts/refused-key');
    expect(refused.err + refused.out).not.toMatch(new RegExp(`${netlifyToken}|${cloudflareToken}`));
    const json = await stet('deploy', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, messages: [{ rule: 'hosts/refused-key' }] });
    expect(json.out).not.toContain('secret');
  });

  it('refuses settings of other targets, and a folder that no build has filled', async () => {
    const { cwd, stet, host } = await started(kind);
    fill(cwd, {
      'stet.config.json': JSON.stringify({
        url: 'https://news.example',
        deploy: { production: { to: name, compress: ['br'], purge: { bunny: 7 }, region: 'eu' } },
      }),
    });
    const settings = await stet('deploy');
    expect(settings.code).toBe(1);
    for (const each of ['region', 'compress', 'purge'])
      expect(settings.err).toContain(`\`${each}\` has no meaning for ${name}.`);
    const empty = await stet('deploy', name, '--output', path.join(temporaryFolder(), 'nothing'));
    expect(empty.code).toBe(1);
    expect(empty.err).toContain('deploy/not-built');
    expect(host.asked).toEqual([]);
  });
});
