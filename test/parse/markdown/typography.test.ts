import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTypesetter, quotesOf } from '../../../src/parse/markdown/typography.js';

function set(text: string, language = 'en'): string {
  return createTypesetter(quotesOf(language)).set(text);
}

describe('English', () => {
  test.each([
    ['"Yes," he said.', '“Yes,” he said.'],
    [`"She said 'no'," he said.`, '“She said ‘no’,” he said.'],
    ["It's the editors' choice", 'It’s the editors’ choice'],
    ["in the '90s, rock 'n' roll, 'tis", 'in the ’90s, rock ’n’ roll, ’tis'],
    ['("in brackets")', '(“in brackets”)'],
    ['he—"no"—she', 'he—“no”—she'],
    ['"and then—" she stopped', '“and then—” she stopped'],
    ['6\'2" tall', '6′2″ tall'],
    ['wait... one -- two --- three', 'wait… one – two — three'],
    ['2019--2024', '2019–2024'],
    ['run --help ---- now....', 'run --help ---- now....'],
    ['“already” set’s', '“already” set’s'],
  ])('%s', (text, expected) => {
    expect(set(text)).toBe(expected);
  });
});

test.each([
  ['de', '"Ja", sagte er, \'nein\'.', '„Ja“, sagte er, ‚nein‘.'],
  ['de-CH', '"Ja"', '«Ja»'],
  ['fr', '"Oui", dit-il. L\'eau', '«\u00a0Oui\u00a0», dit-il. L’eau'],
  ['es', '"Sí"', '«Sí»'],
  ['ar', '"نعم"', '«نعم»'],
  ['he', 'צה"ל אמר "כן" לג\'ורג\'', 'צה״ל אמר ”כן” לג׳ורג׳'],
  ['sv', '"Ja"', '”Ja”'],
  ['pl', '"Tak"', '„Tak”'],
  ['xx', '"a"', '“a”'],
])('%s: %s', (language, text, expected) => {
  expect(set(text, language)).toBe(expected);
});

test('quotations go on across links and emphasis, and begin anew with each block', () => {
  const typesetter = createTypesetter(quotesOf('en'));
  expect(['"', 'word', '" and "', 'x', '"'].map(typesetter.set)).toEqual(['“', 'word', '” and “', 'x', '”']);
  typesetter.reset();
  expect(typesetter.set('"new"')).toBe('“new”');
  typesetter.skip();
  expect(typesetter.set('"')).toBe('”');
});

test('nothing but quotes, dashes and points ever changes', () => {
  const bare = (text: string) => text.replace(/["'“”‘’′″׳״.…\-–—]/g, '');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "'", '-', '.', ' ', 'a', '1', 'ל') }), (text) => {
      expect(bare(set(text))).toBe(bare(text));
      expect(set(text)).not.toContain('"');
    }),
  );
});
