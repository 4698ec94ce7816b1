import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/render/templates.js';
import { fill, temporaryFolder } from '../support/folders.js';
import {
  articleView,
  builtInTemplates,
  load,
  loaded,
  page,
  render,
  renderArticle,
} from '../support/templates.js';

const found = async (own: Record<string, string>) =>
  (await load(own)).messages.map(({ rule, file, line, column }) => [rule, file, line, column]);

describe('loading templates', () => {
  it('takes the built-in ones when the newsroom has none', async () => {
    const { templates, messages } = await load();
    expect(messages).toEqual([]);
    expect(templates?.byKind.size).toBe(19);
    expect(templates?.byKind.get('article')?.shown).toBe('stet/templates/article.tsx');
  });

  it.each(['tsx', 'jsx', 'ts', 'js', 'mjs'])(
    'takes the newsroom’s article.%s in place of the built-in',
    async (ending) => {
      const code = ending.endsWith('x')
        ? 'export default (view) => <html>Own {view.headline}</html>;'
        : "import { h } from 'preact'; export default (view) => h('html', null, 'Own ', view.headline);";
      const { html, messages } = await renderArticle({ [`article.${ending}`]: code });
      expect(messages).toEqual([]);
      expect(html).toBe('<!doctype html>\n<html>Own Harbour wall to be raised</html>\n');
    },
  );

  it('takes the newsroom’s part wherever the built-in templates use it', async () => {
    const { html } = await renderArticle({
      'parts/byline.jsx': 'export const Byline = () => <p>Nobody</p>;',
    });
    expect(html).toContain('<h1>Harbour wall to be raised</h1><p>Nobody</p>');
  });

  it('lets a part import the original it replaces, by either name', async () => {
    for (const original of ['stet/templates/parts/byline', './byline.js']) {
      const { html, messages } = await renderArticle({
        'parts/byline.tsx': [
          `import { Byline as Original } from '${original}';`,
          'export const Byline = (props: object) => <div class="own"><Original {...props} /></div>;',
        ].join('\n'),
      });
      expect(messages).toEqual([]);
      expect(html).toContain('<div class="own"><p>By Ada Marsh</p></div>');
    }
  });

  it('gives a template of the newsroom the built-in parts', async () => {
    const { html, messages } = await renderArticle({
      'article.tsx': [
        "import type { ArticleView } from 'stet/templates';",
        "import { Byline } from './parts/byline';",
        'export default (view: ArticleView) => <html><Byline authors={view.authors} /></html>;',
      ].join('\n'),
    });
    expect(messages).toEqual([]);
    expect(html).toBe('<!doctype html>\n<html><p>By Ada Marsh</p></html>\n');
  });

  it('gives each kind a digest of all that its template imports', async () => {
    const before = await loaded();
    const after = await loaded({ 'parts/byline.tsx': 'export const Byline = () => <p>Nobody</p>;' });
    expect(after.digests.get('article')).not.toBe(before.digests.get('article'));
    expect(after.digests.get('home')).toBe(before.digests.get('home'));
    expect(new Set(before.digests.values()).size).toBe(19);
  });

  it('gives the same digests and assets in any folder', async () => {
    const own = { 'templates/parts/byline.tsx': 'export const Byline = () => <p>Nobody</p>;' };
    const results = [];
    for (const depth of ['a', 'some/deeper/folder']) {
      const root = path.join(temporaryFolder(), depth);
      fill(root, own);
      fs.cpSync(builtInTemplates(), path.join(root, 'package/templates'), { recursive: true });
      const { templates } = await loadTemplates({
        builtIn: path.join(root, 'package/templates'),
        own: path.join(root, 'templates'),
      });
      results.push([templates?.digests, templates?.stylesheets]);
    }
    expect(results[0]).toEqual(results[1]);
  });

  it('covers by the digest of a foreign template the whole folder', async () => {
    const one = await loaded({ 'article.liquid': '{{ headline }}', 'parts/x.liquid': 'one' });
    const two = await loaded({ 'article.liquid': '{{ headline }}', 'parts/x.liquid': 'two' });
    expect(one.digests.get('article')).not.toBe(two.digests.get('article'));
    expect(one.digests.get('home')).toBe(two.digests.get('home'));
  });

  it('tells all mistakes at once, each at its place', async () => {
    expect(
      await found({
        'article.tsx': 'export default () => (\n  <html>\n    {é =}\n  </html>\n);',
        'home.tsx': "import { x } from './parts/nowhere.js';\nexport default () => <p>ü{x}</p>;",
        'year.tsx': "/* ü */ import fs from 'node:fs';\nexport default () => <p>{fs.sep}</p>;",
      }),
    ).toEqual([
      ['render/syntax', 'templates/article.tsx', 3, 9],
      ['render/unresolved', 'templates/home.tsx', 1, 19],
      ['render/node-module', 'templates/year.tsx', 1, 24],
    ]);
  });

  it('never shows a stack', async () => {
    const { messages } = await load({ 'article.tsx': 'export default () => <html>' });
    expect(messages[0]?.what).not.toMatch(/\n|\bat \w+/);
  });

  it.each([
    ['const page = 1; export { page };', 'render/no-default-export'],
    ['export default "text";', 'render/no-default-export'],
    ['const { a } = undefined; export default () => a;', 'render/failed'],
  ])('refuses %s', async (code, rule) => {
    expect((await found({ 'article.jsx': code }))[0]?.slice(0, 2)).toEqual([rule, 'templates/article.jsx']);
  });

  it('refuses two templates for one kind of page', async () => {
    const { messages } = await load({ 'article.tsx': 'export default () => <p />;', 'article.njk': 'x' });
    expect(messages.map(({ rule, what }) => [rule, what])).toEqual([
      ['render/two-templates', 'There are two templates for one kind of page: article.tsx and article.njk.'],
    ]);
  });

  it('tells of a template that nothing uses, with the name it may have meant', async () => {
    const { templates, messages } = await load({ 'parts/bylines.tsx': 'export const Byline = () => null;' });
    expect(templates).toBeDefined();
    expect(messages).toMatchObject([
      { rule: 'render/unused', level: 'warning', file: 'templates/parts/bylines.tsx' },
    ]);
    expect(messages[0]?.fix).toMatch(/^Did you mean parts\/byline\?/);
  });

  it('takes a newsroom’s folder that is the built-in one for what it is', async () => {
    const builtIn = builtInTemplates({ 'parts/spare.tsx': 'export const Spare = () => null;' });
    const { templates, messages } = await loadTemplates({ builtIn, own: builtIn });
    expect(messages).toEqual([]);
    expect(templates?.byKind.get('article')?.shown).toBe('stet/templates/article.tsx');
  });

  it('tells of a kind that has no template', async () => {
    const builtIn = builtInTemplates();
    fs.rmSync(path.join(builtIn, 'year.tsx'));
    const { templates, messages } = await loadTemplates({ builtIn, own: '/nonexistent/templates' });
    expect(templates).toBeUndefined();
    expect(messages).toMatchObject([{ rule: 'render/no-template', file: 'templates/year.tsx' }]);
  });

  it('does not follow links out of the newsroom’s folder', async () => {
    const outside = temporaryFolder();
    fill(outside, { 'secret.liquid': 'secret' });
    const root = temporaryFolder();
    fill(root, { 'templates/article.liquid': '{% include "parts/x.liquid" %}' });
    fs.mkdirSync(path.join(root, 'templates/parts'));
    fs.symlinkSync(path.join(outside, 'secret.liquid'), path.join(root, 'templates/parts/x.liquid'));
    const { templates } = await loadTemplates({
      builtIn: builtInTemplates(),
      own: path.join(root, 'templates'),
    });
    if (templates === undefined) throw new Error('not loaded');
    const { files, messages } = await render(templates, [page('/a.html', articleView())]);
    expect(files.size).toBe(0);
    expect(messages[0]?.rule).toBe('render/failed');
  });

  it('bundles packages of the newsroom, and Preact of stet', async () => {
    const root = temporaryFolder();
    fill(root, {
      'node_modules/shout/package.json': '{"name":"shout","version":"1.0.0","main":"index.js"}',
      'node_modules/shout/index.js': 'module.exports = (text) => text.toUpperCase();',
      'templates/article.tsx': [
        "import shout from 'shout';",
        "import { useMemo } from 'preact/hooks';",
        'export default function Page(view) { return <html>{useMemo(() => shout(view.headline), [])}</html>; }',
      ].join('\n'),
    });
    const { templates, messages } = await loadTemplates({
      builtIn: builtInTemplates(),
      own: path.join(root, 'templates'),
    });
    expect(messages).toEqual([]);
    if (templates === undefined) throw new Error('not loaded');
    const { files } = await render(templates, [page('/a.html')]);
    expect(files.get('a.html')).toContain('HARBOUR WALL TO BE RAISED');
  });

  describe('with a cache', () => {
    const byline = (by: string) => ({
      'templates/parts/byline.tsx': `export const Byline = () => <p>${by}</p>;`,
    });
    /** Loads a folder's templates again and again over one cache. */
    function cachedLoading(files: Record<string, string>) {
      const root = temporaryFolder();
      fill(root, files);
      const builtIn = builtInTemplates();
      const cache = { text: undefined as string | undefined };
      return {
        cache,
        root,
        async article(environment = 'this') {
          const { templates, messages } = await loadTemplates({
            builtIn,
            own: path.join(root, 'templates'),
            environment,
            cache: { get: () => cache.text, put: (text) => void Object.assign(cache, { text }) },
          });
          const template = templates?.byKind.get('article');
          return template?.language === 'stet' ? template.bundle.code : messages.map(({ rule }) => rule);
        },
      };
    }

    it('takes bundles of the last build while all files are the same', async () => {
      const { article, cache, root } = cachedLoading(byline('By hand'));
      await article();
      // Shows that the cache is read.
      cache.text = cache.text?.replaceAll('By hand', 'By cache');
      expect(await article()).toContain('By cache');
      expect(await article('another')).toContain('By hand');
      cache.text = cache.text?.replaceAll('By hand', 'By cache');
      fill(root, byline('By the editors'));
      expect(await article('another')).toContain('By the editors');
    });

    it('takes none after a style was added', async () => {
      const { article, cache, root } = cachedLoading(byline('By hand'));
      await article();
      const before = cache.text;
      fill(root, { 'templates/styles/theme.css': 'p { margin: 0; }' });
      await article();
      expect(cache.text).not.toBe(before);
    });

    it('holds no templates with mistakes', async () => {
      const { article, cache } = cachedLoading(byline('{Date.now()}'));
      expect(await article()).toEqual(['render/clock']);
      expect(cache.text).toBeUndefined();
    });

    it('holds none with packages, of which a new version has the same name', async () => {
      const { article, cache } = cachedLoading({
        'node_modules/shout/package.json': '{"name":"shout","version":"1.0.0","main":"index.js"}',
        'node_modules/shout/index.js': 'module.exports = (text) => text.toUpperCase();',
        'templates/article.tsx': "import s from 'shout';\nexport default () => <html>{s('a')}</html>;",
      });
      expect(await article()).toContain('toUpperCase');
      expect(cache.text).toBeUndefined();
    });
  });

  it('does not depend on the newsroom’s TypeScript settings', async () => {
    const { html, messages } = await renderArticle({
      'tsconfig.json': '{"compilerOptions":{"jsx":"preserve","jsxImportSource":"react"}}',
      'article.tsx': 'export default () => <html>x</html>;',
    });
    expect(messages).toEqual([]);
    expect(html).toContain('<html>x</html>');
  });
});

describe('styles', () => {
  const css = async (own: Record<string, string>) => {
    const { templates, messages } = await load(own);
    return {
      templates,
      messages,
      text: templates?.assets.map(({ bytes }) => Buffer.from(bytes).toString()).join(''),
    };
  };

  it('are one minified file, named by its contents', async () => {
    const { templates, text } = await css({});
    expect(text).toBe('html{margin:0}body{color:#111}\n');
    expect(templates?.stylesheets).toEqual([expect.stringMatching(/^\/assets\/main-[\w-]{10}\.css$/)]);
    expect(templates?.assets[0]?.file).toBe(templates?.stylesheets[0]?.slice(1));
    const other = await css({ 'styles/base.css': 'html { margin: 1px; }' });
    expect(other.text).toBe('html{margin:1px}body{color:#111}\n');
    expect(other.templates?.stylesheets).not.toEqual(templates?.stylesheets);
  });

  it('can be replaced, and can import the original', async () => {
    expect((await css({ 'styles/main.css': 'p { top: 0; }' })).text).toBe('p{top:0}\n');
    expect(
      (await css({ 'styles/main.css': "@import 'stet/templates/styles/main.css'; p { top: 0; }" })).text,
    ).toBe('html{margin:0}body{color:#111}p{top:0}\n');
  });

  it('end with the newsroom’s theme.css', async () => {
    expect((await css({ 'styles/theme.css': 'body { color: red; }' })).text).toBe(
      'html{margin:0}body{color:#111}body{color:red}\n',
    );
  });

  it('bring fonts and pictures along under names that tell their contents', async () => {
    const { templates } = await css({
      'styles/theme.css':
        "@font-face { font-family: X; src: url('../fonts/x.woff2'); } p { background: url(/static.png); }",
      'fonts/x.woff2': 'not really',
    });
    const font = templates?.assets.find(({ file }) => file.endsWith('.woff2'));
    expect(font?.url).toMatch(/^\/assets\/x-\w{8}\.woff2$/);
    const sheet = templates?.assets.find(({ file }) => file.endsWith('.css'));
    const text = Buffer.from(sheet?.bytes ?? []).toString();
    expect(text).toContain(`url("./${path.basename(font?.file ?? '')}")`);
    expect(text).toContain('url(/static.png)');
    expect(templates?.stylesheets).toHaveLength(1);
  });

  it('give a message at the place of what is missing', async () => {
    const { messages } = await css({
      'styles/theme.css': "p { top: 0; }\n@import './nowhere.css';\np { background: url(no.png); }",
    });
    expect(messages.map(({ rule, file, line }) => [rule, file, line])).toContainEqual([
      'render/unresolved',
      'templates/styles/theme.css',
      3,
    ]);
  });
});
