import { expect, it } from 'vitest';
import { quoted } from '../../src/commands/quoted.js';

it.each([
  ['my-newsroom', 'my-newsroom'],
  ['../a b', "'../a b'"],
  ["it's", "'it'\\''s'"],
])('writes %s as %s', (word, written) => {
  expect(quoted(word)).toBe(written);
});
