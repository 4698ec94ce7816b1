import { describe, expect, it } from 'vitest';
import { configuredImageUrl, imageUrl, imageView } from '../../../src/plan/parts/images.js';
import { testConfig } from '../../support/documents.js';
import { siteOf } from '../../support/site.js';

const { site } = siteOf({ pictures: ['media/a b.jpg'] });
const config = testConfig({ url: 'https://x.example/paper' });

describe('pictures', () => {
  it('of this site stand under its base path', () => {
    expect(imageView({ src: 'media/a b.jpg' }, site, config)).toMatchObject({
      src: '/paper/media/a%20b.jpg',
      alt: '',
    });
    expect(imageUrl({ src: 'media/a b.jpg' }, site, config)).toBe('https://x.example/paper/media/a%20b.jpg');
  });

  it('elsewhere stay where they are', () => {
    const src = 'https://cdn.example/a%20b.jpg?w=1';
    expect(imageView({ src }, site, config)?.src).toBe(src);
    expect(imageUrl({ src }, site, config)).toBe(src);
  });

  it('that are not published are not shown', () => {
    expect(imageView({ src: 'media/gone.jpg' }, site, config)).toBeUndefined();
    expect(imageUrl({ src: 'media/gone.jpg' }, site, config)).toBeUndefined();
    expect(imageView(undefined, site, config)).toBeUndefined();
  });
});

describe('configuredImageUrl', () => {
  it.each(['logo.svg', '/logo.svg', './logo.svg', 'static/logo.svg', './static/logo.svg'])(
    'takes %s for a static file',
    (src) => {
      expect(configuredImageUrl(src)).toBe('/logo.svg');
    },
  );

  it('takes a path under media for one under the content folder, and leaves web addresses', () => {
    expect(configuredImageUrl('media/logo.svg')).toBe('/media/logo.svg');
    expect(configuredImageUrl('content/media/logo.svg')).toBe('/media/logo.svg');
    expect(configuredImageUrl('https://cdn.example/logo.svg')).toBe('https://cdn.example/logo.svg');
  });
});
