import { expect, it } from 'vitest';
import { readRedirectRules } from '../../src/serve/redirect-rules.js';

const to = (text: string, path: string) => {
  const redirect = readRedirectRules(text, '_redirects').of(path);
  return redirect && `${redirect.status} ${redirect.to}`;
};

it.each([
  ['/a /b 301', '/a', '301 /b'],
  ['/a /b', '/a', '302 /b'],
  ['/a /b 308 # why', '/a', '308 /b'],
  ['/a /b#part 301', '/a', '301 /b#part'],
  ['/a /b 301\n/a /c 301', '/a', '301 /b'],
  ['/a/* /c 301\n/a/b /d 301', '/a/b', '301 /c'],
  ['/a/b /d 301\n/a/* /c 301', '/a/b', '301 /d'],
  ['/news/* /city/:splat 301', '/news/2026/é', '301 /city/2026/%C3%A9'],
  ['/:year/:name /archive/:name-:year 301', '/2026/a', '301 /archive/a-2026'],
  ['/at%3Anoon /noon 301', '/at:noon', '301 /noon'],
  ['/old/* /:splat 301', '/old/', '301 /'],
  ['/a https://other.example/é 302', '/a', '302 https://other.example/%C3%A9'],
  ['https://old.example/a /b 301', '/a', undefined],
])('with %j, %s leads to %s', (text, path, expected) => {
  expect(to(text, path)).toBe(expected);
});

it('never leads to another host by what stands for a placeholder', () => {
  expect(to('/old* :splat 301', '/old//other.example')).toBeUndefined();
  expect(to('/old* /:splat 301', '/old/other.example')).toBe('301 /other.example');
});

it.each([
  ['/a', 'form'],
  ['a /b 301', 'begin with a path'],
  ['/*/* /b 301', 'one `*`'],
  ['/a //other.example 301', 'form'],
  ['/a id=:id /b 301', 'form'],
  ['/a /b 301 Country=au', 'form'],
  ['/a /b 299', '“299”'],
  ['/a https://other.example/ 200', 'another host'],
])('says that %s is not followed', (line, what) => {
  const { messages, of } = readRedirectRules(`\n${line}\n`, 'public/_redirects');
  expect(messages).toMatchObject([{ rule: 'serve/not-followed', file: 'public/_redirects', line: 2 }]);
  expect(messages[0]?.what).toContain(what);
  expect(of('/a')).toBeUndefined();
});
