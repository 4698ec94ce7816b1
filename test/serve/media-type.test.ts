import { expect, it } from 'vitest';
import { isCompressible, mediaType } from '../../src/serve/media-type.js';

it.each([
  ['index.html', 'text/html; charset=utf-8', true],
  ['a.css', 'text/css; charset=utf-8', true],
  ['a.js', 'text/javascript; charset=utf-8', true],
  ['feed.json', 'application/json; charset=utf-8', true],
  ['a.svg', 'image/svg+xml', true],
  ['a.jpg', 'image/jpeg', false],
  ['a.avif', 'image/avif', false],
  ['a.mp4', 'video/mp4', false],
  ['1.bin', 'application/octet-stream', false],
  ['CNAME', 'application/octet-stream', false],
])('%s is %s', (file, type, compressible) => {
  expect(mediaType(file)).toBe(type);
  expect(isCompressible(type.replace(/;.*/, ''))).toBe(compressible);
});
