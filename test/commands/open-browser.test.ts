import { expect, it } from 'vitest';
import { opener } from '../../src/commands/open-browser.js';

it.each([
  ['darwin', ['open']],
  ['linux', ['xdg-open']],
  ['win32', ['cmd', '/c', 'start', '""']],
])('opens an address on %s', (platform, words) => {
  expect(opener(platform, 'http://127.0.0.1:4000/')).toEqual([...words, 'http://127.0.0.1:4000/']);
});
