import fc from 'fast-check';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { withoutForbidden } from '../../../src/lib/xml.js';
import type { Article } from '../../../src/model/site.js';
import { bodyOf, testConfig } from '../../support/documents.js';
import { textOf } from '../../support/html.js';
import { article, planOf, type SiteParts } from '../../support/site.js';
import { all, parseXml, texts } from '../../support/xml.js';

const config = testConfig();

function feedsOf(parts: SiteParts, with_ = config): Map<string, string> {
  const feeds = planOf(parts, with_).plan.machineFiles.filter(({ url }) => /\/feed\.(?:xml|json)$/.test(url));
  return new Map(feeds.map((file) => [file.url, String(file.content())]));
}

function feed(parts: SiteParts, url: string, with_ = config): string {
  const found = feedsOf(parts, with_).get(url);
  if (found === undefined) throw new Error(`no ${url}`);
  return found;
}

const talks = {
  key: 'talks',
  title: 'Talks open',
  description: 'Envoys met <in> Beijing & agreed.',
  topics: ['peace', 'china'],
  authors: ['wang', 'liu'],
  image: { src: 'media/hall.jpg', credit: 'A. Photographer' },
};
const story = article(talks);

describe('feeds', () => {
  it('has an RSS and a JSON feed for the site and each section, topic and author', () => {
    expect([...feedsOf({ articles: [story] }).keys()]).toEqual([
      '/feed.xml',
      '/feed.json',
      '/world/feed.xml',
      '/world/feed.json',
      '/topics/peace/feed.xml',
      '/topics/peace/feed.json',
      '/topics/china/feed.xml',
      '/topics/china/feed.json',
      '/authors/wang/feed.xml',
      '/authors/wang/feed.json',
      '/authors/liu/feed.xml',
      '/authors/liu/feed.json',
    ]);
  });

  it('holds the newest thirty stories of the site and twenty of a front, newest first', () => {
    const articles = Array.from({ length: 40 }, (_, n) =>
      article({ key: `s${n}`, date: Date.UTC(2024, 6, 1, n) }),
    );
    const links = (url: string) =>
      all(parseXml(feed({ articles }, url)), 'item').flatMap((i) => texts(i, 'link'));
    expect(links('/feed.xml')).toEqual(
      Array.from({ length: 30 }, (_, n) => `https://news.example/world/s${39 - n}.html`),
    );
    expect(links('/world/feed.xml')).toHaveLength(20);
    expect(parseJsonFeed(feed({ articles }, '/world/feed.json')).items).toHaveLength(20);
  });

  it('is a valid feed without a story', () => {
    const parts = { topics: { peace: {} } };
    expect(
      texts(all(parseXml(feed(parts, '/topics/peace/feed.xml')), 'channel')[0] ?? never(), 'title'),
    ).toEqual(['Peace | The Example']);
    expect(JSON.parse(feed(parts, '/topics/peace/feed.json')).items).toEqual([]);
  });
});

const bidi = 'مفاوضات في بكين \u200f(2024)';
const titles = [
  '<script>alert(1)</script>',
  'CDATA ends ]]> here <![CDATA[ and begins',
  'Fish & chips &amp; &lt;b&gt; &#0; &nbsp;',
  'Emoji 👩‍👩‍👧‍👦 and 🇨🇳',
  'Bell \u0007, null \u0000, noncharacter \uffff, half \ud83d a pair',
  bidi,
  '\'single\' and "double"',
  'Line\nfeed',
];

describe('a feed, as independent parsers read it,', () => {
  it.each(titles)('bears the headline %j', async (title) => {
    const body = bodyOf({ html: `<p>${title.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>` });
    const hostile = article({ key: 'x', title, description: title, kicker: title, body: body.digest });
    const parts = {
      articles: [hostile],
      bodies: [body],
      sections: { world: { title, description: title } },
    };
    const kept = withoutForbidden(title);
    for (const url of ['/feed.xml', '/world/feed.xml']) {
      const xml = feed(parts, url);
      const [item] = all(parseXml(xml), 'item');
      expect(texts(item ?? never(), 'title')).toEqual([kept]);
      // To readers of RSS a description is HTML.
      expect(textOf(parseFragment(texts(item ?? never(), 'description')[0] ?? ''))).toBe(
        kept.replace(/\s+/g, ' '),
      );
      expect(texts(item ?? never(), 'content:encoded')).toEqual([withoutForbidden(body.html)]);

      const read = await new RssParser().parseString(xml);
      expect(read.items[0]?.title).toBe(kept);
      expect(read.items[0]?.['content:encoded']).toBe(withoutForbidden(body.html));
      expect(parseRssFeed(xml).items?.[0]?.link).toBe('https://news.example/world/x.html');
    }
    const json = parseJsonFeed(feed(parts, '/world/feed.json'));
    expect(json.title).toBe(`${kept} | The Example`);
    expect(json.items?.[0]).toMatchObject({
      title: kept,
      summary: kept,
      content_html: withoutForbidden(body.html),
    });
  });

  it('bears any headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const parts = { articles: [article({ key: 'x', title })] };
        const [item] = all(parseXml(feed(parts, '/feed.xml')), 'item');
        expect(texts(item ?? never(), 'title')).toEqual([withoutForbidden(title)]);
        expect(JSON.parse(feed(parts, '/feed.json')).items[0].title).toBe(withoutForbidden(title));
      }),
      { numRuns: 50 },
    );
  });

  it('says where it is, whose it is and when it changed', async () => {
    const corrected = article({
      ...talks,
      corrections: [{ date: Date.UTC(2024, 6, 19, 8), text: 'There were two envoys.' }],
    });
    const xml = feed({ articles: [corrected], pictures: ['media/hall.jpg'] }, '/feed.xml', {
      ...config,
      language: 'de-CH',
      tagline: 'News & more',
    });
    const read = await new RssParser().parseString(xml);
    expect(read).toMatchObject({
      title: 'The Example',
      description: 'News & more',
      link: 'https://news.example/',
      language: 'de-CH',
      feedUrl: 'https://news.example/feed.xml',
      lastBuildDate: 'Fri, 19 Jul 2024 08:00:00 GMT',
    });
    const smith = parseRssFeed(xml);
    expect(smith.atom?.links).toEqual([
      { href: 'https://news.example/feed.xml', rel: 'self', type: 'application/rss+xml' },
    ]);
    expect(smith.items?.[0]).toMatchObject({
      guid: { value: 'tag:news.example,2024-07-18:09:00:00/talks', isPermaLink: false },
      pubDate: 'Thu, 18 Jul 2024 09:00:00 GMT',
      categories: [{ name: 'World' }, { name: 'Peace' }, { name: 'China' }],
      description: 'Envoys met &lt;in&gt; Beijing &amp; agreed.',
      dc: { creators: ['Wang', 'Liu'], languages: ['en'] },
      atom: { updated: '2024-07-19T08:00:00.000Z' },
      media: { contents: [{ url: 'https://news.example/media/hall.jpg', medium: 'image' }] },
    });
  });

  it('is the same in JSON', () => {
    const corrected = { ...story, modified: Date.UTC(2024, 6, 19, 8) };
    const parts = { articles: [corrected], pictures: ['media/hall.jpg'] };
    expect(JSON.parse(feed(parts, '/feed.json'))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Example',
      home_page_url: 'https://news.example/',
      feed_url: 'https://news.example/feed.json',
      description: 'The Example',
      language: 'en',
      authors: [{ name: 'The Example', url: 'https://news.example' }],
      items: [
        {
          id: 'tag:news.example,2024-07-18:09:00:00/talks',
          url: 'https://news.example/world/talks.html',
          title: 'Talks open',
          summary: 'Envoys met <in> Beijing & agreed.',
          content_html: '<p>Talks opened on Thursday.</p>',
          image: 'https://news.example/media/hall.jpg',
          date_published: '2024-07-18T09:00:00.000Z',
          date_modified: '2024-07-19T08:00:00.000Z',
          authors: [
            { name: 'Wang', url: 'https://news.example/authors/wang/' },
            { name: 'Liu', url: 'https://news.example/authors/liu/' },
          ],
          tags: ['World', 'Peace', 'China'],
        },
      ],
    });
  });

  it('says in the title of what is no news what it is, in the language of the story', () => {
    const labelled = [
      article({ key: 'a', title: 'Let it stand', label: 'opinion' }),
      article({ key: 'b', title: 'Warm homes', label: 'sponsored' }),
      article({ key: 'c', title: 'Was bleibt', label: 'analysis', language: 'de' }),
    ];
    const parts = { articles: labelled };
    const items = (url: string) => JSON.parse(feed(parts, url)).items as { title: string; tags: string[] }[];
    const titles = ['Opinion: Let it stand', 'Sponsored: Warm homes'];
    expect(
      items('/feed.json')
        .map((each) => each.title)
        .sort(),
    ).toEqual(titles);
    expect(items('/de/feed.json')[0]).toMatchObject({
      title: 'Analyse: Was bleibt',
      tags: ['Analyse', 'World'],
    });
    expect(
      parseRssFeed(feed(parts, '/feed.xml'))
        .items?.map(({ title }) => title)
        .sort(),
    ).toEqual(titles);
  });

  it('knows a story by the same id when it moves to another section, and twins by different ones', () => {
    const ids = (...articles: Article[]) =>
      (JSON.parse(feed({ articles }, '/feed.json')).items as { id: string }[]).map(({ id }) => id);
    const before = article({ key: 'a', url: '/world/2024/07/talks.html' });
    const after = article({ key: 'a', url: '/city/2024/07/talks/', section: 'city' });
    expect(ids(after)).toEqual(ids(before));
    const twin = article({ key: 'b', url: '/opinion/2024/07/talks.html' });
    expect(new Set(ids(before, twin)).size).toBe(2);
  });

  it('links a syndicated story to our page and names its source', () => {
    const syndicated = article({ key: 'x', source: { name: 'Wire', url: 'https://wire.example/a?b=1&c=2' } });
    const [item] = all(parseXml(feed({ articles: [syndicated] }, '/feed.xml')), 'item');
    expect(texts(item ?? never(), 'link')).toEqual(['https://news.example/world/x.html']);
    expect(texts(item ?? never(), 'dc:source')).toEqual(['https://wire.example/a?b=1&c=2']);
    expect(JSON.parse(feed({ articles: [syndicated] }, '/feed.json')).items[0].external_url).toBe(
      'https://wire.example/a?b=1&c=2',
    );
  });

  it('has dates that RFC 822 allows, in UTC', () => {
    for (const date of [Date.UTC(1999, 11, 31, 23, 59, 59), Date.UTC(2024, 1, 29), Date.UTC(1950, 0, 1)]) {
      const xml = feed({ articles: [article({ key: 'x', date })] }, '/feed.xml');
      const [pubDate = ''] = texts(all(parseXml(xml), 'item')[0] ?? never(), 'pubDate');
      expect(pubDate).toMatch(
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/,
      );
      expect(Date.parse(pubDate)).toBe(date);
    }
  });
});

function never(): never {
  throw new Error('no such element');
}
