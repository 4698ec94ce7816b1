import { describe, expect, test } from 'vitest';
import { createWordReader } from '../../../src/model/related/words.js';

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
