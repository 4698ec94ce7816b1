import { expect, it } from 'vitest';
import { article, contextOf, pageOf, siteOf } from '../support/site.js';
import { claimsOf } from '../support/whole/claims.js';

it('says of everything what it is, and which file an editor can change', () => {
  const story = article({ key: 'a', topics: ['peace'] });
  const parts = { articles: [story], sections: { world: { file: 'sections/world.md' } } };
  const context = contextOf(parts);
  const claims = claimsOf(
    siteOf(parts).data,
    [
      pageOf('article', 'a', context),
      pageOf('section', 'world', context),
      pageOf('topic', 'peace', context),
      pageOf('latest', '/', context),
    ],
    [{ url: '/robots.txt', file: 'robots.txt', content: () => '' }],
    [{ url: '/ads.txt', file: 'ads.txt', from: '/newsroom/static/ads.txt', source: 'static/ads.txt' }],
    [{ url: '/assets/main.css' }],
  );
  expect(claims.map(({ url, what, file }) => [url, what, file])).toEqual([
    ['/world/a.html', 'the story articles/a.md', 'articles/a.md'],
    ['/world/', 'the section front sections/world.md', 'sections/world.md'],
    ['/topics/peace/', 'the topic page named in articles/a.md', 'articles/a.md'],
    ['/latest/', 'the page of the latest stories', undefined],
    ['/robots.txt', 'stet’s own file /robots.txt', undefined],
    ['/ads.txt', 'the file static/ads.txt', 'static/ads.txt'],
    ['/assets/main.css', 'the templates’ file /assets/main.css', undefined],
  ]);
});
