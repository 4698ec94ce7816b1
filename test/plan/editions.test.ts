import { describe, expect, it } from 'vitest';
import { editionIn, nameOfLanguage, openEdition, planEditions } from '../../src/plan/editions.js';
import type { HomeView, View } from '../../src/plan/views.js';
import { testConfig } from '../support/documents.js';
import { article, contextOf, planOf, type SiteParts, siteOf } from '../support/site.js';

const day = (date: number) => Date.UTC(2026, 0, date);
const english = article({ key: 'en', language: 'en-GB', translations: ['he'], date: day(3) });
const hebrew = article({ key: 'he', language: 'he', translations: ['en'], date: day(2) });
const only = article({ key: 'only', language: 'he', date: day(1) });
const german = [
  article({ key: 'de', language: 'de-CH', date: day(5) }),
  article({ key: 'de2', language: 'de', date: day(4) }),
];
const all = [english, hebrew, only, ...german];

function editions(articles: typeof all, parts: Parameters<typeof testConfig>[0] = {}) {
  const { site } = siteOf({ articles });
  return planEditions(site, testConfig(parts)).map((edition) => [
    edition.language,
    edition.url,
    Array.from(openEdition(edition, site).articles, ({ key }) => key).sort(),
  ]);
}

const planned = (parts: SiteParts) => planOf(parts, testConfig({ title: 'The Example' }));

describe('planEditions', () => {
  it('has the site’s own language first, then each other one of its stories, by the tag they share', () => {
    expect(editions(all)).toEqual([
      ['en', '/', ['en']],
      ['de', '/de/', ['de', 'de2']],
      ['he', '/he/', ['he', 'only']],
    ]);
    expect(editions([english, ...german.slice(0, 1)])).toEqual([
      ['en', '/', ['en']],
      ['de-CH', '/de/', ['de']],
    ]);
  });

  it.each([
    ['of one language', [english], {}],
    ['whose newsroom wants none', all, { editions: false }],
    ['without a story in its own language', [hebrew, only, ...german], {}],
    ['without a story', [], {}],
  ])('is the one with all stories on a site %s', (_, articles, parts) => {
    expect(editions([...articles], parts)).toEqual([['en', '/', articles.map(({ key }) => key).sort()]]);
  });
});

describe('a site in several languages', () => {
  const { plan, messages } = planned({ articles: all });
  const viewAt = (url: string): View | undefined => plan.pages.find((page) => page.url === url)?.view();

  it('has a front page for each, in its language and direction, with stories in it alone', () => {
    expect(messages).toEqual([]);
    const view = viewAt('/he/') as HomeView;
    expect(view).toMatchObject({ kind: 'home', language: 'he', direction: 'rtl' });
    expect([view.lead, ...view.top].map((card) => card?.href)).toEqual([
      '/world/he.html',
      '/world/only.html',
    ]);
    expect(view.blocks).toEqual([]);
    const own = viewAt('/') as HomeView;
    expect([own.lead?.href, own.top, own.blocks]).toEqual(['/world/en.html', [], []]);
  });

  it('names them all to search engines on each front page, and to readers on every page', () => {
    const translations = [
      { language: 'de', href: 'https://news.example/de/' },
      { language: 'en', href: 'https://news.example/' },
      { language: 'he', href: 'https://news.example/he/' },
      { language: 'x-default', href: 'https://news.example/' },
    ];
    for (const url of ['/', '/de/', '/he/']) expect(viewAt(url)?.head.translations).toEqual(translations);
    const story = viewAt('/world/only.html');
    expect(story?.shell.homeHref).toBe('/he/');
    expect(story?.shell.editions?.map(({ title, href }) => [title, href])).toEqual([
      ['English', '/'],
      ['Deutsch', '/de/'],
      ['עברית', '/he/'],
    ]);
  });

  it('has feeds for each, and its stories lead to those of their language', () => {
    const feed = plan.machineFiles.find(({ url }) => url === '/he/feed.json');
    expect(JSON.parse(String(feed?.content()))).toMatchObject({
      title: 'The Example | עברית',
      language: 'he',
      home_page_url: 'https://news.example/he/',
      items: [{ url: 'https://news.example/world/he.html' }, { url: 'https://news.example/world/only.html' }],
    });
    expect(viewAt('/world/only.html')?.head.feeds[0]?.href).toBe('/he/feed.xml');
    expect(viewAt('/world/en.html')?.head.feeds[0]?.href).toBe('/feed.xml');
  });

  it('has none for a language whose front page would come to the address of a section', () => {
    const parts = { articles: [english, article({ key: 'x', language: 'de', section: 'de' })] };
    const { plan: its, messages: said } = planned({ ...parts, sections: { de: {}, world: {} } });
    expect(said).toEqual([]);
    const home = its.pages.find(({ kind }) => kind === 'home')?.view() as HomeView;
    expect([home.head.translations, home.shell.editions]).toEqual([[], undefined]);
    expect([home.lead, ...home.top].map((card) => card?.href).sort()).toEqual([
      '/de/x.html',
      '/world/en.html',
    ]);
  });

  it('says so when a story has the address of such a front page', () => {
    const found = planned({ articles: [english, hebrew, article({ key: 'x', url: '/he/' })] }).messages;
    expect(found.map(({ what }) => what).join()).toContain('the front page of stories in “he”');
  });
});

describe('editionIn', () => {
  it('is the one of the language, in whatever region, else the site’s own', () => {
    const its = contextOf({ articles: all }).editions();
    expect(['en-US', 'iw', 'fr'].map((language) => editionIn(language, its).url)).toEqual(['/', '/he/', '/']);
  });
});

describe('nameOfLanguage', () => {
  it('is what its speakers call it', () => {
    expect(['fr', 'ar', 'de-CH', 'zh-Hant-HK'].map(nameOfLanguage)).toEqual([
      'Français',
      'العربية',
      'Deutsch',
      '繁體中文',
    ]);
  });
});
