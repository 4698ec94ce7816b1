import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/serve/answer.js';
import { readHeaderRules } from '../../src/serve/header-rules.js';
import { readRedirectRules } from '../../src/serve/redirect-rules.js';
import { respond } from '../../src/serve/respond.js';

const long = 'x'.repeat(2_000);

interface Given {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly headerRules?: string;
  readonly redirectRules?: string;
  readonly base?: string;
  readonly files?: Record<string, string>;
}

const site = { 'index.html': 'front', '404.html': 'none', 'about.html': long, 'city/index.html': 'city' };

async function get(target: string, given: Given = {}) {
  const { method = 'GET', headers = {}, files = site } = given;
  const contents = new Map(Object.entries(files));
  const { body, ...answer } = await respond(
    { method, target, headers },
    {
      look: async (file) => {
        const text = contents.get(file);
        if (text === undefined) return undefined;
        return { size: text.length, version: `v-${file.length}`, read: () => Readable.from([text]) };
      },
      headerRules: readHeaderRules(given.headerRules ?? '', '_headers'),
      redirectRules: readRedirectRules(given.redirectRules ?? '', '_redirects'),
      base: given.base ?? '',
    },
  );
  return { ...answer, body, text: await textOf(body) };
}

async function textOf(body: Body | undefined): Promise<string | undefined> {
  if (body === undefined || 'text' in body) return body?.text;
  return (await body.file.read(body.range).toArray()).join('');
}

describe('addresses', () => {
  it.each([
    ['/', 'front'],
    ['/?q=1', 'front'],
    ['/city/', 'city'],
    ['/city/index.html', 'city'],
    ['/about.html', long],
    ['/about', long],
  ])('shows the file of %s', async (target, text) => {
    expect(await get(target)).toMatchObject({ status: 200, text });
  });

  it.each([['/nothing'], ['/about.html/'], ['/about/'], ['/city/../about.html'], ['/_headers']])(
    'shows 404.html at %s',
    async (target) => {
      expect(await get(target)).toMatchObject({ status: 404, text: 'none' });
    },
  );

  it('says so in words where there is no 404.html', async () => {
    expect(await get('/nothing', { files: {} })).toMatchObject({
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  });

  it('leads from the name of a folder to the folder', async () => {
    expect(await get('/city?q=1')).toMatchObject({ status: 301, headers: { location: '/city/?q=1' } });
  });

  it.each([['POST'], ['PUT'], ['OPTIONS']])('refuses %s', async (method) => {
    expect(await get('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('answers HEAD as GET, without the file', async () => {
    const { body, text, ...answer } = await get('/about.html');
    expect(await get('/about.html', { method: 'HEAD' })).toEqual({ ...answer, body: undefined });
    expect([body, text]).not.toContain(undefined);
  });

  it('lies below a base', async () => {
    const base = '/paper';
    expect(await get('/paper/city/', { base })).toMatchObject({ status: 200, text: 'city' });
    expect(await get('/paper/city', { base })).toMatchObject({ headers: { location: '/paper/city/' } });
    expect(await get('/paper', { base })).toMatchObject({ status: 301, headers: { location: '/paper/' } });
    expect(await get('/', { base })).toMatchObject({ status: 302, headers: { location: '/paper/' } });
    expect(await get('/city/', { base })).toMatchObject({ status: 404 });
  });
});

describe('redirects', () => {
  it('comes before the file at the address, with the query', async () => {
    const redirectRules = '/about.html /city/#top 301';
    const { status, headers } = await get('/about.html?q=1', { redirectRules });
    expect([status, headers.location]).toEqual([301, '/city/?q=1#top']);
  });

  it('leaves the query of the request out where the rule has one', async () => {
    const { headers } = await get('/a?q=1', { redirectRules: '/a /b?c=2 302' });
    expect(headers.location).toBe('/b?c=2');
  });

  it.each([
    ['/* /city/ 200', '/a', 200, 'city'],
    ['/* /city/ 200', '/about.html', 200, long],
    ['/* /city/ 200!', '/about.html', 200, 'city'],
    ['/city/* /city/ 404', '/city/a', 404, 'city'],
    ['/* /nothing 200', '/a', 404, 'none'],
  ])('with %s, shows at %s another file', async (redirectRules, target, status, text) => {
    expect(await get(target, { redirectRules })).toMatchObject({ status, text });
  });

  it('matches below the base', async () => {
    const given = { base: '/paper', redirectRules: '/a /paper/city/ 301' };
    expect(await get('/paper/a', given)).toMatchObject({ headers: { location: '/paper/city/' } });
  });
});

describe('headers', () => {
  it('has those of the rules in place of its own', async () => {
    const headerRules = '/*\n  X-A: b\n  Cache-Control: no-store\n  Content-Type: text/x-news';
    const { headers } = await get('/about.html', { headerRules });
    expect(headers).toMatchObject({ 'x-a': 'b', 'cache-control': 'no-store', 'content-type': 'text/x-news' });
  });

  it('lets browsers keep nothing unasked where no rule says so', async () => {
    const { headers } = await get('/');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('gives to what is not there neither the type nor the time in caches of a file', async () => {
    const headerRules = '/*\n  X-A: b\n  Cache-Control: immutable\n  Content-Type: text/css';
    expect((await get('/nothing', { headerRules })).headers).toMatchObject({
      'x-a': 'b',
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-type': 'text/html; charset=utf-8',
    });
  });
});

describe('codings', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['deflate', undefined],
    ['', undefined],
  ])('answers %j with %s', async (accept, coding) => {
    const { headers, body } = await get('/about.html', { headers: { 'accept-encoding': accept } });
    expect(headers['content-encoding']).toBe(coding);
    expect(body).toMatchObject({ file: { size: 2_000 } });
    expect(headers.vary).toBe('Accept-Encoding');
  });

  it('does not compress what is small, and pictures', async () => {
    const headers = { 'accept-encoding': 'br' };
    expect((await get('/', { headers })).headers).not.toHaveProperty('content-encoding');
    const picture = await get('/a.jpg', { headers, files: { 'a.jpg': long } });
    expect(picture.headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-length': '2000' });
    expect(picture.headers).not.toHaveProperty('vary');
  });
});

describe('versions', () => {
  const accept = { 'accept-encoding': 'br' };

  it('does not send what the browser has', async () => {
    const etag = (await get('/about.html', { headers: accept })).headers.etag ?? '';
    const again = await get('/about.html', { headers: { ...accept, 'if-none-match': `"a", W/${etag}` } });
    expect(again).toMatchObject({ status: 304, body: undefined, headers: { etag } });
  });

  it('sends another coding of it', async () => {
    const etag = (await get('/about.html', { headers: accept })).headers.etag ?? '';
    expect(await get('/about.html', { headers: { 'if-none-match': etag } })).toMatchObject({ status: 200 });
  });
});

describe('ranges', () => {
  const files = { 'a.mp4': 'abcdefghij' };
  const ask = (range: string, more = {}) => get('/a.mp4', { files, headers: { range, ...more } });

  it.each([
    ['bytes=2-4', 'bytes 2-4/10', { start: 2, end: 4 }],
    ['bytes=8-', 'bytes 8-9/10', { start: 8, end: 9 }],
    ['bytes=-3', 'bytes 7-9/10', { start: 7, end: 9 }],
    ['bytes=8-99', 'bytes 8-9/10', { start: 8, end: 9 }],
  ])('answers %s with a part', async (asked, said, range) => {
    const { status, headers, body } = await ask(asked);
    expect([status, headers['content-range']]).toEqual([206, said]);
    expect(headers['content-length']).toBe(String(range.end - range.start + 1));
    expect(body).toMatchObject({ range });
  });

  it('refuses what is beyond the end', async () => {
    expect(await ask('bytes=10-')).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
  });

  it.each([['bytes=0-1,4-5'], ['lines=1-2'], ['bytes=x']])(
    'answers %s with the whole file',
    async (asked) => {
      expect(await ask(asked)).toMatchObject({ status: 200, text: 'abcdefghij' });
    },
  );

  it('answers with the whole file if the version is another', async () => {
    const { headers } = await ask('bytes=0-1');
    expect(await ask('bytes=0-1', { 'if-range': headers.etag })).toMatchObject({ status: 206 });
    expect(await ask('bytes=0-1', { 'if-range': '"old"' })).toMatchObject({ status: 200 });
  });
});
