import { afterAll, describe, expect, it } from 'vitest';
import { createCounter } from './support/steps.js';

/** Before the modules are loaded, so that their blocks are counted. */
const counter = createCounter();
afterAll(() => counter.close());

const { fold, gramsOf, keysOf, lower, wordsOf } = await import('../src/lib/fold.js');
const { withoutComments } = await import('../src/lib/css.js');
const { normalized } = await import('../src/lib/normalized.js');
const { shorten } = await import('../src/lib/shorten.js');
const { slugify } = await import('../src/lib/slug.js');
const { typeset } = await import('../src/lib/typography.js');
const { collisionKey, readUrl } = await import('../src/lib/url.js');
const { cleanSvg } = await import('../src/media/svg.js');
const { nameOf } = await import('../src/related/text/names.js');
const { snowballOf } = await import('../src/related/text/stem.js');
const { nearTerms } = await import('../src/model/near-terms.js');
const { createNearest } = await import('../src/model/nearest.js');
const { plainText } = await import('../src/parse/plain-text.js');
const { liteHtml } = await import('../src/plan/parts/lite-html.js');
const { framedTables } = await import('../src/plan/parts/tables.js');
const { createEntries } = await import('../src/search/words.js');

const many = (text: string) => (size: number) => text.repeat(Math.ceil(size / text.length));

/** What editors, or those who attack, may type: texts by what they are, of about so many characters. */
const texts: Readonly<Record<string, (size: number) => string>> = {
  'marks of two kinds in turn': (size) => `a${many('\u0301\u0316')(size)}`,
  'sound marks of half width': (size) => `カ${many('ﾞ\u0316')(size)}`,
  'one word': many('abcdefgh'),
  'one word of ß': many('ß'),
  'one word of Hebrew': many('ושכה'),
  'one word of Thai': many('กขคง'),
  'words with apostrophes': many('a’b'),
  'final sigmas': many('Σ\u0301'),
  'white space': (size) => `a${many(' ')(size)}b`,
  'white space of all kinds': (size) => `${many('\t \u00a0')(size)}b`,
  hyphens: (size) => `a${many('-')(size)}b`,
  'slashes and dots': many('/.'),
  'question marks and number signs': many('?#'),
  'quotation marks': many(' "\''),
  'brackets that open': many('<a '),
  'tags without an end': many('<table'),
  'comments without an end': many('/*'),
  'percent signs': many('%CC%81'),
  entities: many('&#769;'),
  'words with spaces': many('word after word, '),
};

const functions: Readonly<Record<string, (text: string) => unknown>> = {
  normalized: (text) => ['NFC', 'NFKD'].map((form) => normalized(text, form as 'NFC')),
  fold: (text) => fold(text),
  keysOf: (text) => keysOf(text),
  lower: (text) => lower(text),
  wordsOf: (text) => wordsOf(text),
  gramsOf: (text) => gramsOf(text, false),
  slugify: (text) => slugify(text),
  typeset: (text) => typeset(text, 'en'),
  shorten: (text) => shorten(text, { most: 200, language: 'en' }),
  withoutComments: (text) => withoutComments(text),
  collisionKey: (text) => collisionKey(text),
  'readUrl, a host': (text) => readUrl(`https://${text}/`),
  'readUrl, a path': (text) => readUrl(`https://example.org/${text}`),
  'a name of the related index': (text) => nameOf(text),
  plainText: (text) => plainText(text),
  liteHtml: (text) => liteHtml(`<p>${text}</p>`, 'picture'),
  framedTables: (text) => framedTables(`<table>${text}</table>`, 'table'),
  'the search index, English': (text) => createEntries(snowballOf).read(text, 'en', () => {}),
  'the search index, German': (text) => createEntries(snowballOf).read(text, 'de', () => {}),
  'the search index, Turkish': (text) => createEntries(snowballOf).read(text, 'tr', () => {}),
  'a drawing’s text': (text) => cleanSvg(drawing(`<text>${escaped(text)}</text>`)),
  'a drawing’s attribute': (text) => cleanSvg(drawing(`<path style="${escaped(text)}"/>`)),
  'a drawing’s styles': (text) => cleanSvg(drawing(`<style>${escaped(text)}</style>`)),
  'a drawing’s measures': (text) =>
    cleanSvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${escaped(text)}"/>`),
};

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const escaped = (text: string) => text.replace(/[&<"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** Drawings that grow in other ways. */
const drawings: Readonly<Record<string, (size: number) => string>> = {
  'elements in one another': (size) => drawing(`${'<g>'.repeat(size)}${'</g>'.repeat(size)}`),
  'elements side by side': (size) => drawing('<g/>'.repeat(size)),
  'hidden elements in one another': (size) =>
    drawing(`<metadata>${'<a>'.repeat(size)}${'</a>'.repeat(size)}</metadata>`),
  'many attributes': (size) =>
    drawing(`<g ${Array.from({ length: size }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  'many name spaces': (size) =>
    drawing(`<g ${Array.from({ length: size }, (_, at) => `xmlns:a${at}="a${at}"`).join(' ')}/>`),
  'an instruction set of a document type': (size) =>
    `<!DOCTYPE svg [${'<!ENTITY a "b">'.repeat(size)}]>${drawing('')}`,
};

/** Twice the size may take no more than 2.3 times the steps: n log n does from n = 100 on. What is constant is left out. */
function expectNearlyLinear(stepsOf: (size: number) => number): void {
  const sizes = [1_000, 2_000, 4_000];
  const [small = 0, middle = 0, large = 0] = sizes.map(stepsOf);
  expect(large - middle, `${small}, ${middle}, ${large} steps`).toBeLessThanOrEqual(
    2.3 * Math.max(middle - small, 5_000),
  );
}

describe.each(Object.entries(functions))('%s', (_, work) => {
  it.each(Object.entries(texts))('takes steps as its text grows: %s', (__, textOf) => {
    work(textOf(100));
    expectNearlyLinear((size) => {
      const text = textOf(size);
      return counter.count(() => work(text));
    });
  });
});

it.each(Object.entries(drawings))('a drawing takes steps as it grows: %s', (_, drawingOf) => {
  cleanSvg(drawingOf(10));
  expectNearlyLinear((size) => {
    const text = drawingOf(size);
    return counter.count(() => cleanSvg(text));
  });
});

it('near names take a bounded number of steps, however many are looked for', () => {
  const names = Array.from({ length: 2_000 }, (_, at) => `topic-${at}`);
  expectNearlyLinear((size) =>
    counter.count(() => {
      const nearest = createNearest(() => names);
      for (let at = 0; at < size; at++) nearest(`other-${at}`);
    }),
  );
});

it('names that are nearly others are found without comparing each with each', () => {
  expectNearlyLinear((size) => {
    const terms = Array.from({ length: size }, (_, at) => ({
      key: `topic-${at.toString(26)}`,
      declared: at % 2 === 0,
      stories: 1,
    }));
    return counter.count(() => nearTerms(terms));
  });
});

it('counts what grows with the square', () => {
  const quadratic = (size: number) =>
    counter.count(() => ('\u0301\u0316'.repeat(size / 2) + size).normalize());
  expect(() => expectNearlyLinear(quadratic)).toThrow('steps');
});
