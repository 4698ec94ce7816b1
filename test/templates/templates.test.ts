import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Card, LiteHomeView, LiteView, View } from '../../src/plan/views.js';
import { attribute, elements, textOf } from '../support/html.js';
import { page } from './pages.js';
import * as fixtures from './views.js';

const { views } = fixtures;
const rendered = Object.entries(views).map(([name, view]) => ({ name, view, html: page(view) }));

function isLite(view: View): view is LiteView | LiteHomeView {
  return view.kind === 'lite' || view.kind === 'lite-home';
}

function one(html: string, selector: { name: string; class?: string }) {
  const found = withClass(html, selector.class ?? '', selector.name);
  expect(found, `${selector.name}.${selector.class ?? ''}`).toHaveLength(1);
  return found[0] as (typeof found)[number];
}

/** But those of the site that are files of their own, and that the page knows by their digests. */
function scriptsWritten(html: string) {
  return elements(html, 'script').filter(
    (script) => attribute(script, 'src') === undefined || attribute(script, 'integrity') === undefined,
  );
}

function withClass(html: string, name: string, tag?: string) {
  return elements(html, tag).filter(
    (element) => name === '' || (attribute(element, 'class') ?? '').split(' ').includes(name),
  );
}

describe.each(rendered)('the template of $name', ({ view, html }) => {
  it('says the language and direction of the page', () => {
    const root = one(html, { name: 'html' });
    expect(attribute(root, 'lang')).toBe(view.language);
    expect(attribute(root, 'dir')).toBe(view.direction);
  });

  it('has one headline of the first level and leaves out no level below it', () => {
    const levels = elements(html)
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level, `heading ${index + 1} of ${levels.join(' ')}`).toBeLessThanOrEqual(
        (levels[index - 1] ?? 0) + 1,
      );
    });
  });

  it('has its landmarks, and a skip link to the content', () => {
    expect(elements(html, 'main')).toHaveLength(1);
    // There is next to nothing to skip in the lite edition.
    if (isLite(view)) return;
    expect(withClass(html, 'masthead', 'header')).toHaveLength(1);
    expect(withClass(html, 'colophon', 'footer')).toHaveLength(1);
    const names = elements(html, 'nav').map((nav) => attribute(nav, 'aria-label'));
    expect(names.every((name) => name !== undefined && name !== '')).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    const skip = elements(html, 'a')[0];
    expect(skip && attribute(skip, 'href')).toBe(`#${attribute(one(html, { name: 'main' }), 'id')}`);
  });

  it('has no script and no style written into it', () => {
    for (const script of scriptsWritten(html))
      expect(['application/ld+json', 'speculationrules']).toContain(attribute(script, 'type'));
    expect(elements(html, 'style').map(textOf)).toEqual(isLite(view) ? [view.liteStyle] : []);
    for (const { attrs, tagName } of elements(html))
      for (const { name } of attrs) expect(name, tagName).not.toMatch(/^(style|on.*)$/);
  });

  it('gives every picture an alternative text and loads at most one at once', () => {
    const pictures = elements(html, 'img');
    for (const picture of pictures) expect(attribute(picture, 'alt')).toBeDefined();
    const atOnce = pictures.filter((picture) => attribute(picture, 'loading') !== 'lazy');
    expect(atOnce.length).toBeLessThanOrEqual(1);
    for (const picture of atOnce) expect(attribute(picture, 'fetchpriority')).toBe('high');
  });

  it('uses no id twice', () => {
    const ids = elements(html).flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps its elements whatever its texts say', () => {
    const hostile = page(poison(view));
    expect(shape(hostile)).toEqual(shape(html));
    for (const script of scriptsWritten(hostile))
      expect(['application/ld+json', 'speculationrules']).toContain(attribute(script, 'type'));
  });
});

const poisonous = `"'><script>alert(1)</script><img src=x onerror=alert(1)></title></style><!-- &amp; \u202e`;

/** Every text of the view with markup in it; what the plan vouches for (HTML, JSON, closed vocabularies) stays. */
function poison<T>(value: T, key = ''): T {
  const vouched = /Html$|Language$|^(jsonLd|prefetch|liteStyle|kind|language|direction|label|focus)$/;
  if (typeof value === 'string') return (vouched.test(key) ? value : `${value}${poisonous}`) as T;
  if (Array.isArray(value)) return value.map((each) => poison(each, key)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, name)])) as T;
  return value;
}

function shape(html: string): string[] {
  return elements(html).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`);
}

it('has a template for each kind of page', () => {
  const kinds = fs
    .readdirSync('templates')
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.basename(file, '.tsx'));
  expect(new Set(Object.values(views).map(({ kind }) => kind))).toEqual(new Set(kinds));
});

describe('the head', () => {
  const html = page(fixtures.article);
  const { head } = fixtures.article;

  it('prints what the plan says', () => {
    expect(textOf(one(html, { name: 'title' }))).toBe(head.title);
    const links = elements(html, 'link').map((link) => [
      attribute(link, 'rel'),
      attribute(link, 'hreflang') ?? attribute(link, 'type'),
      attribute(link, 'href'),
    ]);
    expect(links).toEqual([
      ['stylesheet', undefined, '/assets/main.css'],
      ['icon', undefined, '/favicon.svg'],
      ['canonical', undefined, head.canonical],
      ...head.translations.map(({ language, href }) => ['alternate', language, href]),
      ...head.feeds.map(({ type, href }) => ['alternate', type, href]),
    ]);
    const metas = elements(html, 'meta').map((meta) => [
      attribute(meta, 'property') ?? attribute(meta, 'name'),
      attribute(meta, 'content'),
    ]);
    expect(metas).toContainEqual(['description', head.description]);
    expect(metas).toContainEqual(['robots', head.robots]);
    for (const { property, content } of head.properties) expect(metas).toContainEqual([property, content]);
    for (const { name, content } of head.metas) expect(metas).toContainEqual([name, content]);
    expect(elements(html, 'script').map(textOf)).toEqual([fixtures.article.shell.prefetch, head.jsonLd]);
  });

  it('prints nothing that is not there', () => {
    const bare = page(fixtures.withdrawn);
    expect(elements(bare, 'script').map(textOf)).toEqual([fixtures.withdrawn.shell.prefetch]);
    expect(elements(bare, 'link').map((link) => attribute(link, 'rel'))).not.toContain('canonical');
  });

  it('forwards from an old address', () => {
    const refresh = elements(page(fixtures.redirect), 'meta').find(
      (meta) => attribute(meta, 'http-equiv') === 'refresh',
    );
    expect(refresh && attribute(refresh, 'content')).toBe(`0; url=${fixtures.redirect.to.href}`);
  });
});

describe('a story', () => {
  it.each([
    ['opinion', fixtures.opinionArticle, 'Opinion'],
    ['analysis', fixtures.analysisArticle, 'Analysis'],
    ['sponsored', fixtures.sponsoredArticle, 'Sponsored'],
  ] as const)('that is %s says so above its headline and on the whole page', (label, view, word) => {
    const html = page(view);
    const [first] = withClass(html, 'label');
    expect(first && textOf(first)).toBe(word);
    expect(html.indexOf('class="label"')).toBeLessThan(
      html.indexOf(view.headline.slice(0, 10), html.indexOf('<h1')),
    );
    expect(attribute(one(html, { name: 'body' }), 'data-label')).toBe(label);
  });

  it('that is news has no label', () => {
    const html = page({ ...fixtures.article, recommendations: undefined });
    expect(withClass(html, 'label')).toEqual([]);
    expect(attribute(one(html, { name: 'body' }), 'data-label')).toBeUndefined();
  });

  it('names its authors as its language does', () => {
    expect(textOf(one(page(fixtures.article), { name: 'p', class: 'byline' }))).toBe(
      'By Tomasz Brandt and Leila Haddad',
    );
    expect(textOf(one(page(fixtures.hebrewArticle), { name: 'p', class: 'byline' }))).toBe(
      'מאת דנה לוי ויוסי כהן',
    );
    const three = [...fixtures.article.authors, fixtures.linkTo('Ana', '/authors/ana/')];
    expect(textOf(one(page({ ...fixtures.article, authors: three }), { name: 'p', class: 'byline' }))).toBe(
      'By Tomasz Brandt, Leila Haddad and Ana',
    );
  });

  it('tells its times to machines', () => {
    const times = elements(page(fixtures.article), 'time').map((time) => attribute(time, 'datetime'));
    expect(times).toContain(fixtures.article.published.iso);
    expect(times).toContain(fixtures.article.updated?.iso);
  });

  it('shows its body as it was rendered', () => {
    expect(page(fixtures.article)).toContain(fixtures.body);
  });

  it('shows picture, caption and credit', () => {
    const html = page(fixtures.article);
    expect(textOf(one(html, { name: 'figure', class: 'figure' }))).toBe(
      'The two movements last met in Beijing in April. Illustration: Lantern graphics',
    );
    const plain = fixtures.picture('x', { credit: 'Ana Silva', caption: undefined });
    expect(
      textOf(one(page({ ...fixtures.article, image: plain }), { name: 'figure', class: 'figure' })),
    ).toBe('Ana Silva');
  });

  it('keeps the place of a picture whose size is known', () => {
    const image = fixtures.picture('x', { width: 1200, height: 800 });
    expect(page({ ...fixtures.article, image })).toContain('width="1200" height="800"');
  });

  it('recommends our stories and pages elsewhere', () => {
    const block = one(page(fixtures.article), { name: 'aside', class: 'recommendations' });
    const text = textOf(block);
    expect(text).toContain('We recommend to read');
    expect(text).toContain('Who the last boat is for');
    expect(text).toContain('The text of the declarationexample.org');
    expect(withClass(page(fixtures.bareArticle), 'recommendations')).toEqual([]);
  });

  it('shows what happened next above what it recommends', () => {
    const html = page(fixtures.article);
    expect(textOf(one(html, { name: 'aside', class: 'follow-ups' }))).toContain('What happened next');
    expect(html.indexOf('follow-ups')).toBeLessThan(html.indexOf('class="recommendations"'));
    expect(withClass(page(fixtures.bareArticle), 'follow-ups')).toEqual([]);
  });

  it('leaves out what it has not', () => {
    const html = page(fixtures.bareArticle);
    for (const name of [
      'byline',
      'dek',
      'figure',
      'corrections',
      'topics',
      'share',
      'author-notes',
      'source',
    ])
      expect(withClass(html, name), name).toEqual([]);
    expect(html).not.toContain('undefined');
  });

  it('shows its corrections', () => {
    expect(textOf(one(page(fixtures.article), { name: 'section', class: 'corrections' }))).toContain(
      'CorrectionJuly 17, 2024 An earlier version gave the wrong year',
    );
  });
});

describe('a card', () => {
  const cardOf = (parts: Partial<Card>, view: View = fixtures.latest) => {
    const card = fixtures.card({ headline: 'A story', ...parts });
    return page({ ...fixtures.latest, ...pick(view), cards: [card] });
  };
  const pick = ({ language, direction, shell }: View) => ({ language, direction, shell });

  it('is in the language of its story, its date in that of the page', () => {
    const html = cardOf({ headline: 'שלום', language: 'he', direction: 'rtl', label: 'analysis' });
    const text = one(html, { name: 'div', class: 'card-text' });
    const [whole] = elements(html, 'article');
    expect(whole && attribute(whole, 'lang')).toBe('he');
    expect(attribute(text, 'dir')).toBe('rtl');
    const time = one(html, { name: 'time' });
    expect([attribute(time, 'lang'), attribute(time, 'dir')]).toEqual(['en', 'ltr']);
    expect(attribute(one(html, { name: 'span', class: 'label' }), 'lang')).toBe('en');
  });

  it('says in its heading what it is, for those who go from heading to heading, and says it once', () => {
    const html = cardOf({ headline: 'The last boat', label: 'opinion' });
    const headingOf = (page: string) => elements(page, 'h2').map(textOf)[0];
    expect(headingOf(html)).toBe('Opinion: The last boat');
    expect(attribute(one(html, { name: 'span', class: 'label' }), 'aria-hidden')).toBe('true');
    expect(headingOf(cardOf({ headline: 'News' }))).toBe('News');
  });

  it('says nothing of its language where it is that of the page', () => {
    const text = one(cardOf({}), { name: 'div', class: 'card-text' });
    expect([attribute(text, 'lang'), attribute(text, 'dir')]).toEqual([undefined, undefined]);
  });

  it('has one link, its headline', () => {
    const html = cardOf({ image: fixtures.picture('x'), kicker: 'Kicker', href: '/the-story.html' });
    const links = elements(html, 'a').filter((link) => attribute(link, 'href') === '/the-story.html');
    expect(links.map(textOf)).toEqual(['A story']);
    expect(links.map(({ parentNode }) => parentNode?.nodeName)).toEqual(['h2']);
  });

  it.each([
    ['0% 100%', { 'data-x': '0', 'data-y': '100' }],
    ['60% 40%', { 'data-x': undefined, 'data-y': undefined }],
    ['70% 10%', { 'data-x': '75', 'data-y': '0' }],
    [undefined, { 'data-x': undefined, 'data-y': undefined }],
    ['nonsense', { 'data-x': undefined, 'data-y': undefined }],
  ])('crops its picture around %s', (focus, marks) => {
    const picture = one(cardOf({ image: fixtures.picture('x', { focus }) }), { name: 'img' });
    expect({ 'data-x': attribute(picture, 'data-x'), 'data-y': attribute(picture, 'data-y') }).toEqual(marks);
  });
});

describe('the front page', () => {
  it('has the paper’s name as its title and no other page has', () => {
    expect(textOf(one(page(fixtures.home), { name: 'h1' }))).toBe('The Aldermouth Lantern');
    expect(textOf(one(page(fixtures.section), { name: 'h1' }))).toBe('City');
  });

  it('loads the lead’s picture at once', () => {
    const first = elements(page(fixtures.home), 'img')[0];
    expect(first && attribute(first, 'src')).toBe(fixtures.home.lead?.image?.src);
    expect(first && attribute(first, 'loading')).toBe('eager');
  });

  it('says so where there is nothing yet', () => {
    expect(textOf(one(page(fixtures.emptyHome), { name: 'p', class: 'nothing' }))).toBe(
      'There are no stories here yet.',
    );
  });
});

describe('the navigation', () => {
  const current = (view: View) =>
    elements(page(view), 'a')
      .filter((link) => attribute(link, 'aria-current') !== undefined)
      .map((link) => [textOf(link), attribute(link, 'aria-current')]);

  it('marks where the reader is', () => {
    expect(current(fixtures.section)).toEqual([['City', 'page']]);
    expect(current(fixtures.article)).toEqual([['World', 'true']]);
    expect(current(fixtures.archive)).toEqual([['City', 'true']]);
    expect(current(fixtures.latest)).toEqual([]);
  });
});

describe('the weight', () => {
  const styles = build({
    entryPoints: ['templates/styles/main.css'],
    bundle: true,
    minify: true,
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  const compressed = (text: string) => gzipSync(text, { level: 9 }).length;

  it('of the stylesheet is less than 8 KB, of a story with it less than 14', async () => {
    const css = compressed(await styles);
    expect(css).toBeGreaterThan(1000);
    expect(css).toBeLessThan(8 * 1024);
    expect(css + compressed(page(fixtures.article))).toBeLessThan(14 * 1024);
  });

  it('is all: styles load nothing from anywhere', async () => {
    expect(await styles).not.toMatch(/url\(|@import|https?:/);
  });

  it('asks for no physical direction', async () => {
    expect(await styles).not.toMatch(
      /(?:margin|padding|border|inset)-(?:left|right)|float:(?:left|right)|text-align:(?:left|right)/,
    );
  });
});

describe('the lite edition', () => {
  const html = page(fixtures.lite);

  it('asks for nothing but the page itself', () => {
    expect(elements(html).filter((each) => attribute(each, 'src') !== undefined)).toEqual([]);
    const links = elements(html, 'link').map((each) => [attribute(each, 'rel'), attribute(each, 'href')]);
    expect(links).toEqual([
      ['canonical', fixtures.lite.head.canonical],
      ['icon', 'data:,'],
    ]);
  });

  it('has all that the story says, and the way to the full page', () => {
    const { headline, dek, picture } = fixtures.lite;
    const text = textOf(one(html, { name: 'body' }));
    for (const said of [
      headline,
      dek,
      picture?.title,
      picture?.caption,
      'Leila Haddad',
      'Analysis',
      'They met.',
    ])
      expect(text).toContain(said);
    const hrefs = elements(html, 'a').map((each) => attribute(each, 'href'));
    expect(hrefs).toEqual(expect.arrayContaining(['/world/2024/07/talks.html', '/lite/', '/media/hall.jpg']));
  });

  it('is named by the page of a story that has one, to machines and to readers', () => {
    const liteHref = '/lite/world/2024/07/talks.html';
    const links = (view: View) =>
      elements(page(view))
        .filter((each) => attribute(each, 'href') === liteHref)
        .map(({ tagName }) => tagName);
    expect(links({ ...fixtures.article, liteHref })).toEqual(['link', 'a']);
    expect(links(fixtures.article)).toEqual([]);
  });
});
