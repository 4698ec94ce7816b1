import { expect, it } from 'vitest';
import { addressesOf } from '../../../src/deploy/purge/addresses.js';

it.each([
  ['index.html', ['/', '/index.html']],
  ['city/index.html', ['/city/', '/city/index.html']],
  ['city/a b.html', ['/city/a%20b.html', '/city/a%20b']],
  ['é/feed.xml', ['/%C3%A9/feed.xml']],
  ['.well-known/x', ['/.well-known/x']],
])('%s is served at %j', (file, addresses) => {
  expect(addressesOf([file], '')).toEqual(addresses);
});

it('puts the base before, and has each address once', () => {
  expect(addressesOf(['a.html', 'a.html', 'a'], '/paper')).toEqual(['/paper/a.html', '/paper/a']);
});
