import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, gramsOf, keysOf, wordsOf } from '../../src/lib/fold.js';
import { eachSpaced } from '../../src/lib/spaced.js';
import { unitsOf } from '../../src/lib/units.js';

describe('folding', () => {
  it.each([
    ['Élection', 'election'],
    ['l’été', 'ete'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['ısı', 'isi'],
    ['Jane’s', 'jane'],
    ['O’Brien', 'obrien'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Ёлка', 'елка'],
    ['שָׁלוֹם', 'שלומ'],
    ['צה״ל', 'צהל'],
    ['צה"ל', 'צהל'],
    ['مَدرَسَـــة', 'مدرسة'],
    ['أحمد', 'احمد'],
    ['한국', '한국'],
  ])('makes %s and %s one', (word, form) => {
    expect(fold(word)).toBe(form);
  });

  it('is the same twice, and in every normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
        expect(fold(word.normalize('NFD'))).toBe(fold(word.normalize('NFC')));
      }),
    );
  });

  it('finds words as the index does', () => {
    const units = fc.constantFrom(..."aZ9 é’'״׳-.,中ท한אاـ\u0301𠀀𝒳ß_");
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 30 }), (text) => {
        const words: string[] = [];
        eachSpaced(unitsOf(text), (from, to) => words.push(text.slice(from, to)));
        expect(wordsOf(text)).toEqual(words);
      }),
    );
  });

  it('leaves three letters of a root', () => {
    expect(keysOf('הבית')).toEqual(['הבית', 'בית']);
    expect(keysOf('בית')).toEqual(['בית']);
    expect(keysOf('ـ')).toEqual([]);
  });

  it('asks for whole grams', () => {
    expect(gramsOf('北京会', false)).toEqual(['北京', '京会', '会']);
    expect(gramsOf('北京会', true)).toEqual(['北京', '京会']);
    expect(gramsOf('北', true)).toEqual(['北']);
    expect(gramsOf('ข่า中', true)).toEqual(['ข่า', '中']);
  });
});
