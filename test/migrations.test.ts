import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UserConfig } from '../src/config/config.js';
import { toFile } from '../src/lib/url.js';
import { buildNewsroom } from './support/newsroom.js';
import { dot } from './support/pictures.js';
import { isTold, lineOf, missingWords, readableWords, shownText, wordsOf } from './support/words.js';

/*
 * Archives of other generators, no file of which has been changed: what the configuration says must be enough. The
 * configurations are those that docs/migrating.md shows.
 */

function documented(generator: string): UserConfig {
  const example = new RegExp(`^## ${generator}$(?:(?!^## )[^])*?^\`\`\`json$(.*?)^\`\`\`$`, 'ms');
  return JSON.parse(example.exec(fs.readFileSync('docs/migrating.md', 'utf8'))?.[1] ?? '');
}

async function migrate(files: Readonly<Record<string, string | Uint8Array>>, config: UserConfig) {
  const built = await buildNewsroom(files, { config });
  const site = await built.site();
  const body = (file: string) => proseOf(built.files[file] ?? '');
  for (const { file, url } of site.articles) {
    const source = files[`content/${file}`];
    if (typeof source !== 'string') continue;
    const lines = source.split('\n');
    const messages = built.messages.filter((each) => each.file === `content/${file}`);
    const missing = missingWords(readableWords(source), wordsOf(shownText(body(toFile(url)))));
    expect(
      missing.filter((word) => !isTold(word, lineOf(word, lines), messages, lines)),
      file,
    ).toEqual([]);
  }
  return {
    ...built,
    site,
    stories: new Map(site.articles.map((article) => [article.url, article])),
    errors: built.messages.filter(({ level }) => level === 'error'),
    warnings: built.messages
      .filter(({ level }) => level === 'warning')
      .map(({ rule, file, line }) => `${rule} ${file}:${line}`),
    body,
  };
}

/** What stands in the text of a story's page, to the end of the page's `main`. */
function proseOf(html: string): string {
  return /<div class="prose">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
}

const front = (...lines: string[]) => lines.join('\n');

describe('an archive of Jekyll', () => {
  const config = documented('Jekyll');
  const files = {
    'content/_posts/2016-03-04-river-rises.md': front(
      '---',
      'layout: post',
      'title: "River rises"',
      'date: 2016-03-04 05:06:07 -0700',
      'last_modified_at: 2016-03-05',
      'categories: [local, weather]',
      'tags: [floods, rivers]',
      'author: Jane Example',
      'excerpt: The water came at night.',
      'published: true',
      '---',
      'The water came.',
      '<!--more-->',
      '',
      'It [is known](/2016/03/the-plan/).',
      '',
      '{% include map.html %}',
      '',
    ),
    'content/_posts/2016-03-05-the-plan.md': front(
      '---',
      'title: The plan',
      'category: local',
      'tags: floods, plans',
      'author: { name: Roe Example, site: example.org }',
      'permalink: /2016/03/the-plan/',
      'redirect_from: [/plan/]',
      '---',
      'The [river](/2016/03/river-rises/) has a plan.',
      '',
    ),
    'content/_posts/2016-03-06-held-back.md': '---\ntitle: Held back\npublished: false\n---\nNot yet.\n',
    'content/_posts/2016-03-07-pattern.md':
      '---\ntitle: A pattern\npermalink: /:categories/:title/\n---\nText.\n',
    'content/_drafts/idea.md': '---\ntitle: Idea\n---\nAn idea.\n',
  };

  it('is published whole, and nothing of it that was held back', async () => {
    const { errors, warnings, stories, rules, body } = await migrate(files, config);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'markdown/template-tag content/_posts/2016-03-04-river-rises.md:17',
      'parse/url-pattern content/_posts/2016-03-07-pattern.md:3',
    ]);
    expect(rules).toContain('read/left-out');
    expect([...stories.keys()]).toEqual(['/2016/03/pattern/', '/2016/03/the-plan/', '/2016/03/river-rises/']);
    expect(stories.get('/2016/03/river-rises/')).toMatchObject({
      date: Date.parse('2016-03-04T12:06:07Z'),
      updated: Date.parse('2016-03-05T07:00:00Z'),
      description: 'The water came at night.',
      section: 'local',
      topics: ['floods', 'rivers'],
      authors: ['jane-example'],
      links: [{ article: '_posts/2016-03-05-the-plan' }],
    });
    expect(stories.get('/2016/03/the-plan/')).toMatchObject({
      date: Date.parse('2016-03-05T07:00:00Z'),
      topics: ['floods', 'plans'],
      authors: ['roe-example'],
    });
    expect(body('2016/03/the-plan/index.html')).toContain('<a href="/2016/03/river-rises/">river</a>');
  });
});

describe('an archive of Hugo', () => {
  const config = documented('Hugo');
  const files = {
    'content/_index.md': '+++\ntitle = "Home"\n+++\n',
    'content/post/_index.md': '+++\ntitle = "Posts"\n+++\n',
    'content/post/my-story/index.md': front(
      '+++',
      'title = "My story"',
      'date = 2020-01-31T23:30:00+01:00',
      'lastmod = 2020-02-01',
      'draft = false',
      'weight = 10',
      'slug = "the-story"',
      'layout = "wide"',
      'aliases = ["/old/story/", "/old/story.html"]',
      'tags = ["Rivers", "Ports"]',
      'categories = ["Local"]',
      'author = "Jane Example"',
      'summary = "A summary."',
      '',
      '[cover]',
      'image = "boat.jpg"',
      'alt = "A boat"',
      'caption = "The boat"',
      'relative = true',
      '',
      '[params]',
      'kicker = "Harbours"',
      '+++',
      '',
      'Down [there](#the-end).',
      '',
      '{{< figure src="boat.jpg" alt="A boat" caption="Our boat" attr="Li Na" >}}',
      '',
      '![The quay](/images/quay.jpg)',
      '',
      '## How it ended {#the-end}',
      '',
      'See [the other]({{< ref "/post/other.md" >}}).',
      '',
    ),
    'content/post/my-story/boat.jpg': dot(),
    'static/images/quay.jpg': dot(),
    'content/post/other.md': front(
      '---',
      'title: Other',
      'date: 2020-03-01T10:00:00Z',
      'url: /special/other/',
      'categories: []',
      'tags: null',
      'images: ["/images/quay.jpg"]',
      'cover:',
      '  alt: The quay',
      'expiryDate: 2099-01-01',
      '---',
      'Text.',
      '',
      '<!--more-->',
      '',
      'More [of it](https://news.example/post/2020/01/the-story/#the-end).',
      '',
    ),
  };

  it('is published whole, with bundles, pictures and places in stories', async () => {
    const { errors, warnings, stories, files: output, body, site } = await migrate(files, config);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect([...stories.keys()]).toEqual(['/special/other/', '/post/2020/01/the-story/']);
    expect(stories.get('/post/2020/01/the-story/')).toMatchObject({
      description: 'A summary.',
      section: 'local',
      topics: ['rivers', 'ports'],
      authors: ['jane-example'],
      kicker: 'Harbours',
      image: { src: 'post/my-story/boat.jpg', alt: 'A boat', caption: 'The boat' },
      bodyPictures: ['post/my-story/boat.jpg', 'images/quay.jpg'],
    });
    expect(stories.get('/special/other/')).toMatchObject({ image: { src: 'images/quay.jpg' } });
    expect(site.redirects.map(({ from }) => from)).toEqual(['/old/story.html', '/old/story/']);
    expect(output['images/quay.jpg']).toBeDefined();
    const story = body('post/2020/01/the-story/index.html');
    expect(story).toContain('<h2 id="the-end">How it ended</h2>');
    expect(story).toContain('src="/images/quay.jpg"');
    expect(story).toContain('<a href="/special/other/">the other</a>');
    expect(body('special/other/index.html')).toContain('<a href="/post/2020/01/the-story/#the-end">');
  });
});

describe('an archive of Eleventy', () => {
  const config = documented('Eleventy');
  const files = {
    'content/posts/first.md': front(
      '---',
      'title: First',
      'date: 2021-05-06',
      'tags: [post, rivers]',
      'layout: layouts/post.njk',
      'permalink: /x/index.html',
      'eleventyExcludeFromCollections: true',
      'summary: A summary',
      '---',
      'Text.',
      '',
    ),
    'content/posts/second.md': front(
      '---',
      '{',
      '  "title": "Second",',
      '  "date": "2021-05-07T08:00:00.000Z",',
      '  "tags": ["post"],',
      '  "author": "Jane"',
      '}',
      '---',
      'Text.',
      '',
    ),
    'content/posts/hidden.md': '---\ntitle: Hidden\ndate: 2021-05-08\npermalink: false\n---\nText.\n',
    'content/posts/2021-05-09-made.md':
      '---\ntitle: Made\ntags: post\npermalink: "/{{ page.fileSlug }}/"\n---\nText.\n',
    'content/posts/posts.json': '{"layout": "post"}',
  };

  it('is published whole, but for what has no address', async () => {
    const { errors, warnings, rules, stories } = await migrate(files, config);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'parse/url-pattern content/posts/2021-05-09-made.md:4',
      'parse/listed-all-the-same content/posts/first.md:7',
    ]);
    expect(rules).toContain('parse/no-address content/posts/hidden.md:4');
    expect([...stories.keys()]).toEqual(['/posts/made/', '/posts/second/', '/x/']);
    expect(stories.get('/x/')).toMatchObject({ description: 'A summary', topics: ['post', 'rivers'] });
    expect(stories.get('/posts/second/')).toMatchObject({ authors: ['jane'] });
    expect(stories.get('/posts/made/')).toMatchObject({ date: Date.parse('2021-05-09T00:00:00Z') });
  });
});

describe('an archive exported from WordPress', () => {
  const config = documented('WordPress');
  const files = {
    'content/posts/2019-02-03-hello.md': front(
      '---',
      "title: 'Hello: a welcome'",
      'author: jane',
      'type: post',
      'date: 2019-02-03T04:05:06+00:00',
      'url: /2019/02/hello/',
      'categories:',
      '  - Local News',
      'tags:',
      '  - rivers',
      'featured_image: /wp-content/uploads/2019/02/a.jpg',
      'id: 12',
      'guid: https://news.example/?p=12',
      "excerpt: ''",
      '---',
      '',
      '<!-- wp:paragraph {"dropCap":true} -->',
      '<p>Text of the <a href="http://www.news.example/2019/02/hello/">post</a>.</p>',
      '<!-- /wp:paragraph -->',
      '',
      '<!--more Read on-->',
      '',
      '<figure><img src="/wp-content/uploads/2019/02/a.jpg" alt="A"><figcaption>The quay</figcaption></figure>',
      '',
    ),
    'static/wp-content/uploads/2019/02/a.jpg': dot(),
  };

  it('is published whole', async () => {
    const { errors, warnings, rules, stories, body } = await migrate(files, config);
    expect(errors).toEqual([]);
    expect(warnings).toEqual(['model/picture-without-alt content/posts/2019-02-03-hello.md:11']);
    expect(rules).not.toContain('markdown/comment');
    expect(stories.get('/2019/02/hello/')).toMatchObject({ section: 'local-news', topics: ['rivers'] });
    const text = body('2019/02/hello/index.html');
    expect(text).toContain('<p>Text of the <a href="/2019/02/hello/">post</a>.</p>');
    expect(text).toContain('src="/wp-content/uploads/2019/02/a.jpg"');
  });
});
