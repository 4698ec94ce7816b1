import { describe, expect, it } from 'vitest';
import type { OwnFiles } from '../../../src/plan/files/own-files.js';
import { nothingElse } from '../../../src/plan/whole-plan.js';
import { testConfig } from '../../support/documents.js';
import { contextOf, fileOf } from '../../support/site.js';

function redirects(
  pairs: readonly (readonly [string, string])[],
  url = 'https://news.example',
  ownFiles?: OwnFiles,
): string {
  const all = pairs.map(([from, to]) => ({ from, to, article: 'x', file: 'articles/x.md' }));
  const context = contextOf({}, testConfig({ url }), {
    ownFiles,
    whole: { ...nothingElse, redirects: () => all },
  });
  return String(fileOf('redirects', '', context).content());
}

describe('_redirects', () => {
  it('has a line for each old address, in one order', () => {
    const pairs = [
      ['/old/b.html', '/world/b.html'],
      ['/old/a/', '/world/a.html'],
      ['/old/a/', '/world/a.html'],
    ] as const;
    expect(redirects(pairs)).toBe('/old/a/ /world/a.html 301\n/old/b.html /world/b.html 301\n');
    expect(redirects([...pairs].reverse())).toBe(redirects(pairs));
  });

  it.each([
    ['/old story.html', '/old%20story.html'],
    ['/é', '/%C3%A9'],
    ['/a?b#c', '/a%3Fb%23c'],
    ['/:all/*', '/%3Aall/%2A'],
    ['/x\n/* https://evil.example 301', '/x%0A/%2A%20https%3A//evil.example%20301'],
    ['/100%', '/100%25'],
  ])('writes %j as %s', (from, line) => {
    expect(redirects([[from, '/x.html']])).toBe(`${line} /x.html 301\n`);
  });

  it('leads under the path of the site', () => {
    expect(redirects([['/a', '/b.html']], 'https://x.example/paper')).toBe('/a /paper/b.html 301\n');
  });

  it('is empty without any', () => {
    expect(redirects([])).toBe('');
  });

  it('has the newsroom’s own rules before ours: hosts take the first that matches', () => {
    const own = new Map([['_redirects', '/blog/* /news/:splat 301']]);
    expect(redirects([['/old', '/x.html']], undefined, own)).toBe(
      '/blog/* /news/:splat 301\n/old /x.html 301\n',
    );
  });
});
