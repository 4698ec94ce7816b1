import { describe, expect, test } from 'vitest';
import { readNames } from '../../../src/model/related/names.js';

function names(text: string): string[] {
  const found: string[] = [];
  readNames(text, (name) => found.push(name));
  return found;
}

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

  test('are not found in scripts without capitals', () => {
    expect(names('ראש הממשלה נפגש ברמאללה')).toEqual([]);
  });

  test('are found in time in a long run of capitals', () => {
    expect(names('A '.repeat(50_000)).length).toBeGreaterThan(0);
  });
});
