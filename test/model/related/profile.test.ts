import { describe, expect, test } from 'vitest';
import { withoutLinked } from '../../../src/model/related/passages.js';
import { createProfiler, placeWeightsFor } from '../../../src/model/related/profile.js';
import { termOf } from '../../../src/model/related/terms.js';

const profile = createProfiler();
const source = {
  title: 'Ferry stops',
  description: 'No boats',
  text: 'The ferry to Holm stopped.',
  language: 'en',
};

function count(word: string, its = profile(source)): number | undefined {
  const at = its.terms.indexOf(termOf('word', word, 'en'));
  return at < 0 ? undefined : its.counts[at];
}

describe('a profile', () => {
  test('counts words by where they stand: in the headline, the dek, the opening, the body', () => {
    expect(count('ferri')).toBe(6 + 2 + 2);
    expect(count('boat')).toBe(3);
    expect(count('absent')).toBeUndefined();
  });

  test('has each term once, ascending', () => {
    const { terms } = profile(source);
    expect([...terms]).toEqual([...new Set(terms)].sort((a, b) => a - b));
  });

  test('counts to 255 and no further', () => {
    expect(count('ferri', profile({ ...source, text: 'ferry '.repeat(1_000) }))).toBe(255);
  });

  test('of two languages has nothing in common', () => {
    const german = new Set(profile({ ...source, language: 'de' }).terms);
    expect([...profile(source).terms].some((term) => german.has(term))).toBe(false);
  });

  test('is of words alone or of names alone where a newsroom weighs the others by 0', () => {
    const text = 'Anna Holm of the ferry. ';
    const words = createProfiler(placeWeightsFor({ words: 1, names: 0 }))({ ...source, text });
    const names = createProfiler(placeWeightsFor({ words: 0, names: 1 }))({ ...source, text });
    expect([...names.terms]).toEqual([termOf('name', 'anna holm', 'en')]);
    expect(words.terms.includes(termOf('name', 'anna holm', 'en'))).toBe(false);
  });
});

describe('a text without what its links stand on', () => {
  test('loses each linked run of words once, in order', () => {
    expect(withoutLinked('the ferry and the ferry to Holm', ['ferry', 'Holm'])).toBe(
      'the   and the ferry to  ',
    );
  });

  test('stays as it is where a link stands on a picture or on other words', () => {
    expect(withoutLinked('the ferry', ['', 'bridge'])).toBe('the ferry');
  });
});
