import { expect, it } from 'vitest';
import { formatNamed, kindOf } from '../../src/media/sniff.js';

it.each([
  ['\xff\xd8\xff\xe1', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF89a', 'gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
  ['\0\0\0\x1cftypavif\0\0\0\0avif', 'avif'],
  ['\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf', 'avif'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'heic'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['BM\x36\x10\0\0\0\0\0\0', 'bmp'],
  ['8BPS\0\x01', 'psd'],
  ['\xff\n', 'jxl'],
  ['\0\0\0\x18ftypmp42', undefined],
  ['%PDF-1.4', undefined],
  ['BM is how a text may begin', undefined],
  ['', undefined],
])('%j begins a file of kind %s', (head, kind) => {
  expect(kindOf(Buffer.from(head, 'latin1'))).toBe(kind);
});

it.each([
  ['media/a.JPG', 'jpeg'],
  ['media/a.jfif', 'jpeg'],
  ['a.b/c.webp', 'webp'],
  ['a.svgz', 'svg'],
  ['a.jpg/b', undefined],
  ['notes.pdf', undefined],
])('%s is named as %s', (path, format) => {
  expect(formatNamed(path)).toBe(format);
});
