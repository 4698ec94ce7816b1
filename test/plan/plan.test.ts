import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config/config.js';
import { toFile } from '../../src/lib/url.js';
import type { Page } from '../../src/plan/page.js';
import { testConfig } from '../support/documents.js';
import { article, daily, planOf, type SiteParts, standingPage, withdrawn } from '../support/site.js';

interface Options {
  readonly config?: Config;
  readonly staticFiles?: readonly string[];
  readonly assets?: readonly { url: string }[];
}

function planned(parts: SiteParts, { config = testConfig(), staticFiles = [], assets }: Options = {}) {
  return planOf(parts, config, {
    assets: { stylesheets: ['/assets/main.css'], ...(assets && { assets }) },
    staticFiles,
  });
}

const everything: SiteParts = {
  articles: [
    ...daily(45, 'a', { topics: ['peace'], authors: ['wang'], series: 'road' }),
    article({ key: 'he', language: 'he', section: 'culture' }),
  ],
  withdrawn: [withdrawn({ key: 'forged' })],
  pages: [standingPage({ key: 'about' })],
  redirects: [{ from: '/old/', to: '/world/a-1.html', file: 'articles/a-1.md' }],
  pictures: ['media/a.jpg'],
};

describe('planSite', () => {
  const { plan, messages } = planned(everything, { staticFiles: ['ads.txt'] });
  const kinds = new Set(plan.pages.map((page) => page.kind));

  it('has every kind of page, each at its own address', () => {
    expect(messages).toEqual([]);
    expect([...kinds].sort()).toEqual([
      'archive',
      'article',
      'author',
      'calendar',
      'corrections',
      'home',
      'latest',
      'month',
      'not-found',
      'page',
      'redirect',
      'section',
      'series',
      'topic',
      'withdrawn',
      'year',
    ]);
    const files = [...plan.pages, ...plan.machineFiles, ...plan.copies].map((each) => each.file);
    expect(new Set(files).size).toBe(files.length);
    for (const page of plan.pages) expect(page.file).toBe(toFile(page.url));
  });

  it('makes views that are data, the same each time', () => {
    for (const page of plan.pages) {
      const view = page.view();
      expect(structuredClone(view)).toEqual(view);
      expect(page.view()).toEqual(view);
      expect(view.kind).toBe(page.kind);
    }
  });

  it('is the same whatever the order of the stories it was made of', () => {
    const again = planned({ ...everything, articles: [...(everything.articles ?? [])].reverse() }).plan;
    const bytes = (pages: readonly Page[]) =>
      pages.map((page) => [page.url, JSON.stringify(page.view())]).sort();
    expect(bytes(again.pages)).toEqual(bytes(plan.pages));
  });

  it('leads only to pages and files that exist', () => {
    const known = new Set([...plan.pages, ...plan.machineFiles, ...plan.copies].map((each) => each.url));
    known.add('/assets/main.css');
    for (const page of plan.pages) {
      const { head: _, ...view } = page.view();
      for (const [, href] of JSON.stringify(view).matchAll(/"[a-zA-Z]*[hH]ref":"([^"]*)"/g))
        if (href?.startsWith('/')) expect(known, `${page.url} leads to ${href}`).toContain(decodeURI(href));
    }
  });

  it('puts every address under the site’s base path', () => {
    const below = planned(everything, { config: testConfig({ url: 'https://x.example/paper' }) }).plan;
    for (const page of below.pages)
      for (const [, href] of JSON.stringify(page.view()).matchAll(/"(?:[a-zA-Z]*[hH]ref|src)":"(\/[^"]*)"/g))
        expect(href).toMatch(/^\/paper\//);
  });

  it('tells sitemaps of every list that may be indexed, and of nothing else', () => {
    const sitemap =
      plan.machineFiles
        .find((file) => file.url === '/sitemaps/pages.xml')
        ?.content()
        .toString() ?? '';
    for (const page of plan.pages) {
      const hidden = ['article', 'withdrawn', 'redirect', 'not-found'].includes(page.kind);
      expect(sitemap.includes(`<loc>https://news.example${page.url}</loc>`), page.url).toBe(!hidden);
    }
  });

  it('has every file for machines once, under the path of its URL', () => {
    const files = planned({ articles: [article({ key: 'x' })] }).plan.machineFiles;
    expect(files.map((file) => file.url)).toEqual([
      '/feed.xml',
      '/feed.json',
      '/world/feed.xml',
      '/world/feed.json',
      '/sitemap.xml',
      '/sitemaps/pages.xml',
      '/sitemaps/2024.xml',
      '/sitemaps/news.xml',
      '/robots.txt',
      '/_headers',
      '/_redirects',
    ]);
    for (const { url, file } of files) expect(`/${file}`).toBe(url);
  });

  it('makes files for machines the same each time', () => {
    const again = planned(everything, { staticFiles: ['ads.txt'] }).plan.machineFiles;
    for (const [n, file] of plan.machineFiles.entries()) {
      expect(file.content()).toBe(file.content());
      expect(again[n]?.content()).toBe(file.content());
    }
  });

  it('asks for no text before a page or file is made', () => {
    const bodies = {
      get(): never {
        throw new Error('a body was asked for');
      },
      put() {},
    };
    const { plan: unread } = planOf(everything, testConfig(), { bodies });
    expect(() => unread.machineFiles[0]?.content()).toThrow('a body was asked for');
  });

  it('leaves withdrawn stories out of every list', () => {
    for (const page of plan.pages)
      if (page.kind !== 'withdrawn') expect(JSON.stringify(page.view())).not.toContain('forged');
  });

  it('is whole for a site without a story', () => {
    const empty = planned({});
    expect(empty.messages).toEqual([]);
    expect(empty.plan.pages.map((page) => page.url)).toEqual([
      '/',
      '/latest/',
      '/corrections/',
      '/404.html',
      '/archive/',
    ]);
    for (const page of empty.plan.pages) expect(page.view().kind).toBe(page.kind);
  });
});

describe('collisions in a plan', () => {
  const rules = (parts: SiteParts, options: Options = {}) =>
    planned(parts, options).messages.map((each) => [each.rule, each.file, each.what]);

  const places = (parts: SiteParts, options: Options = {}) =>
    planned(parts, options).messages.map((each) => `${each.rule} ${each.file}`);

  it('are named with the story and what else is there', () => {
    expect(
      rules({
        articles: [article({ key: 'a', url: '/world/' })],
        sections: { world: { file: 'sections/world.md' } },
      }),
    ).toEqual([
      [
        'plan/same-address',
        'sections/world.md',
        'The address /world/ is claimed by the section front sections/world.md and the story articles/a.md.',
      ],
    ]);
    expect(
      rules({
        articles: [article({ key: 'a', section: 'Latest' })],
        sections: { Latest: { url: '/latest/' } },
      }),
    ).toEqual([
      [
        'plan/same-address',
        'articles/a.md',
        'The address /latest/ is claimed by the page of the latest stories and the section front named in articles/a.md.',
      ],
    ]);
    expect(rules({ articles: [article({ key: 'a', url: '/Corrections' })] }).map(([rule]) => rule)).toContain(
      'plan/same-address',
    );
  });

  it('are found with machine files, static files, pictures and the templates’ files', () => {
    expect(rules({}, { staticFiles: ['robots.txt'] })).toEqual([
      [
        'plan/same-address',
        'static/robots.txt',
        'The address /robots.txt is claimed by stet’s own file /robots.txt and the file static/robots.txt.',
      ],
    ]);
    expect(places({ pictures: ['media/A.jpg'] }, { staticFiles: ['media/a.jpg'] })).toEqual([
      'plan/same-address static/media/a.jpg',
    ]);
    expect(
      places(
        { articles: [article({ key: 'a', url: '/assets/x.html' })] },
        { assets: [{ url: '/assets/X.html' }] },
      ),
    ).toEqual(['plan/same-address articles/a.md']);
    expect(places({}, { staticFiles: ['assets'] })).toEqual(['plan/file-and-folder static/assets']);
  });

  it('are found between redirects and pages', () => {
    const articles = [article({ key: 'a' }), article({ key: 'b' })];
    const over = {
      articles,
      redirects: [{ from: '/world/B.html', to: '/world/a.html', file: 'articles/a.md' }],
    };
    expect(places(over)).toEqual(['plan/redirect-over-page articles/a.md']);
    const twice = {
      articles,
      redirects: [
        { from: '/old', to: '/world/a.html', file: 'articles/a.md' },
        { from: '/old/', to: '/world/b.html', file: 'articles/b.md' },
      ],
    };
    expect(places(twice)).toEqual(['plan/redirect-twice articles/b.md']);
  });

  it('come with every other problem of addresses', () => {
    const articles = [
      article({ key: 'a', url: '/../x.html' }),
      article({ key: 'b', url: '/world/b' }),
      article({ key: 'c', url: '/c.html' }),
      article({ key: 'd', url: '/C.html' }),
    ];
    expect(places({ articles }).sort()).toEqual([
      'plan/address-without-html articles/b.md',
      'plan/same-address articles/c.md',
      'plan/unsafe-address articles/a.md',
    ]);
  });

  it('blame the pattern where many addresses lack an ending', () => {
    const articles = daily(30).map((story) => ({ ...story, url: story.url.replace('.html', '') }));
    const [message, ...others] = planned({ articles }).messages;
    expect(others).toEqual([]);
    expect(message?.what).toBe('30 addresses end neither in .html nor in a slash, such as /world/story-29.');
    expect(message?.fix).toContain('permalink');
  });
});
