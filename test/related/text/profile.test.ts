import { describe, expect, test } from 'vitest';
import { headBit } from '../../../src/related/text/passages.js';
import { createProfiler, type Profile, placeWeightsFor } from '../../../src/related/text/profile.js';
import { termOf } from '../../../src/related/text/terms.js';

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

function places(term: number, its: Profile): number | undefined {
  const at = its.terms.indexOf(term);
  return at < 0 ? undefined : its.places[at];
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

  test('says in which paragraphs a term stands, and whether in the headline or the dek', () => {
    const its = profile({
      ...source,
      text: 'The ferry.\n\nStorm.\n\nFerry again; no boats by Anna Holm. Ferry.',
    });
    const head = headBit >>> 0;
    expect(places(termOf('word', 'ferri', 'en'), its)).toBe(head + 0b101);
    expect(places(termOf('word', 'boat', 'en'), its)).toBe(head + 0b100);
    expect(places(termOf('word', 'storm', 'en'), its)).toBe(0b010);
    expect(places(termOf('word', 'stop', 'en'), its)).toBe(head);
    expect(places(termOf('name', 'anna holm', 'en'), its)).toBe(0b100);
  });

  test('has groups of paragraphs for places where there are more than 31', () => {
    const paragraphs = Array.from({ length: 62 }, (_, n) =>
      n === 61 ? 'Storm.' : n < 4 ? 'Tide.' : 'Ferry.',
    );
    const its = profile({ ...source, title: 'News', text: paragraphs.join('\n\n') });
    expect(places(termOf('word', 'tide', 'en'), its)).toBe(0b11);
    expect(places(termOf('word', 'storm', 'en'), its)).toBe(2 ** 30);
    expect(places(termOf('word', 'ferri', 'en'), its)).toBe(2 ** 31 - 4);
  });
});
