import { expect, it } from 'vitest';
import { createContext } from '../../../src/plan/context.js';
import { testConfig } from '../../support/documents.js';
import { article, contextOf, daily, siteOf, standingPage } from '../../support/site.js';

const config = testConfig({ url: 'https://x.example/paper', tagline: 'News, plainly', logo: 'logo.svg' });
const parts = {
  articles: [article({ key: 'a' }), article({ key: 'b', section: 'culture' })],
  sections: { culture: { title: 'Arts' }, empty: {} },
  pages: [
    standingPage({ key: 'ethics', order: 2 }),
    standingPage({ key: 'zebra', order: 1 }),
    standingPage({ key: 'about', order: 1 }),
  ],
};

it('leads to the sections that have stories, and to standing pages in their order', () => {
  expect(contextOf(parts, config).shell('en')).toMatchObject({
    title: 'The Example',
    tagline: 'News, plainly',
    homeHref: '/paper/',
    logo: { src: '/paper/logo.svg', alt: '' },
    navigation: [
      { title: 'Arts', href: '/paper/culture/' },
      { title: 'World', href: '/paper/world/' },
    ],
    footer: [
      { title: 'Page about', href: '/paper/about.html' },
      { title: 'Page zebra', href: '/paper/zebra.html' },
      { title: 'Page ethics', href: '/paper/ethics.html' },
      { title: 'Latest', href: '/paper/latest/' },
      { title: 'Archive', href: '/paper/archive/' },
      { title: 'Corrections', href: '/paper/corrections/' },
    ],
    feedHref: '/paper/feed.xml',
    stylesheets: ['/paper/assets/main.css'],
  });
});

it('is one object for all pages of a language', () => {
  const context = contextOf(parts, config);
  expect(context.shell('en')).toBe(context.shell('en'));
  expect(context.shell('he').navigation).toBe(context.shell('en').navigation);
  expect(context.shell('he').strings.home).toBe('עמוד הבית');
});

it('does not change when a story is published', () => {
  expect(contextOf({ articles: daily(500) }).shell('en')).toEqual(
    contextOf({ articles: daily(1) }).shell('en'),
  );
});

it('has the icon that lies in the static folder, drawn rather than painted', () => {
  const iconOf = (...staticFiles: string[]) =>
    createContext(siteOf(parts).site, {
      config,
      bodies: siteOf(parts).bodies,
      assets: { stylesheets: [] },
      staticFiles,
    }).shell('en').iconHref;
  expect(iconOf('favicon.ico', 'favicon.svg')).toBe('/paper/favicon.svg');
  expect(iconOf('ads.txt', 'favicon.ico')).toBe('/paper/favicon.ico');
  expect(iconOf('img/favicon.ico')).toBeUndefined();
});
