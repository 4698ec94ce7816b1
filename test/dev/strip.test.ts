import { expect, it } from 'vitest';
import { type StripData, withStrip } from '../../src/dev/strip.js';
import { litePolicy } from '../../src/plan/parts/policy.js';

const data: Omit<StripData, 'version'> = {
  url: '/',
  messages: [],
  counts: { error: 0, warning: 0, note: 0 },
  held: [],
  world: { audience: 'desk' },
};
const origin = 'http://127.0.0.1:4000';
const pageWith = (policy: string) =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}" /></head><body><p>Text</p></body></html>`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1];

it('stands at the end of the body', () => {
  const html = withStrip(pageWith("script-src 'self'"), data, origin);
  expect(html).toMatch(
    /<p>Text<\/p><script type="application\/json" id="stet-strip">.*<\/script><\/body><\/html>$/,
  );
});

it('cannot be ended by what a message says', () => {
  const message = {
    rule: 'x',
    level: 'error',
    what: '</script><script>alert(1)</script>',
    why: '',
    fix: '',
  } as const;
  const html = withStrip(pageWith(''), { ...data, messages: [message] }, origin);
  expect(html).not.toContain('alert(1)</script>');
  const json = /id="stet-strip">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(json).messages[0].what).toBe(message.what);
});

it('leaves a policy as it is that allows scripts of the site', () => {
  const policy = "default-src 'none'; script-src 'self' 'sha256-x'; connect-src 'self'";
  expect(policyOf(withStrip(pageWith(policy), data, origin))).toBe(policy);
});

it('is all that a policy allows in addition where that allows no script', () => {
  const allowed = policyOf(withStrip(pageWith(litePolicy), data, origin))?.split('; ') ?? [];
  expect(allowed.filter((each) => !litePolicy.split('; ').includes(each))).toEqual([
    `script-src ${origin}/_stet/strip.js`,
    `connect-src ${origin}/_stet/`,
  ]);
  expect(allowed).toEqual(expect.arrayContaining(litePolicy.split('; ')));
});

it('is put behind a page of a newsroom’s own template that has no body', () => {
  expect(withStrip('<p>Text', data, origin)).toMatch(/^<p>Text<script type="application\/json"/);
});
