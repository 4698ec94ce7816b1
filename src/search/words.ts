import { fold, gramsOf, keysOf, lower } from '../lib/fold.js';
import { baseLanguage } from '../lib/language.js';
import { anyUnspaced } from '../lib/segment.js';
import { eachSpaced } from '../lib/spaced.js';
import { createSpans, type Spans } from '../lib/spans.js';
import { unitsOf } from '../lib/units.js';

/** The stemmer of a base language; undefined where there is none. */
export type StemmerOf = (language: string) => ((word: string) => string) | undefined;

/** An entry of an index: a form of a word, and the word; the word is empty where it is unknown. */
export interface Entry {
  readonly form: string;
  readonly word: string;
}

/** Numbers the entries of an index in order of appearance, and reads texts. */
export interface Entries {
  readonly all: readonly Entry[];
  /**
   * Calls `take` with the number of each entry in a text; `stem` is true for an entry that stands for the other forms
   * of the word.
   */
  read(text: string, language: string, take: (entry: number, stem: boolean) => void): void;
  /** The number of an entry. */
  numberOf(form: string, word: string): number;
}

/**
 * Longer words are not stemmed: stemmers take time that grows with the square of the length, and no language has such
 * words.
 */
const longestStemmed = 200;

export function createEntries(stemmerOf: StemmerOf): Entries {
  const all: Entry[] = [];
  const numbers = new Map<string, number>();
  /** The numbers of entries that a span stands for, that of the form first. */
  const lists: (readonly number[])[] = [];
  const spansOf = new Map<string, Spans>();

  const numberOf = (form: string, word = '') => {
    const name = `${form}\n${word}`;
    let number = numbers.get(name);
    if (number === undefined) {
      number = all.length;
      all.push({ form, word });
      numbers.set(name, number);
    }
    return number;
  };
  const listOf = (language: string) => {
    const stem = stemmerOf(language);
    return (written: string) => {
      const [form, bare] = keysOf(written);
      if (form === undefined) return undefined;
      const word =
        stem === undefined || written.length > longestStemmed
          ? ''
          : `${language}\n${fold(stem(lower(written)))}`;
      const list = [numberOf(form, word), ...(bare === undefined ? [] : [numberOf(bare)])];
      return lists.push(list) - 1;
    };
  };
  const spans = (language: string) => {
    let found = spansOf.get(language);
    if (found === undefined) {
      found = createSpans(listOf(language));
      spansOf.set(language, found);
    }
    return found;
  };

  return {
    all,
    numberOf,
    read(text, language, take) {
      if (anyUnspaced.test(text)) for (const gram of gramsOf(text, false)) take(numberOf(gram), false);
      const known = spans(baseLanguage(language));
      const units = unitsOf(text);
      eachSpaced(units, (from, to) => {
        const list = known.numberOf(text, units, from, to);
        if (list === undefined) return;
        const [form, bare] = lists[list] as readonly number[];
        take(form as number, false);
        if (bare !== undefined) take(bare, true);
      });
    },
  };
}
