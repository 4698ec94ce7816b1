import { expect, it } from 'vitest';
import { isLfsPointer } from '../../src/lib/lfs.js';

it.each([
  ['version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n', true],
  ['version https://git-lfs.github.com/spec/v1\r\noid sha256:00\r\n', true],
  ['version https://hawser.github.com/spec/v1\n', true],
  ['---\ntitle: version https://git-lfs.github.com/spec/v1\n', false],
  ['', false],
])('%j is a pointer of Git LFS: %s', (text, expected) => {
  expect(isLfsPointer(Buffer.from(text))).toBe(expected);
});
