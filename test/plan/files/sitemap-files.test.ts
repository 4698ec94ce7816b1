import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAbsolute } from '../../../src/lib/url.js';
import { escapeXml } from '../../../src/lib/xml.js';
import { chunks, entryBytes, sitemapUrl } from '../../../src/plan/files/sitemap-files.js';
import { testConfig } from '../../support/documents.js';

describe('chunks', () => {
  it('loses nothing, keeps the order and both limits, and makes no file empty', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 })), (sizes) => {
        const files = chunks(sizes, { entries: 5, bytes: 20 }, (size) => size);
        expect(files.flat()).toEqual(sizes);
        for (const file of files) {
          expect(file.length).toBeGreaterThan(0);
          expect(file.length).toBeLessThanOrEqual(5);
          expect(file.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(20);
        }
      }),
    );
  });
});

describe('entryBytes', () => {
  it('is never less than an entry has', () => {
    const config = testConfig();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const loc = escapeXml(toAbsolute(`/${text}`, config.url));
        const entry = `<url>\n<loc>${loc}</loc>\n<lastmod>2024-07-18T09:00:00+00:00</lastmod>\n</url>\n`;
        expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(entryBytes(`/${text}`, config));
      }),
    );
  });
});

it('sitemapUrl counts from the second file', () => {
  expect([0, 1, 2].map((n) => sitemapUrl('2024', n))).toEqual([
    '/sitemaps/2024.xml',
    '/sitemaps/2024-2.xml',
    '/sitemaps/2024-3.xml',
  ]);
});
