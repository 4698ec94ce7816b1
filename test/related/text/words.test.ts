import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyUnspaced, unspaced, wordsOfRun } from '../../../src/lib/segment.js';
import { termOf } from '../../../src/related/text/terms.js';
import { createWordReader } from '../../../src/related/text/words.js';

function words(language: string, text: string): string[] {
  const found: string[] = [];
  createWordReader(language).read(text, (word) => found.push(word));
  return found;
}

describe('the words of a text', () => {
  test.each([
    ['en', 'The governors negotiate', 'negotiating governor'],
    ['de', 'Verhandlungen Häuser', 'Verhandlung Haus'],
    ['fr', 'l’élection des gouvernements', 'élections gouvernement'],
    ['es', 'elecciones', 'elección'],
    ['ru', 'переговоры', 'переговоров'],
    ['ar', 'والحكومة المفاوضات', 'حكومة مفاوضات'],
    ['he', 'בירושלים הממשלה', 'ירושלים ממשלה'],
  ])('in %s are the same in their inflected forms', (language, text, forms) => {
    const found = new Set(words(language, text));
    for (const word of words(language, forms)) expect(found).toContain(word);
  });

  test('are the same in capitals, with accents and with possessive endings', () => {
    expect(words('en', 'CAFÉ cafe Café’s')).toEqual(['cafe', 'cafe', 'cafe']);
  });

  test('are the same with and without Arabic and Hebrew vowel marks and stretching', () => {
    expect(words('ar', 'حُكُومَة حكـــومة')).toEqual([...words('ar', 'حكومة'), ...words('ar', 'حكومة')]);
    expect(words('he', 'שָׁלוֹם')).toEqual(words('he', 'שלום'));
  });

  test('in scripts without spaces are found by dictionary', () => {
    expect(words('zh', '国务院总理在北京会见')).toEqual(['国务院', '总理', '在', '北京', '会见']);
    expect(words('th', 'รัฐบาลไทย')).toEqual(['รัฐบาล', 'ไทย']);
  });

  test('are no single letters and no addresses', () => {
    expect(words('en', `a b ${'x'.repeat(41)} 2024`)).toEqual(['2024']);
  });

  test('come with the form in which they were written', () => {
    const written: string[] = [];
    createWordReader('en').read('Elections in Haifa', (_, its) => written.push(its));
    expect(written).toEqual(['Elections', 'in', 'Haifa']);
  });
});

/** Any characters, most of which make words: of several scripts, of two code units, half a pair, marks, what joins words. */
const text = fc.string({
  unit: fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    { weight: 4, arbitrary: fc.constantFrom(...'aeslqunDEÉéß12 ') },
    { weight: 2, arbitrary: fc.constantFrom(..."'’ʼ״׳\u0301\u05b8\u064e\u0640ﬁ") },
    { weight: 2, arbitrary: fc.constantFrom(...'הכםوالдйไ国𐐀𠀀', '\ud840', '\udc00', 'l’', 'x'.repeat(36)) },
  ),
  maxLength: 40,
  size: 'max',
});

const spaced = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’׳״][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

describe.each(['en', 'fr', 'ar', 'he', 'zh'])('of any text in %s', (language) => {
  const reader = createWordReader(language);

  test('the words are those that a plain expression finds, but for those of one letter', () => {
    fc.assert(
      fc.property(text, (any) => {
        const runs = [...any.matchAll(unspaced)].flatMap(([run]) => [...wordsOfRun(run, language)]);
        const rest = [...any.replace(unspaced, ' ').matchAll(spaced)].filter(([word]) => word.length <= 40);
        const written: string[] = [];
        reader.read(any, (_, its) => written.push(its));
        const alone = rest.map(([word]) => word).filter((word) => words(language, word).length > 0);
        expect(written).toEqual([...runs, ...alone]);
      }),
      { numRuns: 100 },
    );
  });

  test('the terms are the numbers of its words, with their ends where no word is without spaces', () => {
    fc.assert(
      fc.property(text, (any) => {
        const expected: number[] = [];
        const written: string[] = [];
        reader.read(any, (word, its) => {
          expected.push(termOf('word', word, language) | 0);
          written.push(its);
        });
        const terms: number[] = [];
        const ends: number[] = [];
        reader.readTerms(any, (term, end) => {
          terms.push(term);
          ends.push(end);
        });
        expect(terms).toEqual(expected);
        if (anyUnspaced.test(any)) for (const end of ends) expect(end).toBeGreaterThan(any.length);
        else expect(ends.map((end, i) => any.slice(0, end).endsWith(written[i] ?? ''))).not.toContain(false);
      }),
      { numRuns: 150 },
    );
  });
});
