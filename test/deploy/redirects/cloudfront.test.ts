import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cloudFrontRules } from '../../../src/deploy/redirects/cloudfront.js';
import { type Given, previewAnswer, sourceOf } from './expected.js';
import { hostile } from './hostile.js';

interface Outcome {
  /** Where the reader is led. */
  readonly moved?: string;
  /** What the bucket is asked for. */
  readonly uri?: string;
}

/** Loads a function as CloudFront does: nothing is there but the language, and the module `cloudfront` where it is imported. */
function load(text: string, store?: Record<string, string>): (event: unknown) => unknown {
  const cf = {
    kvs: () => ({
      async get(key: string) {
        if (store?.[key] === undefined) throw new Error('KeyNotFound');
        return store[key];
      },
    }),
  };
  const isModule = text.includes("import cf from 'cloudfront';\n");
  expect(isModule).toBe(store !== undefined);
  return vm.runInNewContext(
    `${text.replace("import cf from 'cloudfront';\n", '')}; handler`,
    isModule ? { cf } : {},
  );
}

/** An event of the documented form (CloudFront Functions event structure). */
function eventOf(target: string) {
  const [uri = '', ...rest] = target.split('?');
  const query = rest.length === 0 ? undefined : rest.join('?');
  return {
    version: '1.0',
    context: {
      distributionId: 'E1',
      eventType: 'viewer-request',
      requestId: 'r',
      distributionDomainName: 'd.example',
    },
    viewer: { ip: '198.51.100.11' },
    request: {
      method: 'GET',
      uri,
      querystring: {},
      headers: { host: { value: 'www.example.org' } },
      cookies: {},
      rawQueryString: () => query,
    },
  };
}

async function run(
  handler: (event: unknown) => unknown,
  target: string,
): Promise<Outcome & { status?: number }> {
  const out = JSON.parse(JSON.stringify(await handler(eventOf(target))));
  if (out.statusCode === undefined) return { uri: out.uri };
  expect(out.statusDescription).toMatch(/^[A-Z]/);
  expect(out.headers['cache-control']).toEqual({ value: 'public, max-age=0, must-revalidate' });
  return { moved: out.headers.location.value, status: out.statusCode };
}

/** Compares with a preview. A function knows no files: a name without a dot is taken for a folder, and what is not there the bucket knows. */
async function expectSame(given: Given, targets: readonly string[], handler: (event: unknown) => unknown) {
  for (const target of targets) {
    const preview = await previewAnswer(given, target);
    const { location } = preview.headers;
    const outcome = await run(handler, target);
    const [path = ''] = target.split('?');
    if (location !== undefined)
      expect({ target, ...outcome }).toEqual({ target, status: preview.status, moved: location });
    else if (outcome.moved !== undefined)
      expect({ target, path }).toEqual({ target, path: expect.stringMatching(/\/[^./]+$/) });
    else {
      const name = decoded(outcome.uri ?? '')
        .slice(1)
        .replace(/^paper\//, '');
      expect({ target, body: String(given.files[name] ?? 'none') }).toEqual({ target, body: preview.body });
    }
  }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** What a bucket does not serve. */
const served = Object.fromEntries(
  Object.entries(hostile.files).filter(([name]) => !/^_|(?:^|\/)\.(?!well-known)/.test(name)),
);
const site = { ...hostile, files: served };
/** Pages at which a function takes the name without `.html` for a folder. */
const byHtml = new Set([
  '/about',
  '/city/feed',
  '/city/a%20b',
  '/$host',
  '/100%25',
  '/both',
  '/about?x=%2f//',
  '/plain',
]);

describe('the function for requests', () => {
  it('leads where a preview leads, whatever is asked', async () => {
    const { files, messages } = cloudFrontRules(sourceOf(site));
    expect(messages).toEqual([]);
    expect(Object.keys(files)).toEqual(['stet-viewer-request.js', 'stet-viewer-response.js']);
    await expectSame(site, site.targets, load(files['stet-viewer-request.js'] ?? ''));
  });

  it('takes a name without a dot for a folder', async () => {
    const handler = load(cloudFrontRules(sourceOf(site)).files['stet-viewer-request.js'] ?? '');
    for (const target of byHtml) expect((await run(handler, target)).moved).toMatch(/\/(?:\?.*)?$/);
  });

  it('shows another file where a rule is forced to, below a path', async () => {
    const given = {
      base: '/paper',
      files: { 'index.html': 'front', 'a.html': 'a', '404.html': 'none' },
      redirects: '/x/* /paper/a 200!\n/old /paper/a.html 301',
    };
    const { files, messages } = cloudFrontRules(sourceOf(given));
    expect(messages).toEqual([]);
    const targets = [
      '/paper',
      '/paper?q',
      '/paper/',
      '/paper/x/y',
      '/paper/x/',
      '/paper/old',
      '/paper/a.html',
    ];
    await expectSame(given, targets, load(files['stet-viewer-request.js'] ?? ''));
  });

  it('says which rules it cannot follow, and has them go before others all the same', async () => {
    const given = {
      files: { 'a.html': 'a' },
      redirects: '/x/* /a 200\n/x/* /b.html 301\n/lost /a.html 404\n/n/:p /:p 200!',
    };
    const { files, messages } = cloudFrontRules(sourceOf(given));
    expect(messages.map(({ rule, what }) => `${rule} ${what.slice(0, 20)}`)).toEqual([
      'hosting/not-expressible “/lost /a.html 404” ',
      'hosting/not-expressible “/x/* /a 200” shows ',
      'hosting/not-expressible “/n/:p /:p 200!” sho',
    ]);
    expect(await run(load(files['stet-viewer-request.js'] ?? ''), '/x/y.html')).toEqual({ uri: '/x/y.html' });
  });

  it('looks into a key-value store where there are too many paths for a function of 10 KB', async () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => `/old/é"${index} /new/${index}/ 301`);
    const given = {
      files: { '404.html': 'none' },
      redirects: [...lines, '/a/* /:splat 302', `/${'x'.repeat(600)} /y 301`].join('\n'),
    };
    const { files, messages } = cloudFrontRules(sourceOf(given));
    expect(messages).toMatchObject([{ rule: 'hosting/not-expressible' }]);
    const { data } = JSON.parse(files['stet-key-value-store.json'] ?? '');
    expect(data[7]).toEqual({ key: '/old/é"7', value: '301 /new/7/' });
    const text = files['stet-viewer-request.js'] ?? '';
    expect(Buffer.byteLength(text)).toBeLessThan(10_240);
    const handler = load(
      text,
      Object.fromEntries(data.map(({ key, value }: Record<string, string>) => [key, value])),
    );
    await expectSame(given, ['/old/%C3%A9%221999?q', '/a/b.html', '/old/none.html', '/'], handler);
  });

  it('says so where even that is too much', () => {
    const redirects = Array.from(
      { length: 300 },
      (_, index) => `/old/${index}/* /new/${index}/:splat 301`,
    ).join('\n');
    const { messages } = cloudFrontRules(sourceOf({ files: {}, redirects }));
    expect(messages).toMatchObject([{ rule: 'hosting/too-large', level: 'error' }]);
    expect(messages[0]?.what).toMatch(
      /^stet-viewer-request\.js has \d+ bytes, and CloudFront takes 10240\.$/,
    );
  });
});

describe('the function for answers', () => {
  const headers = `/*\n  X-A: "b" $c\n  Cache-Control: no-store\n  Link: </a>\n/city/*\n  ! X-A\n  Link: </b>\n/`;
  const handler = load(
    cloudFrontRules(sourceOf({ files: {}, headers })).files['stet-viewer-response.js'] ?? '',
  );

  it.each([
    ['/', { link: '</a>', 'x-a': '"b" $c' }],
    ['/city/index.html', { link: '</a>, </b>' }],
    ['/city/caf%C3%A9', { link: '</a>, </b>' }],
    ['/%FF', {}],
  ])('adds to that of %s the headers that no object can have', (uri, expected) => {
    const event = { ...eventOf(uri), response: { statusCode: 200, headers: { etag: { value: '"e"' } } } };
    const { headers } = JSON.parse(JSON.stringify(handler(event)));
    const values = Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, { value }]));
    expect(headers).toEqual({ etag: { value: '"e"' }, ...values });
  });

  it('is not there where no rule needs it', () => {
    const { files } = cloudFrontRules(sourceOf({ files: {}, headers: '/*\n  Cache-Control: no-store' }));
    expect(Object.keys(files)).toEqual(['stet-viewer-request.js']);
  });
});
