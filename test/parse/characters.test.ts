import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countHidden,
  firstBreak,
  firstHidden,
  hasHidden,
  hasMarks,
  visible,
  withoutBreaks,
  withoutHidden,
  withoutMarks,
} from '../../src/parse/characters.js';

const hidden = [
  '\u0000',
  '\u0008',
  '\u001b',
  '\u007f',
  '\u009f',
  '\ufdd0',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '\u{1fffe}',
  '\u{10ffff}',
];
const shown = ['\t', '\n', 'a', 'é', '中', '😀', '\u200d', '\u200f', '\u00a0', '\ufffd'];

describe('hidden characters', () => {
  it.each(hidden)('%j is one', (character) => {
    expect(firstHidden(`ab${character}c`)).toBe(2);
    expect(withoutHidden(`ab${character}c`)).toBe('abc');
    expect(countHidden(`${character}a${character}`)).toBe(2);
  });

  it.each(shown)('%j is none', (character) => {
    expect(hasHidden(`a${character}b`)).toBe(false);
    expect(withoutHidden(`a${character}b`)).toBe(`a${character}b`);
  });

  it('are gone from any text, which is well formed then', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hidden, ...shown)), (parts) => {
        const text = withoutHidden(parts.join(''));
        expect(hasHidden(text)).toBe(false);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('breaks of word processors', () => {
  it.each(['\u000b', '\u000c', '\u000d', '\u0085', '\u2028', '\u2029'])('%j is a space', (character) => {
    expect(firstBreak(`ab${character}c`)).toBe(2);
    expect(withoutBreaks(`ab${character}c`)).toBe('ab c');
    expect(hasHidden(character)).toBe(false);
    expect(visible(character)).toMatch(/^U\+/);
  });
  it('are neither line feeds nor tabs', () => {
    expect(firstBreak('a\n\tb')).toBe(-1);
  });
});

describe('marks of direction', () => {
  it.each(['\u202a', '\u202e', '\u2066', '\u2069'])('%j is one', (mark) => {
    expect(hasMarks(`a${mark}b`)).toBe(true);
    expect(hasMarks(`a${mark}b`)).toBe(true);
    expect(withoutMarks(`a${mark}b`)).toBe('ab');
  });
  it('are not the marks that right-to-left writing needs', () => {
    expect(hasMarks('\u200e\u200f\u061c')).toBe(false);
  });
});

describe('visible', () => {
  it('shows codes, and cuts', () => {
    expect(visible('a\u202eb\u0000c\ud800')).toBe('aU+202EbU+0000cU+D800');
    expect(visible('abcdef', 3)).toBe('abc…');
  });
});
