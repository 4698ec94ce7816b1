import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildNewsroom, story } from './support/newsroom.js';

const files = {
  'content/articles/council-votes.md': story(
    'Votes',
    '2026-11-02',
    'section: local\ntopics: [Rivers]\nauthors: [Wang Li]',
  ),
  'content/articles/old.md': story(
    'Old',
    '2024-02-02',
    'withdrawn: { date: 2024-03-01, reason: It was wrong. }',
  ),
  'content/pages/about.md': '---\ntitle: About\n---\nWe [are](/who/we-are/).\n',
  'content/authors/wang-li.md':
    '---\nname: Wang Li\n---\nSee [my page](https://www.news.example/no-such-page).\n',
  'static/graphic/index.html': '<p>A graphic.</p>',
  'static/doc.pdf': '%PDF-1.4',
  'static/_redirects':
    '# Ours\n/blog/* /news/:splat 301\n/go/:name https://elsewhere.example/:name 302\n/api /api/index 200\n',
};

const alive = [
  '/',
  '/index.html',
  '//news.example/',
  'http://www.news.example',
  '/latest/',
  '/latest',
  '/search/',
  '/corrections/',
  '/lite/',
  '/lite/local/2026/11/council-votes.html',
  '/feed.xml',
  '/feed.json',
  '/local/feed.xml',
  '/topics/rivers/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/404.html',
  '/local/',
  '/local/index.html',
  '/local',
  '/topics/rivers',
  '/authors/wang-li/',
  '/archive/2026/',
  '/archive/2026/11/',
  '/about',
  '/about.html?a=1#b',
  '/local/2026/11/council-votes',
  '/graphic/',
  '/graphic',
  '/graphic/index.html#x',
  '/doc.pdf',
  '/blog/any/thing',
  '/blog/',
  '/go/there',
  '/api',
  '/news/2024/02/old.html',
];
const dead = [
  '/local/2026/11/council-vots.html',
  'https://news.example/nowhere/',
  'http://www.news.example/nope.html#x',
  '//news.example/n%C3%A9ant',
  '/topics/floods/',
  '/archive/1999/',
  '/lite/nope.html',
  '/Local/',
  '/go/',
  '/authors/nobody/feed.xml',
  '/media/none.pdf',
];

it('tells of links to addresses at which the site has nothing, and of no others', async () => {
  const link = (address: string) => `- [words](${address})`;
  const body = [...alive, ...dead].map(link).join('\n');
  const more = 'Raw <a href="/raw/none">HTML</a> and [a reference][r].\n\n[r]: /reference/none';
  const built = await buildNewsroom(
    { ...files, 'content/articles/a.md': story('A', '2026-11-03', 'section: local', `${body}\n\n${more}`) },
    { config: { lite: true, search: true } },
  );
  const told = built.messages
    .filter(({ rule }) => rule === 'model/dead-link')
    .map(({ file, what }) => `${file} ${/leads to (\S+?),? /.exec(what)?.[1]}`);
  expect(told).toEqual([
    ...[
      '/local/2026/11/council-vots.html',
      '/nowhere/',
      '/nope.html',
      '/néant',
      '/topics/floods/',
      '/archive/1999/',
      '/lite/nope.html',
      '/Local/',
      '/go/',
      '/authors/nobody/feed.xml',
      '/media/none.pdf',
      '/raw/none',
      '/reference/none',
    ].map((url) => `content/articles/a.md ${url}`),
    'content/authors/wang-li.md /no-such-page',
    'content/pages/about.md /who/we-are/',
  ]);
  expect(built.messages.find(({ what }) => what.includes('council-vots'))).toMatchObject({
    level: 'warning',
    file: 'content/articles/a.md',
    what: expect.stringContaining('Did you mean “/local/2026/11/council-votes.html”?'),
  });
});

it('knows every page and file that is published', async () => {
  const picture = fs.readFileSync('starter/content/media/bus.jpg');
  const written = {
    ...files,
    'content/media/bus.jpg': picture,
    'content/articles/b.md': story(
      'B',
      '2025-11-03',
      'series: Floods\nredirectFrom: [/old/b.html]\nimage: { src: media/bus.jpg, alt: A bus }',
    ),
    'content/articles/he.md': story('He', '2026-11-03', 'language: he'),
  };
  const config = { lite: true };
  const { root, files: published } = await buildNewsroom(written, { config });
  const names = Object.keys(published).filter((file) => !file.startsWith('_'));
  expect(names.filter((file) => /\.(?:jpg|css|bin|xml)$/.test(file)).length).toBeGreaterThan(10);
  const links = names.map((file) => `[x](https://news.example/${encodeURI(file)})`).join('\n');
  const { messages } = await buildNewsroom(
    { 'content/articles/all.md': story('All', '2026-11-01', 'section: local', links) },
    { root, config, write: false },
  );
  expect(messages.filter(({ file, rule }) => file?.includes('all.md') && /link/.test(rule))).toEqual([]);
});

it('tells of full addresses of this site in front matter, and of no others', async () => {
  const front = [
    'section: local',
    'source: { name: The Wire, url: "https://wire.example/nowhere" }',
    'related:',
    ...[...alive, ...dead]
      .filter((each) => each.includes('//'))
      .map((each) => `- { title: T, url: "${each.replace(/^\/\//, 'https://')}" }`),
    '- { title: T, url: "https://news.example/old-a.html" }',
  ].join('\n');
  const author = (links: string) => `---\nname: Wang Li\nlinks: [${links}]\n---\n`;
  const built = await buildNewsroom(
    {
      ...files,
      'content/articles/a.md': story('A', '2026-11-03', front),
      'content/articles/b.md': story('B', '2026-11-03', 'redirectFrom: [/old-a.html]'),
      'content/authors/wang-li.md': author(
        '"https://news.example/nobody", "https://news.example/about.html", "mailto:a@b.example"',
      ),
    },
    { config: { lite: true } },
  );
  const told = built.messages.filter(({ rule }) => rule === 'model/dead-link');
  expect(told.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([
    ...['/nowhere/', '/nope.html', '/néant'].map((url) =>
      expect.stringMatching(
        new RegExp(`^content/articles/a.md:\\d+ related.url leads to ${url}, and this site`),
      ),
    ),
    'content/authors/wang-li.md:3 links.url leads to /nobody, and this site has nothing there.',
    'content/pages/about.md:4 The link leads to /who/we-are/, and this site has nothing there.',
  ]);
});

it('leaves alone what lies on the same host beside a site below a path', async () => {
  const body =
    '[a](https://host.example/paper/nope.html) [b](https://host.example/other/nope.html) [c](https://host.example/paper/)';
  const front =
    'related:\n- { title: T, url: "https://host.example/paper/none/" }\n- { title: T, url: "https://host.example/other/none/" }';
  const { messages } = await buildNewsroom(
    { 'content/articles/a.md': story('A', '2026-11-03', front, body) },
    { config: { url: 'https://host.example/paper' } },
  );
  const told = messages.filter(({ rule }) => rule === 'model/dead-link').map(({ what }) => what);
  expect(told).toEqual([
    'related.url leads to /none/, and this site has nothing there.',
    'The link leads to /nope.html, and this site has nothing there.',
  ]);
});

it('says the same after stories came, changed and went as a build of everything', async () => {
  const written = {
    ...files,
    'content/articles/a.md': story(
      'A',
      '2026-11-03',
      'section: local',
      '[One](/local/2026/11/b.html) and [two](/archive/2025/).',
    ),
    'content/articles/b.md': story('B', '2026-11-02', 'section: local'),
  };
  const first = await buildNewsroom(written);
  const dead = (built: {
    readonly messages: readonly {
      readonly rule: string;
      readonly what: string;
      readonly line?: number | undefined;
    }[];
  }) =>
    built.messages
      .filter(({ rule }) => rule === 'model/dead-link')
      .map(({ what, line }) => `${line} ${what}`);
  const steps: (() => Record<string, string>)[] = [
    () => ({
      'content/articles/a.md': story(
        'A',
        '2026-11-03',
        'section: local',
        '\n\n[One](/local/2026/11/b.html), [three](/three/).',
      ),
    }),
    () => ({
      'content/articles/c.md': story(
        'C',
        '2025-05-01',
        'section: local',
        '[Year](/archive/2025/) [none](/archive/2023/)',
      ),
    }),
    () => {
      fs.rmSync(path.join(first.root, 'content/articles/b.md'));
      return {};
    },
    () => {
      fs.rmSync(path.join(first.root, 'content/articles/c.md'));
      return {};
    },
    () => ({}),
  ];
  expect(dead(first)).toHaveLength(3);
  for (const next of steps) {
    const again = await buildNewsroom(next(), { root: first.root });
    const whole = await buildNewsroom({}, { root: first.root, write: false });
    expect(dead(again)).toEqual(dead(whole));
  }
});

it('tells each address once where there are many', async () => {
  const addresses = Array.from({ length: 90 }, (_, n) => `[x](/tags/${n}/)\n[y](/tags/${n % 70}/)`).join(
    '\n',
  );
  const { messages } = await buildNewsroom({
    ...files,
    'content/articles/a.md': story('A', '2026-11-03', '', addresses),
  });
  const told = messages.filter(({ rule }) => rule === 'model/dead-link').map(({ what }) => what);
  expect(told).toHaveLength(51);
  expect(told.some((what) => what.includes('(2 other links too)'))).toBe(true);
  expect(told.some((what) => /^\d+ more links lead to \d+ other addresses/.test(what))).toBe(true);
});
