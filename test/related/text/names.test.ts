import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachName, readNames } from '../../../src/related/text/names.js';

function names(text: string): string[] {
  const found: string[] = [];
  readNames(text, (name) => found.push(name));
  return found;
}

/** Built of what names are made of, and of what ends them. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('A', 'Éa', 'Ab', '𐐀', 'x', '𐐨', '1', '\u0301', '国') },
      { weight: 6, arbitrary: fc.constantFrom(' ', '\u00a0', '.', ' ') },
      { weight: 2, arbitrary: fc.constantFrom("'", '’', '-', '\n', ',', '\ud801') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ..." of | the | for | de | van |al-| al-|d’| l'|\u00a0bin\u00a0".split('|'),
        ),
      },
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((parts) => parts.join(''));

const word = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’-]*";
const stop = '(?:(?<=(?<![\\p{L}\\p{M}\\p{N}])\\p{Lu})\\.)?';
const small = "(?:(?:of|the|for|de|del|la|du|von|van|der|bin)[ \u00a0]|(?:al|el|d|l)[-'’]){0,2}";
const plain = new RegExp(`${word}(?:${stop}[ \u00a0]${small}${word}){1,5}`, 'gu');

describe('names', () => {
  test('are runs of words with capitals, with the small words of names in them', () => {
    expect(names('On Monday Wang Yi met Mahmoud al-Aloul at the University of Haifa.')).toEqual([
      'on monday wang yi',
      'mahmoud al aloul',
      'university of haifa',
    ]);
  });

  test('do not cross the end of a sentence', () => {
    expect(names('He met Wang Yi. Beijing Daily wrote of it.')).toEqual(['wang yi', 'beijing daily']);
  });

  test('may have initials, accents and possessive endings', () => {
    expect(names('the plan of José P. Núñez’s')).toEqual(['jose p nunez']);
  });

  test('have six words at most', () => {
    expect(names('A B C D E F G H')).toEqual(['a b c d e f', 'g h']);
  });

  test('are not found in scripts without capitals', () => {
    expect(names('ראש הממשלה נפגש ברמאללה')).toEqual([]);
  });

  test('are found in time in a long run of capitals', () => {
    expect(names('A '.repeat(50_000)).length).toBeGreaterThan(0);
  });

  test('are those that a plain expression finds in any text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const found: string[] = [];
        eachName(any, (from, to) => found.push(any.slice(from, to)));
        expect(found).toEqual(any.match(plain) ?? []);
      }),
      { numRuns: 2_000 },
    );
  });
});
