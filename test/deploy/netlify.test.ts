import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HostFailure, type Outgoing } from '../../src/deploy/host.js';
import { OutputChanged } from '../../src/deploy/manifest.js';
import { openNetlify } from '../../src/deploy/netlify.js';
import { openSha1s } from '../../src/deploy/sha1s.js';
import { temporaryFolder } from '../support/folders.js';
import { type NetlifyHost, netlifyToken, startNetlify } from '../support/netlify-host.js';
import { fast, outgoing } from '../support/outgoing.js';

const first = { 'index.html': 'home', 'a/index.html': 'a', 'assets/x.css': 'x', _headers: '/*\n  X: y\n' };
const second = { 'index.html': 'home 2', 'a/index.html': 'a', 'assets/x.css': 'x', _headers: '/*\n  X: y\n' };

const open = (host: NetlifyHost, more: Partial<Parameters<typeof openNetlify>[0]> = {}) =>
  openNetlify({
    site: 'paper',
    environment: host.environment,
    sha1s: openSha1s(path.join(temporaryFolder(), 'sha1s')),
    look: 1,
    ...fast,
    ...more,
  });
const publish = (netlify: ReturnType<typeof openNetlify>, site: Outgoing) =>
  netlify.publish(site, { generation: site.generation, files: site.files.length }, () => undefined);
const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HostFailure)) throw error ?? new Error('nothing failed');
  return error;
};

describe('a site at Netlify', () => {
  it('gets the files that Netlify lacks, and is shown when the last of them has arrived', async () => {
    const host = await startNetlify();
    const netlify = open(host);
    expect(await netlify.current()).toBeUndefined();
    host.before = (asked) => {
      if (asked.method === 'PUT') expect(host.site()).toEqual({});
    };
    expect(await publish(netlify, outgoing('g1', first))).toEqual({ files: 4, bytes: 16 });
    expect(host.site()).toEqual(first);
    expect(await netlify.current()).toMatchObject({ label: { generation: 'g1', files: 4 } });

    host.before = () => undefined;
    expect(await publish(netlify, outgoing('g2', second))).toEqual({ files: 1, bytes: 6 });
    expect(host.site()).toEqual(second);
    expect(host.asked.filter((each) => each.startsWith('PUT'))).toHaveLength(5);
  });

  it('has names percent-encoded in requests, whatever letters they have', async () => {
    const host = await startNetlify();
    const files = { 'städte/100% sicher.html': 'a', 'città/index.html': 'b' };
    await publish(open(host), outgoing('g1', files));
    expect(host.site()).toEqual(files);
  });

  it('is compared in the background when it is large, and looked at until that is done', async () => {
    const host = await startNetlify();
    host.looks = 4;
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`${n}.html`, `page ${n}`]));
    const progress: number[] = [];
    const site = outgoing('g1', files);
    const sent = await open(host).publish(site, { generation: 'g1', files: 120 }, (done, all) => {
      progress.push(done, all);
    });
    expect(sent.files).toBe(120);
    expect(progress.slice(-2)).toEqual([120, 120]);
    expect(host.site()).toEqual(files);
    expect(
      host.asked.filter((each) => each === 'GET /api/v1/sites/paper.netlify.app/deploys/d1').length,
    ).toBeGreaterThanOrEqual(4);
  });

  it('holds large files in memory one at a time, after all others', async () => {
    const host = await startNetlify();
    const film = 'f'.repeat(17 * 1024 * 1024);
    const files = { 'a.mp4': `${film}a`, 'b.mp4': `${film}b`, ...first };
    let underWay = 0;
    host.before = async ({ path, method }) => {
      if (method !== 'PUT' || !path.endsWith('.mp4')) return;
      underWay += 1;
      expect(underWay).toBe(1);
      await new Promise((go) => setTimeout(go, 20));
      underWay -= 1;
    };
    await publish(open(host), outgoing('g1', files));
    expect(host.asked.filter((each) => each.startsWith('PUT')).slice(-2)).toEqual([
      'PUT /api/v1/deploys/d1/files/a.mp4',
      'PUT /api/v1/deploys/d1/files/b.mp4',
    ]);
    expect(host.site()).toEqual(files);
  });

  it('reads no file again whose digest it knows', async () => {
    const host = await startNetlify();
    const file = path.join(temporaryFolder(), 'sha1s');
    const site = outgoing('g1', first);
    await publish(open(host, { sha1s: openSha1s(file) }), site);
    for (const name of Object.keys(first)) fs.rmSync(path.join(site.folder, name));
    expect(await publish(open(host, { sha1s: openSha1s(file) }), { ...site, generation: 'g2' })).toEqual({
      files: 0,
      bytes: 0,
    });
  });

  it('is not published with bytes that the build did not write', async () => {
    const host = await startNetlify();
    const altered = outgoing('g1', first);
    fs.writeFileSync(path.join(altered.folder, 'index.html'), 'something else');
    await expect(publish(open(host), altered)).rejects.toThrow(OutputChanged);
    const lost = outgoing('g1', first);
    fs.rmSync(path.join(lost.folder, 'index.html'));
    await expect(publish(open(host), lost)).rejects.toThrow(OutputChanged);
    expect(host.deploys).toEqual([]);
  });

  it('can be shown as it was, without a file being sent', async () => {
    const host = await startNetlify();
    const netlify = open(host);
    await publish(netlify, outgoing('g1', first));
    await publish(netlify, outgoing('g2', second));
    const versions = await netlify.versions();
    expect(versions.map(({ label }) => label?.generation)).toEqual(['g2', 'g1']);
    host.asked.length = 0;
    const [, earlier] = versions;
    if (earlier === undefined) throw new Error('no earlier version');
    await netlify.restore(earlier);
    expect(host.site()).toEqual(first);
    expect(host.asked.filter((each) => each.startsWith('PUT'))).toEqual([]);
    expect((await netlify.current())?.label?.generation).toBe('g1');
  });

  it('knows versions of others by their id alone, and takes neither drafts nor previews for versions', async () => {
    const host = await startNetlify();
    const netlify = open(host);
    await publish(netlify, outgoing('g1', first));
    const [deploy] = host.deploys;
    if (deploy === undefined) throw new Error('no deploy');
    host.deploys.push({ ...deploy, id: 'other', title: 'Fix the footer' });
    host.deploys.push({ ...deploy, id: 'preview', context: 'deploy-preview' });
    host.deploys.push({ ...deploy, id: 'draft', draft: true });
    host.deploys.push({ ...deploy, id: 'half', state: 'uploading' });
    expect((await netlify.versions()).map(({ id, label }) => [id, label?.generation])).toEqual([
      ['other', undefined],
      ['d1', 'g1'],
    ]);
  });

  it('names the paths that are there', async () => {
    const host = await startNetlify();
    const netlify = open(host);
    await publish(netlify, outgoing('g1', first));
    expect(await netlify.paths?.()).toEqual(new Set(Object.keys(first)));
  });

  it('says before anything is sent what Netlify would not take', async () => {
    const netlify = open(await startNetlify());
    const site = outgoing('g1', { 'a#b.pdf': '' });
    const many = Array.from({ length: 54_001 }, (_, n) => ({ path: `all/${n}`, digest: '', size: 0 }));
    const messages = netlify.problems({ ...site, files: [...site.files, ...many] });
    expect(messages.map(({ rule, level, what }) => [rule, level, what])).toEqual([
      ['hosts/file-name', 'error', 'Netlify takes no file with # or ? in its name: a#b.pdf.'],
      ['hosts/too-many-files', 'error', 'The folder all has 54001 files; Netlify takes 54000 in one folder.'],
    ]);
  });

  it('names a site by its domain or its id as it is', async () => {
    const domain = await startNetlify('www.example.org');
    await publish(open(domain, { site: 'www.example.org' }), outgoing('g1', first));
    expect(domain.site()).toEqual(first);
    const id = '0b1e3c5a-1111-2222-3333-444455556666';
    const byId = await startNetlify(id);
    await publish(open(byId, { site: id }), outgoing('g1', first));
    expect(byId.site()).toEqual(first);
  });
});

describe('when something goes wrong at Netlify', () => {
  it.each([
    ['a server that fails', { status: 500 }],
    ['too many requests', { status: 429, headers: { 'retry-after': '0' } }],
    ['a connection that is cut before', 'cut'],
    ['a connection that is cut after', 'cut after'],
  ] as const)('goes on after %s, at every request', async (_, fault) => {
    const host = await startNetlify();
    const failed = new Set<string>();
    host.fault = ({ method, path }) => {
      const name = `${method} ${path.replace(/deploys\/d\d+/, 'deploys/ID')}`;
      if (failed.has(name)) return undefined;
      failed.add(name);
      return fault;
    };
    await publish(open(host), outgoing('g1', first));
    expect(host.site()).toEqual(first);
    expect(failed.size).toBeGreaterThanOrEqual(6);
  });

  it('waits for the next minute where Netlify says that no requests are left', async () => {
    const host = await startNetlify();
    const reset = Math.ceil(Date.now() / 1_000) + 1;
    host.fault = ({ method }, number) =>
      method === 'POST' && number === 1
        ? { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) } }
        : undefined;
    await publish(open(host, { tries: 1 }), outgoing('g1', first));
    expect(Date.now()).toBeGreaterThanOrEqual(reset * 1_000);
    expect(host.site()).toEqual(first);
  });

  it.each([
    [{ status: 401, body: { code: 401, message: 'Access Denied' } }, 'refused-key', 'NETLIFY_AUTH_TOKEN'],
    [{ status: 403, body: {} }, 'access-denied', ''],
    [{ status: 404, body: {} }, 'no-site', ''],
    [{ status: 503, body: 'down' }, 'server-error', ''],
    [{ status: 418, body: {} }, 'unexpected', ''],
    ['cut', 'unreachable', ''],
    [{ status: 200, body: 'no JSON' }, 'unexpected', ''],
  ] as const)('says %j as %s, and readers get the site as it was', async (fault, rule, fix) => {
    const host = await startNetlify();
    const netlify = open(host, { tries: 2 });
    await publish(netlify, outgoing('g1', first));
    host.fault = ({ method }) => (method === 'POST' ? fault : undefined);
    const error = await failure(publish(netlify, outgoing('g2', second)));
    expect(error.rule).toBe(rule);
    expect(error.fix ?? '').toContain(fix);
    expect(host.site()).toEqual(first);
  });

  it('says nothing of the key, even where the host repeats it', async () => {
    const host = await startNetlify();
    const netlify = open({
      ...host,
      environment: { ...host.environment, NETLIFY_AUTH_TOKEN: 'a secret/key' },
    });
    const { what, fix } = await failure(netlify.current());
    expect(what).toBe('Netlify answers with status 401: “Access Denied: Bearer ***”.');
    expect(`${what} ${fix}`).not.toContain('secret');
  });

  it('sends the key to no address without encryption but on this machine', async () => {
    for (const NETLIFY_API_URL of [
      'http://api.netlify.example',
      'https://a:b@api.netlify.example',
      'nonsense',
    ])
      expect(() =>
        openNetlify({
          site: 'paper',
          environment: { NETLIFY_AUTH_TOKEN: netlifyToken, NETLIFY_API_URL },
          sha1s: openSha1s(''),
        }),
      ).toThrow(expect.objectContaining({ rule: 'key-in-address' }));
    expect(() => openNetlify({ site: 'paper', environment: {}, sha1s: openSha1s('') })).toThrow(
      expect.objectContaining({ rule: 'no-credentials', what: 'The environment has no NETLIFY_AUTH_TOKEN.' }),
    );
  });

  it('says so when another deploy is locked, and the new one is not shown', async () => {
    const host = await startNetlify();
    const netlify = open(host);
    await publish(netlify, outgoing('g1', first));
    host.isLocked = true;
    expect(await failure(publish(netlify, outgoing('g2', second)))).toMatchObject({ rule: 'not-published' });
    expect(host.site()).toEqual(first);
  });

  it('waits until a version is shown that Netlify shows late, and is content with one that was shown before another', async () => {
    const host = await startNetlify();
    const netlify = open(host);
    await publish(netlify, outgoing('g1', first));
    await publish(netlify, outgoing('g2', second));
    const [newest, earlier] = await netlify.versions();
    if (newest === undefined || earlier === undefined) throw new Error('too few versions');
    let late = 3;
    host.fault = ({ method, path }) =>
      method === 'GET' && path.endsWith('/sites/paper.netlify.app') && late-- > 0
        ? { status: 200, body: { published_deploy: { id: newest.id } } }
        : undefined;
    await netlify.restore(earlier);
    expect(late).toBe(-1);
    host.fault = ({ method, path }) =>
      method === 'GET' && path.endsWith('/sites/paper.netlify.app')
        ? { status: 200, body: { published_deploy: { id: 'another' } } }
        : undefined;
    expect(await publish(netlify, outgoing('g3', { ...second, 'b.html': 'b' }))).toMatchObject({ files: 1 });
    expect(await failure(netlify.restore(newest))).toMatchObject({ rule: 'not-published' });
  });

  it('says so when Netlify gives a deploy up', async () => {
    const host = await startNetlify();
    host.fault = ({ method, path }) =>
      method === 'GET' && path.endsWith('/deploys/d1')
        ? { status: 200, body: { id: 'd1', state: 'error', error_message: 'Broken _redirects' } }
        : undefined;
    expect(await failure(publish(open(host), outgoing('g1', first)))).toMatchObject({
      rule: 'unexpected',
      what: 'Netlify gave up the deploy: “Broken _redirects”.',
    });
  });

  it('refuses to send what Netlify asks for and the site does not have', async () => {
    const host = await startNetlify();
    host.fault = ({ method }) =>
      method === 'POST'
        ? { status: 200, body: { id: 'd1', state: 'uploading', required: ['0'.repeat(40)] } }
        : undefined;
    expect(await failure(publish(open(host), outgoing('g1', first)))).toMatchObject({ rule: 'unexpected' });
  });
});
