import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrontMatterOptions, readFrontMatter } from '../../src/parse/front-matter.js';

const site: FrontMatterOptions = { siteUrl: 'https://example.org', timeZone: 'UTC', frontMatter: {} };
const read = (text: string, options = site) =>
  readFrontMatter({ path: 'news/a.md', text, digest: '' }, 'article', options);
const shown = (text: string, options = site) =>
  read(text, options).messages.map((m) => `${m.level} ${m.rule} ${m.line}:${m.column}`);

describe('readFrontMatter', () => {
  it('gives fields, places, the body and its line', () => {
    const found = read(
      '---\ntitle: T\ndate: 2024-07-18\ntopics:\n  - a\n  - b\nimage:\n  src: /media/x.jpg\n---\n\nBody\n---\n',
    );
    expect(found.messages).toEqual([]);
    expect(found.fields).toMatchObject({
      title: 'T',
      date: Date.UTC(2024, 6, 18),
      topics: ['a', 'b'],
      image: { src: 'media/x.jpg' },
    });
    expect(found.body).toBe('\nBody\n---\n');
    expect(found.bodyLine).toBe(10);
    expect(found.places).toEqual({
      title: { line: 2, column: 8 },
      date: { line: 3, column: 7 },
      topics: { line: 4, column: 1 },
      'topics.0': { line: 5, column: 5 },
      'topics.1': { line: 6, column: 5 },
      image: { line: 7, column: 1 },
      'image.src': { line: 8, column: 8 },
    });
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end in %j', (end) => {
    const text = ['\ufeff---', 'title: T', 'date: 2024-02-30', '---', '', 'a\u0000b', ''].join(end);
    expect(shown(text)).toEqual(['warning parse/hidden-characters 6:2', 'error parse/bad-date 3:7']);
    expect(read(text).body).toBe('\nab\n');
    expect(read(text).bodyLine).toBe(5);
  });

  it('reads TOML as well', () => {
    const found = read(
      '+++\ntitle = "T"\ndate = 2024-07-18T09:30:00-04:00\nslug = 1e3\ndraft = true\n[image]\nsrc = "/x.jpg"\n+++\nBody',
    );
    expect(found.messages).toEqual([]);
    expect(found.fields).toMatchObject({
      date: Date.UTC(2024, 6, 18, 13, 30),
      slug: '1e3',
      draft: true,
      image: { src: 'x.jpg' },
    });
    expect(found.places['image.src']).toEqual({ line: 7, column: 7 });
  });

  it('takes an archive’s fields by the configuration, and names them in messages', () => {
    const frontMatter = {
      date: ['published', 'date'],
      'image.src': ['image'],
      'image.credit': ['image-credit'],
      authors: ['author.name'],
      redirectFrom: ['aliases'],
    };
    const options = { ...site, frontMatter };
    const text = (published: string) =>
      `---\ntitle: T\npublished: ${published}\nimage: x.jpg\nimage-credit: "C\\u0000"\nauthor: {name: N}\naliases: /old/\nlayout: 3\n---\n`;
    const found = read(text('2024-07-18'), options);
    expect(found.fields).toMatchObject({
      image: { src: 'news/x.jpg', credit: 'C' },
      authors: ['N'],
      redirectFrom: ['/old/'],
    });
    expect(found.messages.map((m) => m.what)).toEqual([
      '“image-credit” has characters that can’t be seen.',
      '“layout” has no effect.',
    ]);
    expect(found.places.date).toEqual({ line: 3, column: 12 });
    expect(read(text('soon'), options).messages.map((m) => m.what)).toContain(
      '“published”: “soon” is not a date that can be read without guessing.',
    );
  });

  it.each(['\u000b', '\u000c', '\u0085', '\u2028', '\u2029'])(
    'puts a space where a word processor ended a line or page with %j',
    (end) => {
      const told = ['warning parse/line-breaks 5:4', 'warning parse/line-breaks 2:8'];
      for (const quote of ['', '"', "'"]) {
        const text = `---\ntitle: ${quote}One${end}two${quote}\ndate: 2024-07-18\n---\nthe${end}end, a${end}b\n`;
        expect(shown(text)).toEqual(told);
        expect(read(text)).toMatchObject({ fields: { title: 'One two' }, body: 'the end, a b\n' });
      }
      const toml = `+++\ntitle = "One${end}two"\ndate = 2024-07-18\n+++\nText`;
      expect(shown(toml)).toEqual(['warning parse/line-breaks 2:13']);
      expect(read(toml).fields?.title).toBe('One two');
    },
  );

  it('takes the credit of no picture for nothing', () => {
    const options = { ...site, frontMatter: { 'image.src': ['image'], 'image.credit': ['image-credit'] } };
    const found = read('---\ntitle: T\ndate: 2024-07-18\nimage: ""\nimage-credit: C\n---\n', options);
    expect([found.messages, found.fields?.image]).toEqual([[], undefined]);
  });

  it('tells all that is wrong at once', () => {
    const text =
      '---\ntitel: T\ndate: soon\nslug: a/b\nlabel: fun\ntopics: {a: b}\nsource: {name: X, url: "javascript:x"}\n---\n\u0007';
    expect(shown(text)).toEqual([
      'warning parse/hidden-characters 9:1',
      'warning parse/unknown-field 2:8',
      'error parse/missing-field 1:1',
      'error parse/bad-date 3:7',
      'error parse/wrong-type 6:1',
      'error parse/not-allowed 5:8',
      'error parse/unsafe-address 7:24',
    ]);
    expect(read(text).fields).toBeUndefined();
  });

  it.each(['js', 'javascript', 'JS', ' js', 'coffee', 'json', 'node', 'cson'])('never runs ---%s', (tag) => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-js-'));
    const file = join(folder, 'written');
    const write = `require('fs').writeFileSync(${JSON.stringify(file)}, 'x')`;
    for (const code of [`{ title: ${write} }`, `module.exports = ${write}`, write]) {
      for (const text of [
        `---${tag}\n${code}\n---\n`,
        `\n---${tag}\n${code}\n---\n`,
        `+++${tag}\n${code}\n+++\n`,
        `\ufeff---${tag}\r\n${code}\r\n---\r\n`,
      ]) {
        expect(shown(text)).toContainEqual(expect.stringMatching(/^error parse\/front-matter-language/));
      }
    }
    expect(existsSync(file)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it('shares nothing between two readings of one bad text', () => {
    const text = '---\ntitle: "a" b\n---\n';
    expect(shown(text)).toEqual(shown(text));
    expect(shown(text)).toEqual(['error parse/bad-yaml 2:12']);
    expect(shown('---\n# nothing\n---\n')).toEqual([
      'note parse/title-from-name 1:1',
      'error parse/missing-field 1:1',
    ]);
  });

  it('refuses front matter that is no fields', () => {
    expect(shown('---\n- a\n---\n')).toEqual(['error parse/not-fields 2:1']);
    expect(shown('---\ntext\n---\n')).toEqual(['error parse/not-fields 2:1']);
  });

  it('never throws, and gives either fields or an error', () => {
    const value = fc.constantFrom(
      'a',
      '[a, b]',
      '{a: b}',
      '{src: x, alt: y}',
      '"\\u202E"',
      '../../x',
      '[{url: x}]',
      '2024-02-30',
      '2024-07-18',
      'true',
      '~',
      '',
      '[[a]]',
      '&x a',
      '*x',
      'javascript:x',
      '<b>',
      '"\\uD800"',
      '-1',
      '[]',
      '{}',
    );
    const names = [
      'title',
      'date',
      'slug',
      'url',
      'image',
      'related',
      'authors',
      'topics',
      'corrections',
      'source',
      'withdrawn',
      'draft',
      'language',
      'redirectFrom',
      'label',
      'constructor',
      '__proto__',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true }), (fields) => {
        const lines = Object.entries(fields).map(([name, text]) => `${name}: ${text}`);
        const found = read(`---\n${lines.join('\n')}\n---\n`);
        expect(found.fields === undefined).toBe(found.messages.some((m) => m.level === 'error'));
        for (const m of found.messages) {
          expect([m.what, m.fix].join()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|undefined|\[object|NaN/);
          expect(m.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
