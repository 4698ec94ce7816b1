import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstStacked, normalized, withoutStacked } from '../../src/lib/normalized.js';

const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
const marks = (count: number) => '\u0301\u0316'.repeat(count / 2);

it('is normalization as Unicode has it, for every text of a language', () => {
  const texts = fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      'e',
      '\u0301',
      '\u0316',
      '\u3099',
      'か',
      '한',
      '\u1112',
      '\u1161',
      'ﬁ',
      ' ',
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, fc.constantFrom(...forms), (text, form) => {
      if (firstStacked(text) === -1) expect(normalized(text, form)).toBe(text.normalize(form));
    }),
  );
});

it.each(forms)(
  '%s leaves alone more marks than a letter can have, and is the same when done again',
  (form) => {
    const text = `Cafe\u0301 a${marks(100)} Cafe\u0301`;
    const once = normalized(text, form);
    expect(once).toBe(`${'Cafe\u0301'.normalize(form)} a${marks(100)} ${'Cafe\u0301'.normalize(form)}`);
    expect(normalized(once, form)).toBe(once);
  },
);

it('takes half-width sound marks for the marks that they become', () => {
  const text = `カ${'ﾞ\u0316'.repeat(40)}`;
  expect(normalized(text, 'NFKD')).toBe(text);
});

it('counts from where there are too many, and takes away those', () => {
  expect(firstStacked(`a${marks(30)}`)).toBe(-1);
  expect(firstStacked(`xya${marks(32)}`)).toBe(3);
  expect(withoutStacked(`a${marks(32)} b${marks(30)}`)).toBe(`a${marks(30)} b${marks(30)}`);
});
