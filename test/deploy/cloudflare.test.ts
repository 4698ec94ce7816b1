import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCloudflare } from '../../src/deploy/cloudflare.js';
import { HostFailure, type Outgoing } from '../../src/deploy/host.js';
import { OutputChanged } from '../../src/deploy/manifest.js';
import { type CloudflareHost, cloudflareToken, startCloudflare } from '../support/cloudflare-host.js';
import { fast, outgoing } from '../support/outgoing.js';

const instructions = { _headers: '/*\n  X-Frame-Options: DENY\n', _redirects: '/old.html /a/ 301\n' };
const shown = { 'index.html': 'home', 'a/index.html': 'a', 'assets/x.css': 'x', '404.html': 'nothing' };
const first = { ...shown, ...instructions };
const second = { ...first, 'index.html': 'home 2' };

const open = (host: CloudflareHost, more: Partial<Parameters<typeof openCloudflare>[0]> = {}) =>
  openCloudflare({ script: 'paper', environment: host.environment, ...fast, ...more });
const publish = (cloudflare: ReturnType<typeof openCloudflare>, site: Outgoing) =>
  cloudflare.publish(site, { generation: site.generation, files: site.files.length }, () => undefined);
const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HostFailure)) throw error ?? new Error('nothing failed');
  return error;
};
const uploads = (host: CloudflareHost) => host.asked.filter((each) => each.includes('/assets/upload?'));

describe('a site of Workers’ static assets', () => {
  it('gets the files that Cloudflare lacks, and is shown at one instant', async () => {
    const host = await startCloudflare();
    const cloudflare = open(host);
    expect(await cloudflare.current()).toBeUndefined();
    host.before = ({ method }) => {
      if (method === 'POST') expect(host.site()).toEqual({});
    };
    expect(await publish(cloudflare, outgoing('g1', first))).toEqual({ files: 4, bytes: 13 });
    expect(host.site()).toEqual(shown);
    expect(uploads(host)).toHaveLength(2);
    expect(await cloudflare.current()).toMatchObject({ label: { generation: 'g1', files: 6 } });

    host.before = () => undefined;
    expect(await publish(cloudflare, outgoing('g2', second))).toEqual({ files: 1, bytes: 6 });
    expect(host.site()).toEqual({ ...shown, 'index.html': 'home 2' });
    expect(uploads(host)).toHaveLength(3);
  });

  it('sends nothing but the list where all files are there', async () => {
    const host = await startCloudflare();
    await publish(open(host), outgoing('g1', first));
    host.asked.length = 0;
    expect(await publish(open(host), outgoing('g2', first))).toEqual({ files: 0, bytes: 0 });
    expect(host.asked.map((each) => each.replace(/ .*\//, ' '))).toEqual([
      'POST assets-upload-session',
      'PUT paper',
    ]);
  });

  it('has headers, redirects and the page for what is not there by the configuration of the Worker', async () => {
    const host = await startCloudflare();
    await publish(open(host), outgoing('g1', first));
    expect(host.shown()?.config).toEqual({
      html_handling: 'auto-trailing-slash',
      not_found_handling: '404-page',
      _headers: '/*\n  x-frame-options: DENY\n',
      _redirects: '/old.html /a/ 301\n',
    });
    const answer = await fetch(`${host.url}/nowhere`);
    expect([answer.status, await answer.text()]).toEqual([404, 'nothing']);
  });

  it('serves files of the same bytes and other endings with media types of their own', async () => {
    const host = await startCloudflare();
    await publish(open(host), outgoing('g1', { 'a.json': '{}', 'a.txt': '{}', 'a.unknown': '{}' }));
    const type = async (file: string) => (await fetch(`${host.url}/${file}`)).headers.get('content-type');
    expect(await Promise.all(['a.json', 'a.txt', 'a.unknown'].map(type))).toEqual([
      'application/json; charset=utf-8',
      'text/plain; charset=utf-8',
      'application/octet-stream',
    ]);
  });

  it('keeps bytes of any kind', async () => {
    const host = await startCloudflare();
    const site = outgoing('g1', {
      'a.bin': String.fromCharCode(...Array.from({ length: 256 }, (_, n) => n)),
    });
    await publish(open(host), site);
    const got = Buffer.from(await (await fetch(`${host.url}/a.bin`)).arrayBuffer());
    expect(got.equals(fs.readFileSync(path.join(site.folder, 'a.bin')))).toBe(true);
  });

  it('is not published with bytes that the build did not write', async () => {
    const host = await startCloudflare();
    const altered = outgoing('g1', first);
    fs.writeFileSync(path.join(altered.folder, 'index.html'), 'something else');
    await expect(publish(open(host), altered)).rejects.toThrow(OutputChanged);
    expect(host.versions).toEqual([]);
  });

  it('can be shown as it was, without a file being sent', async () => {
    const host = await startCloudflare();
    const cloudflare = open(host);
    await publish(cloudflare, outgoing('g1', first));
    await publish(cloudflare, outgoing('g2', second));
    const versions = await cloudflare.versions();
    expect(versions.map(({ label }) => label?.generation)).toEqual(['g2', 'g1']);
    host.asked.length = 0;
    const [, earlier] = versions;
    if (earlier === undefined) throw new Error('no earlier version');
    await cloudflare.restore(earlier);
    expect(host.site()).toEqual(shown);
    expect(host.asked).toHaveLength(1);
    expect((await cloudflare.current())?.label?.generation).toBe('g1');
  });

  it('says before anything is sent what Cloudflare would not take', async () => {
    const host = await startCloudflare();
    const site = outgoing('g1', {
      _redirects: Array.from({ length: 2_001 }, (_, n) => `/${n} / 301\n`).join(''),
    });
    const file = (name: string, size = 1) => ({ path: name, digest: name, size });
    const many = (count: number) => Array.from({ length: count }, (_, n) => file(String(n)));
    const problems = (files: readonly ReturnType<typeof file>[]) =>
      open(host)
        .problems({ ...site, files: [...site.files, ...files] })
        .map(({ rule, level, what }) => [rule, level, what]);
    const left = [
      'hosts/redirects-left-out',
      'warning',
      'The site has 2001 redirects. Cloudflare reads 2000; the last 1 are left out.',
    ];
    expect(problems(many(20_000))).toEqual([left]);
    expect(problems(many(20_001))).toEqual([
      [
        'hosts/many-files',
        'warning',
        'The site has 20001 files; Cloudflare takes 20000 in the free plan, and 100000 in a paid one.',
      ],
      left,
    ]);
    expect(problems([...many(100_001), file('film.mp4', 26_214_401), file('fits.mp4', 26_214_400)])).toEqual([
      [
        'hosts/too-many-files',
        'error',
        'The site has 100003 files; Cloudflare takes 100000 in a paid plan, and 20000 in the free one.',
      ],
      ['hosts/file-too-large', 'error', 'film.mp4 has 25.0 MiB; Cloudflare takes 25.'],
      left,
    ]);
    expect(host.asked).toEqual([]);
  });
});

describe('when something goes wrong at Cloudflare', () => {
  it.each([
    ['a server that fails', { status: 500 }],
    ['too many requests', { status: 429, headers: { 'retry-after': '0' } }],
    ['a connection that is cut before', 'cut'],
    ['a connection that is cut after', 'cut after'],
  ] as const)('goes on after %s, at every request', async (_, fault) => {
    const host = await startCloudflare();
    host.bucketSize = 1;
    const failed = new Set<number>();
    // Each second request fails, so that each is sent again once.
    host.fault = (_asked, number) => {
      if (number % 2 === 0) return undefined;
      failed.add(number);
      return fault;
    };
    const cloudflare = open(host);
    await publish(cloudflare, outgoing('g1', first));
    expect(host.site()).toEqual(shown);
    expect((await cloudflare.current())?.label?.generation).toBe('g1');
    expect(failed.size).toBeGreaterThanOrEqual(5);
  });

  it('begins a new session when the permission to upload has run out, and sends nothing twice', async () => {
    const host = await startCloudflare();
    host.bucketSize = 1;
    host.uploadsPerSession = 2;
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.html`, `page ${n}`]));
    expect(await publish(open(host), outgoing('g1', files))).toEqual({ files: 9, bytes: 54 });
    expect(host.site()).toEqual(files);
    expect(host.asked.filter((each) => each.includes('session')).length).toBeGreaterThanOrEqual(5);
  });

  it('asks anew where all has been sent and the permission to publish was lost', async () => {
    const host = await startCloudflare();
    host.fault = ({ path }, number) =>
      number === 3 && path.includes('/assets/upload?')
        ? { status: 201, body: { success: true, result: {} } }
        : undefined;
    // The answer to the last bucket is replaced, so the server never gets it: it is asked for again.
    await publish(open(host), outgoing('g1', first));
    expect(host.site()).toEqual(shown);
  });

  it('ends where every upload is refused, though files are asked for', async () => {
    const host = await startCloudflare();
    host.uploadsPerSession = 0;
    expect(await failure(publish(open(host), outgoing('g1', first)))).toMatchObject({
      rule: 'access-denied',
    });
  });

  it.each([
    [
      { status: 401, body: { success: false, errors: [{ code: 10000, message: 'Authentication error' }] } },
      'refused-key',
      'CLOUDFLARE_API_TOKEN',
    ],
    [{ status: 403, body: {} }, 'access-denied', ''],
    [{ status: 404, body: {} }, 'no-site', ''],
    [{ status: 502, body: 'down' }, 'server-error', ''],
    [
      { status: 400, body: { success: false, errors: [{ code: 1, message: 'too many assets' }] } },
      'unexpected',
      '',
    ],
    ['cut', 'unreachable', ''],
    [{ status: 200, body: 'no JSON' }, 'unexpected', ''],
    [{ status: 200, body: { success: false } }, 'unexpected', ''],
    [{ status: 200, body: { success: true, result: {} } }, 'unexpected', ''],
  ] as const)('says %j as %s, and readers get the site as it was', async (fault, rule, fix) => {
    const host = await startCloudflare();
    const cloudflare = open(host, { tries: 2 });
    await publish(cloudflare, outgoing('g1', first));
    host.fault = ({ method }) => (method === 'POST' ? fault : undefined);
    const error = await failure(publish(cloudflare, outgoing('g2', second)));
    expect(error.rule).toBe(rule);
    expect(error.fix ?? '').toContain(fix);
    expect(host.site()).toEqual(shown);
  });

  it('says nothing of keys, even where the host repeats them', async () => {
    const host = await startCloudflare();
    const environment = { ...host.environment, CLOUDFLARE_API_TOKEN: 'a secret/key' };
    const { what, fix } = await failure(open({ ...host, environment }).current());
    expect(what).toBe('Cloudflare answers with status 401: “Authentication error: Bearer ***”.');
    expect(`${what} ${fix}`).not.toContain('secret');
    host.fault = ({ path, headers }) =>
      path.includes('/assets/upload?')
        ? { status: 400, body: { success: false, errors: [{ message: `bad ${headers.authorization}` }] } }
        : undefined;
    expect((await failure(publish(open(host), outgoing('g1', first)))).what).toBe(
      'Cloudflare answers with status 400: “bad Bearer ***”.',
    );
  });

  it('asks for both variables of the environment', () => {
    expect(() => openCloudflare({ script: 'paper', environment: {} })).toThrow(
      expect.objectContaining({ what: 'The environment has no CLOUDFLARE_API_TOKEN.' }),
    );
    expect(() =>
      openCloudflare({ script: 'paper', environment: { CLOUDFLARE_API_TOKEN: cloudflareToken } }),
    ).toThrow(
      expect.objectContaining({
        rule: 'no-credentials',
        what: 'The environment has no CLOUDFLARE_ACCOUNT_ID.',
      }),
    );
  });

  it('refuses to send what Cloudflare asks for and the site does not have', async () => {
    const host = await startCloudflare();
    host.fault = ({ path }) =>
      path.endsWith('session')
        ? { status: 200, body: { success: true, result: { jwt: 'j', buckets: [['0'.repeat(32)]] } } }
        : undefined;
    expect(await failure(publish(open(host), outgoing('g1', first)))).toMatchObject({ rule: 'unexpected' });
  });
});
