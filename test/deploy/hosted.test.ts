import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { openCloudflare } from '../../src/deploy/cloudflare.js';
import type { Host, Outgoing } from '../../src/deploy/host.js';
import { deployToHost, planForHost, rollBackHost, verifyHost } from '../../src/deploy/hosted.js';
import { openNetlify } from '../../src/deploy/netlify.js';
import { openSha1s } from '../../src/deploy/sha1s.js';
import { cloudflareToken, startCloudflare } from '../support/cloudflare-host.js';
import type { Driven } from '../support/deploy-driver.js';
import { temporaryFolder } from '../support/folders.js';
import type { HostServer } from '../support/host-server.js';
import { netlifyToken, startNetlify } from '../support/netlify-host.js';
import { fast, outgoing } from '../support/outgoing.js';

interface Started {
  readonly kind: Driven['kind'];
  readonly server: HostServer & {
    site(): Record<string, string>;
    readonly environment: Readonly<Record<string, string>>;
  };
  readonly host: Host;
}

const kinds = [
  {
    kind: 'netlify',
    start: async (): Promise<Started> => {
      const server = await startNetlify();
      const sha1s = openSha1s(path.join(temporaryFolder(), 'sha1s'));
      const { environment } = server;
      return {
        kind: 'netlify',
        server,
        host: openNetlify({ site: 'paper', environment, sha1s, look: 1, ...fast }),
      };
    },
  },
  {
    kind: 'cloudflare',
    start: async (): Promise<Started> => {
      const server = await startCloudflare();
      const { environment } = server;
      return { kind: 'cloudflare', server, host: openCloudflare({ script: 'paper', environment, ...fast }) };
    },
  },
] as const;

const pages = (names: readonly string[], text = 'page') =>
  Object.fromEntries(names.map((name) => [`${name}.html`, `${text} ${name}`]));
const numbers = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`);

/** The changes since other builds are noted as a store does it, or not at all. */
const run = (
  host: Host,
  site: Outgoing,
  noted?: Readonly<Record<string, ReadonlyMap<string, string | null>>>,
  allowDeletions = false,
) => ({
  host,
  site: { ...site, changedSince: (generation: string) => noted?.[generation], isRetired: () => false },
  allowDeletions,
  onProgress: () => undefined,
});
const ids = (result: { readonly messages: readonly { readonly rule: string; readonly what: string }[] }) =>
  result.messages.map(({ rule, what }) => [rule, what]);

describe.each(kinds)('a deploy to a host of the kind $kind', ({ kind, start }) => {
  const first: Record<string, string> = { ...pages(numbers(40)), 'index.html': 'home' };
  const { 'n1.html': _, ...others } = first;
  const second = { ...others, 'index.html': 'home 2', 'new.html': 'new' };
  const noted = {
    g1: new Map([
      ['n1.html', 'd'],
      ['index.html', 'd'],
      ['new.html', null],
    ]),
  };

  it('says what it would do without sending anything, and then does it', async () => {
    const { host, server } = await start();
    const plan = await planForHost(run(host, outgoing('g1', first)));
    expect(plan).toMatchObject({ messages: [], changes: { deleted: [] } });
    expect([...(plan.changes?.changed ?? [])].sort()).toEqual(Object.keys(first).sort());
    expect(plan.sent).toBeUndefined();
    expect(server.asked.filter((each) => !each.startsWith('GET'))).toEqual([]);
    expect((await deployToHost(run(host, outgoing('g1', first)))).sent).toMatchObject({ files: 41 });
    expect(server.site()).toEqual(first);

    const then = run(host, outgoing('g2', second), noted);
    const changes = { changed: ['index.html', 'new.html'], deleted: ['n1.html'] };
    server.asked.length = 0;
    expect(await planForHost(then)).toEqual({ messages: [], changes });
    expect(server.asked.filter((each) => !each.startsWith('GET'))).toEqual([]);
    expect(await deployToHost(then)).toEqual({ messages: [], changes, sent: { files: 2, bytes: 9 } });
    expect(server.site()).toEqual(second);
  });

  it('sends nothing where readers get this build already', async () => {
    const { host, server } = await start();
    const site = outgoing('g1', first);
    await deployToHost(run(host, site, { g1: new Map() }));
    server.asked.length = 0;
    expect(await deployToHost(run(host, site, { g1: new Map() }))).toEqual({
      messages: [],
      changes: { changed: [], deleted: [] },
      isIdle: true,
      version: expect.objectContaining({ label: { generation: 'g1', files: 41 } }),
    });
    expect(server.asked.filter((each) => !each.startsWith('GET'))).toEqual([]);
  });

  it.each([
    ['what builds noted', true],
    ['what the host says', false],
  ])('refuses to delete more than a tenth of the files, by %s', async (__, isNoted) => {
    const { host, server } = await start();
    await deployToHost(run(host, outgoing('g1', pages(numbers(100)))));
    const site = outgoing('g2', pages(numbers(70)));
    const gone = new Map(
      numbers(100)
        .slice(70)
        .map((name) => [`${name}.html`, 'd']),
    );
    const changes = isNoted ? { g1: gone } : undefined;
    for (const work of [planForHost, deployToHost]) {
      expect(ids(await work(run(host, site, changes)))).toEqual([
        ['deploy/many-deletions', `This would delete 30 of the 100 files of ${kind}:paper.`],
      ]);
    }
    expect(Object.keys(server.site())).toHaveLength(100);
    expect((await deployToHost(run(host, site, changes, true))).sent).toBeDefined();
    expect(Object.keys(server.site())).toHaveLength(70);
  });

  it('deletes few files, or few of many, without being asked twice', async () => {
    const { host, server } = await start();
    await deployToHost(run(host, outgoing('g1', pages(numbers(300)))));
    for (const count of [272, 247, 222]) {
      expect((await deployToHost(run(host, outgoing(`g${count}`, pages(numbers(count)))))).messages).toEqual(
        [],
      );
      expect(Object.keys(server.site())).toHaveLength(count);
    }
  });

  it('shows an earlier version again, and the next deploy shows the newest one', async () => {
    const { host, server } = await start();
    expect(ids(await rollBackHost(host, ''))).toEqual([
      ['hosts/nothing-earlier', `${kind}:paper has no version that stet sent before the current one.`],
    ]);
    const builds = ['g1', 'g2', 'g3'].map((name) => outgoing(name, pages(['a', 'b'], name)));
    for (const site of builds) await deployToHost(run(host, site));
    server.asked.length = 0;
    expect(await rollBackHost(host, '', true)).toMatchObject({ version: { label: { generation: 'g2' } } });
    expect(server.site()).toEqual(pages(['a', 'b'], 'g3'));
    expect(await rollBackHost(host, '')).toMatchObject({
      messages: [],
      version: { label: { generation: 'g2' } },
    });
    expect(server.site()).toEqual(pages(['a', 'b'], 'g2'));
    expect(await rollBackHost(host, '')).toMatchObject({ version: { label: { generation: 'g1' } } });
    expect(server.site()).toEqual(pages(['a', 'b'], 'g1'));
    expect(ids(await rollBackHost(host, ''))).toHaveLength(1);
    expect(await rollBackHost(host, 'g3')).toMatchObject({ version: { label: { generation: 'g3' } } });
    expect(server.site()).toEqual(pages(['a', 'b'], 'g3'));
    expect(server.asked.filter((each) => each.startsWith('PUT'))).toEqual([]);
    const { messages } = await rollBackHost(host, 'g9');
    expect(messages[0]?.what).toBe(`${kind}:paper has no version of generation “g9”.`);
    expect(messages[0]?.fix).toMatch(
      /^Choose one of those that are there: g3 \(.*\), g2 \(.*\), g1 \(.*\)\.$/,
    );

    await rollBackHost(host, 'g1');
    const [, , last] = builds;
    if (last === undefined) throw new Error('no build');
    expect((await deployToHost(run(host, last))).sent).toEqual({ files: 0, bytes: 0 });
    expect(server.site()).toEqual(pages(['a', 'b'], 'g3'));
  });

  it('compares what readers get with what was built', async () => {
    const { host, server } = await start();
    const files = {
      ...first,
      'a/index.html': 'a',
      'old.html': 'old',
      _redirects: '/old.html /a/ 301\n',
      _headers: '',
    };
    const site = outgoing('g1', files);
    await deployToHost(run(host, site));
    expect(await verifyHost(run(host, site), server.url, fast)).toEqual({ messages: [] });
    const other = outgoing('g2', { ...files, 'index.html': 'home 2', 'new.html': 'new' });
    expect(ids(await verifyHost(run(host, other), server.url, fast))).toEqual([
      [
        'hosts/other-bytes',
        `${server.url} differs in 2 of 44 files: index.html (the answer has other bytes), new.html (the answer has the status 404).`,
      ],
    ]);
  });

  it('tells failures as messages, in which no key is', async () => {
    const { host, server } = await start();
    server.fault = () => ({
      status: 403,
      body: { message: netlifyToken, errors: [{ message: cloudflareToken }] },
    });
    const site = outgoing('g1', first);
    const results = [
      await planForHost(run(host, site)),
      await deployToHost(run(host, site)),
      await rollBackHost(host, ''),
    ];
    for (const { messages } of results) {
      expect(messages.map(({ rule, level }) => [rule, level])).toEqual([['hosts/access-denied', 'error']]);
      expect(JSON.stringify(messages)).not.toContain('secret');
    }
  });

  it('is finished by the next one when it is killed at any request, and readers get one version or the other', async () => {
    const program = path.join(temporaryFolder(), 'driver.mjs');
    buildSync({
      entryPoints: ['test/support/deploy-driver.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const before = { ...pages(['a', 'b', 'c'], 'before'), 'index.html': 'home' };
    const after = { ...pages(['a', 'b', 'd'], 'after'), 'index.html': 'home', 'e.css': 'e' };
    let killed = 0;
    for (let at = 1; killed === at - 1; at++) {
      const { host, server } = await start();
      await deployToHost(run(host, outgoing('g1', before)));
      const sha1s = path.join(temporaryFolder(), 'sha1s');
      const driven: Driven = { kind, environment: server.environment, site: outgoing('g2', after), sha1s };
      const process = () => {
        const child = spawn('node', [program, JSON.stringify(driven)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const ended = new Promise<string | number | null>((end) =>
          child.on('close', (code, signal) => end(signal ?? code)),
        );
        return { child, ended };
      };
      server.asked.length = 0;
      const doomed = process();
      server.before = async (___, number) => {
        if (number !== at) return;
        doomed.child.kill('SIGKILL');
        await doomed.ended;
      };
      // What the dead process asked for is done nevertheless, as it had arrived.
      const end = await doomed.ended;
      if (end === 'SIGKILL') killed += 1;
      expect([before, after]).toContainEqual(server.site());
      server.before = () => undefined;
      expect(await process().ended).toBe(0);
      expect(server.site()).toEqual(after);
      const sent = server.asked.filter((each) => /^PUT .*\/files\/|\/assets\/upload\?/.test(each));
      // Of four files that differ, one request may have been sent twice.
      expect(sent.length).toBeLessThanOrEqual(kind === 'netlify' ? 5 : 3);
    }
    expect(killed).toBeGreaterThanOrEqual(6);
  }, 60_000);
});

it('asks before it replaces a Worker that stet did not send, of which nobody knows the files', async () => {
  const server = await startCloudflare();
  const host = openCloudflare({ script: 'paper', environment: server.environment, ...fast });
  await host.publish(outgoing('g1', pages(['a'])), { generation: 'a b', files: 1 }, () => undefined);
  const site = outgoing('g2', pages(['b']));
  expect(ids(await deployToHost(run(host, site)))).toEqual([
    ['hosts/unknown-site', 'What readers get from cloudflare:paper was not sent by stet.'],
  ]);
  expect((await deployToHost(run(host, site, undefined, true))).sent).toBeDefined();
  expect(ids(await verifyHost(run(host, site), undefined))).toEqual([
    ['hosts/no-address', 'cloudflare:paper does not say at which address readers get the site.'],
  ]);
});

it('sends nothing where the host would not take all of it', async () => {
  const server = await startNetlify();
  const sha1s = openSha1s(path.join(temporaryFolder(), 'sha1s'));
  const host = openNetlify({ site: 'paper', environment: server.environment, sha1s, ...fast });
  expect(ids(await deployToHost(run(host, outgoing('g1', { 'a#b.pdf': 'a' }))))).toEqual([
    ['hosts/file-name', 'Netlify takes no file with # or ? in its name: a#b.pdf.'],
  ]);
  expect(server.asked).toEqual([]);
});
