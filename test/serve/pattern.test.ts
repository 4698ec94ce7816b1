import { expect, it } from 'vitest';
import { literalPath, readPattern } from '../../src/serve/pattern.js';

it.each([
  ['/*', '/', { splat: '' }],
  ['/city/*', '/city/a/b', { splat: 'a/b' }],
  ['/city/*', '/city', undefined],
  ['/:file', '/about.html', { file: 'about.html' }],
  ['/:file', '/city/', undefined],
  ['/:section/feed.xml', '/city/feed.xml', { section: 'city' }],
  ['/a.b', '/axb', undefined],
  ['/caf%C3%A9/*', '/café/x', { splat: 'x' }],
  ['/at%3Anoon', '/at:noon', {}],
])('%s with %s gives %j', (pattern, path, values) => {
  const found = readPattern(pattern)?.(path);
  expect(found && Object.fromEntries(found)).toEqual(values);
});

it.each([['/*/a/*'], ['/:a/:a'], ['/:splat/*']])('refuses %s', (pattern) => {
  expect(readPattern(pattern)).toBeUndefined();
});

it('knows patterns that match one path', () => {
  expect(literalPath('/caf%C3%A9')).toBe('/café');
  expect(literalPath('/what%3A')).toBe('/what:');
  expect(literalPath('/:name')).toBeUndefined();
});
