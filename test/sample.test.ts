import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildResult, build } from '../src/build/build.js';
import { loadConfig } from '../src/config/load.js';
import { buildSample } from './browser/newsrooms.js';
import { contents } from './support/folders.js';
import { attribute, type Element, elements as parsedElements, textOf } from './support/html.js';
import { readPages } from './support/stored.js';

/** The sample newsroom, as a reader, a feed reader, a search engine and a validator get it. */
let output = '';
let files: Record<string, string> = {};
let result: BuildResult;
let planned: Awaited<ReturnType<typeof readPages>> = [];

beforeAll(async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-sample-'));
  output = path.join(dir, 'public');
  // What is made of pictures is made once for all tests.
  const { pictures } = await buildSample();
  fs.cpSync(pictures, path.join(dir, 'store/pictures'), { recursive: true });
  const { config } = await loadConfig({ cwd: process.cwd(), output, store: path.join(dir, 'store') });
  if (config === undefined) throw new Error('the sample newsroom has no configuration');
  result = await build({ config, now: Date.parse('2026-11-23T12:00:00Z'), write: true });
  planned = await readPages(config.storeDir);
  files = contents(output);
  return () => {
    parsed.clear();
    fs.rmSync(dir, { recursive: true, force: true });
  };
});

/** The elements of each page, by its HTML: most tests ask for those of all pages. */
const parsed = new Map<string, readonly Element[]>();

function elements(html: string, name?: string): Element[] {
  const all = parsed.get(html) ?? parsedElements(html);
  parsed.set(html, all);
  return all.filter(({ tagName }) => name === undefined || tagName === name);
}

const pages = () => Object.entries(files).filter(([file]) => file.endsWith('.html'));
const jsonLd = (html: string) =>
  elements(html, 'script')
    .filter((each) => attribute(each, 'type') === 'application/ld+json')
    .flatMap((each) => graph(JSON.parse(textOf(each))));

type Thing = Record<string, unknown>;

/** A file of the site, that the page knows by its digest. */
function isOwnScript(script: Element): boolean {
  const text = files[attribute(script, 'src')?.slice(1) ?? ''];
  const digest = createHash('sha384')
    .update(text ?? '')
    .digest('base64');
  return text !== undefined && attribute(script, 'integrity') === `sha384-${digest}`;
}

function isPageScript({ attrs, childNodes: [text] }: Element, html: string): boolean {
  if (attrs.length > 0 || text === undefined || !('value' in text)) return false;
  const digest = createHash('sha256').update(text.value).digest('base64');
  return text.value.length < 5 * 1024 && html.includes(`script-src 'self' 'sha256-`) && html.includes(digest);
}

/** Scripts and heads, names of people and services, addresses, choices of a form: nobody translates them. */
function notProse(element: Element): boolean {
  const names = /^(?:names|share|search-form|profiles|credit|address)$/;
  return (
    /^(?:head|script|style|option|cite|code)$/.test(element.tagName) ||
    (attribute(element, 'class') ?? '').split(' ').some((name) => names.test(name))
  );
}

function graph(data: Thing): Thing[] {
  return Array.isArray(data['@graph']) ? data['@graph'] : [data];
}

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as T];
}

describe('the sample newsroom', () => {
  it('builds without an error or a warning', () => {
    expect(result.messages.filter((each) => each.level !== 'note')).toEqual([]);
    expect(result.written).toBeDefined();
  });

  it('has every kind of page but an archive behind a front, for which it is too small', () => {
    const kinds = new Set(planned.map((page) => page.kind));
    expect([...kinds].sort()).toEqual([
      'article',
      'author',
      'calendar',
      'corrections',
      'home',
      'latest',
      'lite',
      'lite-home',
      'month',
      'not-found',
      'page',
      'redirect',
      'search',
      'section',
      'series',
      'topic',
      'withdrawn',
      'year',
    ]);
  });

  it('has the block “We recommend to read” on the story of the talks in Beijing, with the forum and the visit', () => {
    const [, html = ''] =
      pages().find(([file]) => /^(?!lite\/).*(?:beijing-talks|hamas-fatah)/.test(file)) ?? [];
    const block = elements(html, 'aside').find((each) => textOf(each).includes('We recommend to read'));
    const text = block === undefined ? '' : textOf(block);
    expect(text).toMatch(/China-Arab States Cooperation Forum/i);
    expect(text).toMatch(/Abbas/);
  });

  it('links only to pages and pictures that there are', () => {
    const missing = pages().flatMap(([file, html]) =>
      elements(html).flatMap((each) =>
        ['href', 'src']
          .map((name) => attribute(each, name))
          .filter((value): value is string => value?.startsWith('/') === true && !value.startsWith('//'))
          .map((value) => decodeURI(value.replace(/[?#].*$/, '')).slice(1))
          .map((value) => (value === '' || value.endsWith('/') ? `${value}index.html` : value))
          .filter((value) => !(value in files))
          .map((value) => `${file} → ${value}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('tells a story without a picture in 14 KB, three requests and no script', () => {
    const stories = pages().filter(
      ([, html]) => html.includes('class="kind-article"') && !html.includes('fetchpriority'),
    );
    expect(stories.length).toBeGreaterThan(3);
    for (const [file, html] of stories) {
      const linked = elements(html, 'link').filter((each) =>
        /^(?:stylesheet|icon)$/.test(attribute(each, 'rel') ?? ''),
      );
      expect(linked.length, file).toBeLessThanOrEqual(2);
      const styles = linked.filter((each) => attribute(each, 'rel') === 'stylesheet');
      const texts = [html, ...styles.map((each) => files[(attribute(each, 'href') ?? '').slice(1)] ?? '')];
      const weight = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
      expect(weight, file).toBeLessThanOrEqual(14 * 1024);
    }
  });

  it('tells each story under /lite/ in one file of 10 KB', () => {
    const lite = pages().filter(([file]) => file.startsWith('lite/') && file !== 'lite/index.html');
    expect(lite.length).toBe(planned.filter(({ kind }) => kind === 'article').length);
    for (const [file, html] of lite) {
      expect(Buffer.byteLength(html), file).toBeLessThanOrEqual(10 * 1024);
      expect(
        elements(html).filter((each) => attribute(each, 'src') !== undefined),
        file,
      ).toEqual([]);
      const links = elements(html, 'link').map((each) => attribute(each, 'href'));
      expect(links.at(-1), file).toBe('data:,');
      expect(links, file).toHaveLength(2);
    }
  });

  it('names the language of every part that is in another than its page (WCAG 2.2, 3.1.2)', () => {
    const wrong: string[] = [];
    const check = (node: Element['childNodes'][number], language: string, file: string): void => {
      if (node.nodeName === '#text' && 'value' in node) {
        const other = /\p{Script=Hebrew}/u.test(node.value)
          ? 'he'
          : /\p{Script=Arabic}/u.test(node.value)
            ? 'ar'
            : '';
        const isLatin = other === '' && /\p{Script=Latin}{3}/u.test(node.value);
        const fits = other !== '' ? language.startsWith(other) : !isLatin || !/^(?:he|ar)/.test(language);
        if (!fits) wrong.push(`${file} (${language}): ${node.value.trim().slice(0, 60)}`);
      }
      if (!('attrs' in node) || notProse(node)) return;
      const own = attribute(node, 'lang') ?? language;
      for (const child of node.childNodes) check(child, own, file);
    };
    for (const [file, html] of pages()) {
      const [root] = elements(html, 'html');
      if (root) check(root, '', file);
    }
    expect(wrong).toEqual([]);
  });

  it('has one h1 a page, no script but data and small files of its own, and no inline style or handler', () => {
    for (const [file, html] of pages()) {
      expect(elements(html, 'h1'), file).toHaveLength(1);
      for (const each of elements(html)) {
        if (each.tagName === 'script' && !isOwnScript(each) && !isPageScript(each, html))
          expect(['application/ld+json', 'speculationrules'], file).toContain(attribute(each, 'type'));
        expect(
          each.attrs.filter(({ name }) => name === 'style' || name.startsWith('on')),
          file,
        ).toEqual([]);
      }
    }
  });

  it('tells machines of each story what its page tells readers: headline, authors, dates', () => {
    const stories = planned.filter((page) => page.kind === 'article');
    expect(stories.length).toBeGreaterThan(30);
    for (const { file } of stories) {
      const html = files[file] ?? '';
      const article = jsonLd(html).find((each) => /Article$/.test(String(each['@type'])));
      const [heading] = elements(html, 'h1');
      const times = elements(html, 'time').map((each) => attribute(each, 'datetime') ?? '');
      const seen = textOf(
        elements(html, 'article')[0] ?? elements(html, 'main')[0] ?? elements(html, 'body')[0] ?? fail(file),
      );
      expect(article?.headline, file).toBe(textOf(heading ?? fail(file)));
      expect(times.map(Date.parse), file).toContain(Date.parse(String(article?.datePublished)));
      expect(times.map(Date.parse), file).toContain(Date.parse(String(article?.dateModified)));
      const authors = list<Thing>(article?.author as Thing | Thing[] | undefined);
      expect(authors.length, file).toBeGreaterThan(0);
      for (const author of authors) {
        expect(seen, file).toContain(author.name);
        expect(author.url, file).toMatch(/^https:\/\//);
      }
      const canonical = elements(html, 'link').find((each) => attribute(each, 'rel') === 'canonical');
      expect(attribute(canonical ?? fail(file), 'href'), file).toMatch(/^https:\/\//);
    }
  });

  it('has structured data on every kind of page that readers find by searching', () => {
    for (const page of planned) {
      if (['lite', 'lite-home', 'not-found', 'redirect', 'withdrawn'].includes(page.kind)) continue;
      expect(jsonLd(files[page.file] ?? '').length, page.file).toBeGreaterThan(0);
    }
  });

  it('has feeds that independent readers understand', async () => {
    const rss = Object.entries(files).filter(([file]) => file.endsWith('feed.xml'));
    const json = Object.entries(files).filter(([file]) => file.endsWith('feed.json'));
    expect(rss.length).toBeGreaterThan(20);
    expect(json.length).toBe(rss.length);
    for (const [file, text] of rss) {
      const feed = await new RssParser().parseString(text);
      expect(feed.title, file).toBeTruthy();
      for (const item of feed.items) {
        expect(item.link, file).toMatch(/^https:\/\//);
        expect(Number.isNaN(Date.parse(item.isoDate ?? '')), file).toBe(false);
      }
      expect(parseFeed(text).format, file).toBe('rss');
      expect(text, file).not.toContain('<![CDATA[');
    }
    for (const [file, text] of json) expect(parseFeed(text).format, file).toBe('json');
  });

  it('passes the Nu HTML checker', ({ skip }) => {
    const jar = [process.env.STET_VNU_JAR, 'node_modules/vnu-jar/build/dist/vnu.jar'].find(
      (each) => each !== undefined && fs.existsSync(each),
    );
    if (jar === undefined || spawnSync('java', ['-version']).error !== undefined)
      return skip('needs Java 17 and the npm package vnu-jar (STET_VNU_JAR names its vnu.jar)');
    const html = pages().map(([file]) => path.join(output, file));
    const ran = spawnSync('java', ['-jar', jar, '--errors-only', '--stdout', ...html], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(ran.stdout).toBe('');
    expect(ran.status).toBe(0);
  });
});

function fail(file: string): never {
  throw new Error(`${file} lacks what every story has`);
}
