import { describe, expect, it } from 'vitest';
import { load, loaded, page, render, renderArticle } from '../support/templates.js';

const hostile = { headline: '<script>alert("1")</script>', bodyHtml: '<p>It <em>stands</em>.</p>' };

describe('a Liquid template', () => {
  it('replaces a built-in one and includes the newsroom’s parts', async () => {
    const { html, messages } = await renderArticle({
      'article.liquid':
        '<!doctype html><h1>{{ headline }}</h1>{% include "parts/by" %}{% render "foot", title: section.title %}',
      'parts/by.liquid': '<p>{% for author in authors %}{{ author.title }}{% endfor %}</p>',
      '_includes/foot.liquid': '<footer>{{ title }}</footer>',
    });
    expect(messages).toEqual([]);
    expect(html).toBe(
      '<!doctype html><h1>Harbour wall to be raised</h1><p>Ada Marsh</p><footer>News</footer>',
    );
  });

  it('escapes all but what it marks as raw', async () => {
    const { html } = await renderArticle(
      {
        'article.liquid':
          '<h1 title="{{ headline }}">{{ headline | escape }}</h1>{% include "x" %}{{ headline | upcase }}{{ bodyHtml | raw }}',
        'x.liquid': '{% assign h = headline %}{{ h }}',
      },
      hostile,
    );
    const escaped = '&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;';
    expect(html).toBe(
      `<h1 title="${escaped}">${escaped}</h1>${escaped}${escaped.toUpperCase().replace(/&(\w+);/g, (all) => all.toLowerCase())}<p>It <em>stands</em>.</p>`,
    );
  });

  it.each([
    'collections',
    'pkg',
    'page',
    'eleventy',
    'pagination',
    'permalink',
    'stetIndex',
    'stetPages',
    'date',
  ])('finds no %s', async (name) => {
    const { html } = await renderArticle({ 'article.liquid': `[{{ ${name} }}][{{ ${name} | json }}]` });
    expect(html).toBe('[][]');
  });

  it.each([
    ['{{ "now" | date: "%Y" }}', 'clock'],
    ['{{ "today" | date: "%Y" }}', 'clock'],
    ['{{ "now" | date_to_string }}', 'clock'],
    ['{% assign n = "now" %}{{ n | date: "%s" }}', 'clock'],
    ['{{ "2024-07-18T09:30" | date: "%H" }}', 'machine-locale'],
    ['{{ "a,b" | split: "," | sample }}', 'chance'],
    ['{{ headline | log }}', 'failed'],
    ['{{ headline | nothing }}', 'failed'],
    ['{% include "nowhere" %}', 'failed'],
    ['{% include "../../../etc/passwd" %}', 'failed'],
    ['{{ headline', 'failed'],
  ])('is refused for %s, at its line', async (text, rule) => {
    const { html, messages } = await renderArticle({ 'article.liquid': `<h1>x</h1>\n${text}` });
    expect(html).toBe('');
    expect(messages).toMatchObject([{ rule: `render/${rule}`, file: 'templates/article.liquid', line: 2 }]);
    expect(messages[0]?.what).not.toMatch(/\n|stet-render|now:/);
  });

  it('writes dates in the zone they were given in', async () => {
    const { html } = await renderArticle({
      'article.liquid': '{{ published.iso | date: "%d %B %Y, %H:%M" }}',
    });
    expect(html).toBe('18 July 2024, 09:30');
  });

  it('names the part a mistake is in', async () => {
    const { messages } = await renderArticle({
      'article.liquid': '{% include "parts/by.liquid" %}',
      'parts/by.liquid': 'by\n  {{ headline | shout }}',
    });
    expect(messages).toMatchObject([{ rule: 'render/failed', file: 'templates/parts/by.liquid', line: 2 }]);
  });
});

describe('a Nunjucks template', () => {
  it('replaces a built-in one, extends and includes', async () => {
    const { html, messages } = await renderArticle({
      'article.njk':
        '{% extends "base.njk" %}{% from "parts/m.njk" import by %}{% block main %}<h1>{{ headline }}</h1>{{ by(authors) }}{% include "foot.njk" %}{% endblock %}',
      'base.njk': '<!doctype html><main>{% block main %}{% endblock %}</main>',
      'parts/m.njk':
        '{% macro by(list) %}<p>{% for one in list %}{{ one.title }}{% endfor %}</p>{% endmacro %}',
      '_includes/foot.njk': '<footer>{{ section.title }}</footer>',
    });
    expect(messages).toEqual([]);
    expect(html).toBe(
      '<!doctype html><main><h1>Harbour wall to be raised</h1><p>Ada Marsh</p><footer>News</footer></main>',
    );
  });

  it('escapes all but what it marks as safe', async () => {
    const { html } = await renderArticle({ 'article.njk': '{{ headline }}{{ bodyHtml | safe }}' }, hostile);
    expect(html).toBe('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;<p>It <em>stands</em>.</p>');
  });

  it.each(['collections', 'pkg', 'page', 'eleventy', 'pagination', 'stetIndex', 'process', 'now'])(
    'finds no %s',
    async (name) => {
      const { html } = await renderArticle({ 'article.njk': `[{{ ${name} }}][{{ ${name} | dump | safe }}]` });
      expect(html).toMatch(/^\[\]\[(undefined)?\]$/);
    },
  );

  it.each([
    ['{{ "".constructor }}'],
    ['{{ range["constructor"] }}'],
    ['{{ headline["__pro" + "to__"] }}'],
    ['{{ range["con" + "structor"] }}'],
  ])('finds nothing behind %s', async (text) => {
    expect((await renderArticle({ 'article.njk': `[${text}]` })).html).toBe('[]');
  });

  it.each([
    ['{{ [1, 2] | random }}', 'chance'],
    ['{{ headline | log }}', 'failed'],
    ['{{ headline | nothing }}', 'failed'],
    ['{{ nothing() }}', 'failed'],
    ['{% include "nowhere.njk" %}', 'failed'],
    ['{% include "/etc/passwd" %}', 'failed'],
    ['{% if %}', 'failed'],
  ])('is refused for %s', async (text, rule) => {
    const { html, messages } = await renderArticle({ 'article.njk': `<h1>x</h1>\n${text}` });
    expect(html).toBe('');
    expect(messages).toMatchObject([{ rule: `render/${rule}`, file: 'templates/article.njk' }]);
    expect(messages[0]?.what).not.toMatch(/\n|stet-render/);
  });
});

describe('templates in other languages', () => {
  it.each([
    ['html', '<h1>{{ headline }}</h1>', '<h1>Harbour wall to be raised</h1>'],
    ['md', '# {{ headline }}', '<h1>Harbour wall to be raised</h1>\n'],
    [
      '11ty.js',
      "export default (view) => '<h1>' + view.headline + '</h1>';",
      '<h1>Harbour wall to be raised</h1>',
    ],
    [
      '11ty.mjs',
      'export default { render: (view) => "<i>" + view.headline };',
      '<i>Harbour wall to be raised',
    ],
    [
      '11ty.tsx',
      'export default (view) => <i>{view.headline}</i>;',
      '<!doctype html>\n<i>Harbour wall to be raised</i>\n',
    ],
  ])('may be .%s', async (ending, text, expected) => {
    const { html, messages } = await renderArticle({ [`article.${ending}`]: text });
    expect(messages).toEqual([]);
    expect(html).toBe(expected);
  });

  it('are checked like components when they are JavaScript', async () => {
    const { messages } = await load({ 'article.11ty.js': 'export default () => process.env.HOME;' });
    expect(messages).toMatchObject([{ rule: 'render/machine', file: 'templates/article.11ty.js' }]);
  });

  it.each([
    ['liquid', '---js\nglobalThis.ran = true\n---\n', ' in js'],
    ['njk', '---javascript\nglobalThis.ran = true\n---\n', ' in javascript'],
    ['html', '--- JS\nglobalThis.ran = true\n---\n', ' in JS'],
    ['md', '\uFEFF---\nlayout: x\n---\n', ''],
  ])('are refused with front matter (%s)', async (language, text, named) => {
    const { templates, messages } = await load({ [`article.${language}`]: text });
    expect(templates).toBeUndefined();
    expect(messages).toMatchObject([
      { rule: 'render/front-matter', what: `The template begins with front matter${named}.`, line: 1 },
    ]);
    expect('ran' in globalThis).toBe(false);
  });

  it('serve several kinds of page at once, beside components', async () => {
    const templates = await loaded({ 'article.liquid': 'L {{ headline }}', 'home.njk': 'N {{ headline }}' });
    const { files, messages } = await render(templates, [
      page('/a.html'),
      page('/b.html'),
      { ...page('/index.html'), kind: 'home' },
      { ...page('/y.html'), kind: 'year' },
    ]);
    expect(messages).toEqual([]);
    expect(files.get('a.html')).toBe('L Harbour wall to be raised');
    expect(files.get('index.html')).toBe('N Harbour wall to be raised');
    expect(files.get('y.html')).toContain('<body>year</body>');
  });
});
