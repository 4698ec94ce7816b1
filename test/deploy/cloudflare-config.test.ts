import { expect, it } from 'vitest';
import { assetsConfig } from '../../src/deploy/cloudflare-config.js';
import { readHeaderRules } from '../../src/serve/header-rules.js';
import { readRedirectRules } from '../../src/serve/redirect-rules.js';

const config = (redirects: string, headers = '') =>
  assetsConfig(readHeaderRules(headers, '_headers'), readRedirectRules(redirects, '_redirects'));
const lines = (redirects: string) => config(redirects).config._redirects.trimEnd().split('\n');

it('puts addresses without placeholders first, which Cloudflare looks at first', () => {
  expect(
    lines('/a /b 301\n/old/* /new/:splat 301\n/c /d\n/x/:y /z 308\n/e https://other.example/ 302\n'),
  ).toEqual([
    '/a /b 301',
    '/c /d 302',
    '/e https://other.example/ 302',
    '/old/* /new/:splat 301',
    '/x/:y /z 308',
  ]);
});

it('leaves out a line that another before it makes useless', () => {
  expect(lines('/old/* /new/ 301\n/old/a /b 301\n/c /d 301\n/c /e 301\n/old/* /other/ 301\n')).toEqual([
    '/c /d 301',
    '/old/* /new/ 301',
  ]);
});

it('says which lines Cloudflare does not read, and writes those with an exclamation mark without', () => {
  const { config: made, messages } = config(
    '/a /b 301!\n/c /d.html 404\n/e http://other.example/ 301\n/f /g.html 200\n',
  );
  expect(made._redirects).toBe('/a /b 301\n/f /g.html 200\n');
  expect(messages.map(({ rule, what }) => [rule, what])).toEqual([
    ['hosts/redirect-not-read', '“/c /d.html 404” has the status 404, which Cloudflare does not know.'],
    [
      'hosts/redirect-not-read',
      '“/e http://other.example/ 301” leads to an address without https, which Cloudflare does not take.',
    ],
  ]);
});

it('sends as many redirects as Cloudflare reads, and says how many are left out', () => {
  const many = (count: number, form: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => form(n)).join('\n');
  const { config: made, messages } = config(
    `${many(101, (n) => `/${n}/* / 301`)}\n${many(2_002, (n) => `/x${n} / 301`)}`,
  );
  const sent = made._redirects.trimEnd().split('\n');
  expect(sent).toHaveLength(2_100);
  expect(sent.slice(1_999, 2_001)).toEqual(['/x1999 / 301', '/0/* / 301']);
  expect(messages.map(({ what }) => what)).toEqual([
    'The site has 2002 redirects. Cloudflare reads 2000; the last 2 are left out.',
    'The site has 101 redirects with `*` or placeholders. Cloudflare reads 100; the last 1 are left out.',
  ]);
});

it('hands on rules for headers, the first hundred', () => {
  expect(
    config('', '/a/*\n  X-One: 1\n  ! Link\n/b\n# nothing below\n/c\n  X-Two: a, b\n').config._headers,
  ).toBe('/a/*\n  ! link\n  x-one: 1\n/c\n  x-two: a, b\n');
  const { config: made, messages } = config(
    '',
    Array.from({ length: 102 }, (_, n) => `/${n}\n  X: y\n`).join(''),
  );
  expect(made._headers.match(/^\//gm)).toHaveLength(100);
  expect(messages.map(({ rule, what }) => [rule, what])).toEqual([
    [
      'hosts/headers-left-out',
      '`_headers` has rules for 102 paths. Cloudflare reads 100; the others are left out.',
    ],
  ]);
});
