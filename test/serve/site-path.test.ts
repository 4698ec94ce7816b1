import { expect, it } from 'vitest';
import { below, readTarget } from '../../src/serve/site-path.js';

it.each([
  ['/', { path: '/', query: '' }],
  ['/city/?q=a?b', { path: '/city/', query: '?q=a?b' }],
  ['/caf%C3%A9.html', { path: '/café.html', query: '' }],
  ['/.well-known/security.txt', { path: '/.well-known/security.txt', query: '' }],
])('reads %s', (target, read) => {
  expect(readTarget(target)).toEqual(read);
});

it.each([
  ['http://other.example/'],
  ['*'],
  ['/../a'],
  ['/a/%2e%2E/b'],
  ['/..%2fa'],
  ['/..%5ca'],
  ['/a\\b'],
  ['/a%00.html'],
  ['/%E0%A4%A'],
  ['/.env'],
  ['/a/.well-known/b'],
  ['//other.example/'],
  ['/a//b'],
  ['/_headers'],
  ['/_%72edirects'],
])('serves nothing at %s', (target) => {
  expect(readTarget(target)).toBeUndefined();
});

it('finds the path below a base', () => {
  expect(below('/paper/a', '/paper')).toBe('/a');
  expect(below('/paper-2/a', '/paper')).toBeUndefined();
  expect(below('/a', '')).toBe('/a');
});
