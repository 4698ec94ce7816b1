import { expect, it } from 'vitest';
import { wordsOf } from '../../src/guard/words.js';

it.each([
  ['quotation marks', `He said "yes" and 'no'.`, 'He said “yes” and ‘no’.'],
  ['guillemets with narrow spaces', 'Il a dit "oui".', 'Il a dit «\u202foui\u202f».'],
  ['low marks', '"Ja", sagte sie.', '„Ja“, sagte sie.'],
  ['apostrophes', "the city's", 'the city’s'],
  ['gershayim', 'צה"ל', 'צה״ל'],
  ['dashes, with and without spaces', 'one -- two', 'one—two'],
  ['hyphens', 'well-known', 'well\u2011known'],
  ['dots', 'and so on...', 'and so on…'],
  ['spaces and lines', 'a  b\n\nc', 'a b\u00a0c'],
  ['soft hyphens and marks of no width', 'neighbour\u00adhood\u200b', 'neighbourhood'],
  ['composed letters', 'cafe\u0301', 'café'],
])('takes %s for setting, not for words', (_, one, other) => {
  expect(wordsOf(one)).toBe(wordsOf(other));
});

it.each([
  ['a quotation that is none any more', 'He said "yes".', 'He said yes.'],
  ['a figure', '12 dead', '21 dead'],
  ['letters', 'now here', 'nowhere'],
  ['capitals', 'the May bill', 'the may bill'],
])('sees %s', (_, one, other) => {
  expect(wordsOf(one)).not.toBe(wordsOf(other));
});
