import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fill, temporaryFolder } from '../support/folders.js';
import { runIn } from '../support/terminal.js';

const config = { 'stet.config.json': '{"url":"https://news.example/paper"}', 'content/a.md': '' };

function newsroom(files: Record<string, string>): string {
  const cwd = temporaryFolder();
  fill(cwd, { ...config, ...files });
  return cwd;
}

/** Runs `stet preview` at a port that is free, calls `look` with its address, then ends it. */
function preview(cwd: string, args: string[], look: (address: string) => Promise<void>) {
  return runIn(cwd, ['preview', '--port', '0', ...args], '1970-01-01T00:00:00Z', (out) =>
    look(/http:\S+/.exec(out)?.[0] ?? ''),
  );
}

it('serves the site below the path of its address, until it is ended', async () => {
  const cwd = newsroom({ 'public/index.html': 'front', 'public/_headers': '/*\n  X-A: b\n' });
  let seen = '';
  const { code, out, err } = await preview(cwd, [], async (address) => {
    seen = address;
    const response = await fetch(address);
    expect([await response.text(), response.headers.get('x-a')]).toEqual(['front', 'b']);
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /^public as readers get it: http:\/\/127\.0\.0\.1:\d+\/paper\/\nCtrl\+C ends this\.\n$/,
  );
  await expect(fetch(seen)).rejects.toThrow();
});

it('serves below another path', async () => {
  const cwd = newsroom({ 'public/index.html': 'front' });
  for (const [base, pathname] of Object.entries({ '/': '/', 'other/': '/other/' }))
    await preview(cwd, ['--base', base], async (address) => {
      expect(new URL(address).pathname).toBe(pathname);
      expect((await fetch(address)).status).toBe(200);
    });
});

it('follows rules that a build beside it has changed, and says which lines it cannot follow', async () => {
  const cwd = newsroom({ 'public/index.html': 'front', 'public/_redirects': '/a /paper/b 301\n' });
  const { err } = await preview(cwd, [], async (address) => {
    const location = async () => (await fetch(`${address}a`, { redirect: 'manual' })).headers.get('location');
    expect(await location()).toBe('/paper/b');
    fs.writeFileSync(path.join(cwd, 'public/new'), '/a /paper/c 301\nnonsense\n');
    fs.renameSync(path.join(cwd, 'public/new'), path.join(cwd, 'public/_redirects'));
    expect(await location()).toBe('/paper/c');
  });
  expect(err).toContain('public/_redirects:2');
  expect(err).toContain('serve/not-followed');
});

it('names addresses at which there is nothing, and the page with the link', async () => {
  const cwd = newsroom({ 'public/index.html': 'front' });
  const { err } = await preview(cwd, [], async (address) => {
    const { port } = new URL(address);
    const headers = { referer: address };
    for (const path of ['/paper/x', '/favicon.ico'])
      await new Promise((done) => http.get({ port, path, headers }, done));
  });
  expect(err).toMatch(/^Not found: \/paper\/x, to which http:\/\/127\.0\.0\.1:\d+\/paper\/ leads\n$/);
});

it('says how to get a site where there is none', async () => {
  const { code, err } = await runIn(newsroom({}), ['preview'], '2026-11-23T12:00:00Z');
  expect(code).toBe(1);
  expect(err).toBe('There is no site in public yet. Build it first: npx stet build\n');
});

it.each([
  [['--port', '65536'], 'write a number from 0 to 65535'],
  [['--port', 'x'], 'write a number from 0 to 65535'],
  [['--base', '/a?b'], 'write the path under which the site lies'],
  [['--base', 'https://news.example/a'], 'write the path under which the site lies'],
])('refuses %j', async (args, says) => {
  const { code, err } = await runIn(newsroom({}), ['preview', ...args], '2026-11-23T12:00:00Z');
  expect(code).toBe(2);
  expect(err).toContain(says);
});

it('says so when a port is taken, or an address is not of this machine', async () => {
  const cwd = newsroom({ 'public/index.html': 'front' });
  await preview(cwd, [], async (address) => {
    const { port } = new URL(address);
    const second = await runIn(cwd, ['preview', '--port', port], '2026-11-23T12:00:00Z');
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toContain(`another program listens at port ${port}`);
  });
  const other = await runIn(cwd, ['preview', '--host', '203.0.113.9'], '2026-11-23T12:00:00Z');
  expect(other.code).toBe(1);
  expect(other.err).toContain('no such address');
});
