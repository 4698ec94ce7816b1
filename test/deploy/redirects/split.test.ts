import { expect, it } from 'vitest';
import { fileTarget, fixedTarget, splitRedirects } from '../../../src/deploy/redirects/split.js';
import { readRedirectRules } from '../../../src/serve/redirect-rules.js';

const split = (text: string) => splitRedirects(readRedirectRules(text, '_redirects'));

it('has each path once, with what the first rule says that matches, be it a pattern', () => {
  const { exact } = split('/a /1 301\n/a /2 301\n/b/* /x/:splat 302\n/b/c /3 301\n/d /4 301\n/* /5 301');
  expect(exact.map(({ path, to, status }) => `${path} ${fixedTarget(to)} ${status}`)).toEqual([
    '/a /1 301',
    '/b/c /x/c 302',
    '/d /4 301',
  ]);
});

it('has each pattern once, whatever the placeholders are called', () => {
  const { patterns } = split('/:a /1 301\n/:b /2 301\n/* /3 301\n/:a/x /4 301');
  expect(patterns.map(({ to }) => fixedTarget(to))).toEqual(['/1', '/3', '/4']);
});

it('takes the query of the request along, before the fragment, where the target has none', () => {
  const [first] = split('/a/:x /:y/:x#:x 301').patterns;
  expect(first?.to).toEqual([
    { text: '/' },
    { text: ':y' },
    { text: '/' },
    { name: 'x' },
    { isQuery: true },
    { text: '#' },
    { name: 'x' },
  ]);
  expect(split('/a /b?c#d 301').exact[0]?.to).toEqual([{ text: '/b?c' }, { text: '#d' }]);
});

it.each([
  ['/a%20b?c', ['/a b']],
  ['/a#b', undefined],
  ['/.hidden', undefined],
  ['/.well-known/x', ['/.well-known/x']],
  ['/%FF', undefined],
])('shows the file at %s', (to, texts) => {
  const file = fileTarget(split(`/x ${to} 200`).exact[0]?.to ?? []);
  expect(file?.map((part) => ('text' in part ? part.text : ''))).toEqual(texts);
});
