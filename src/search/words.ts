import { fold, gramsOf, keysOf, lower } from '../lib/fold.js';
import { baseLanguage } from '../lib/language.js';
import { anyUnspaced } from '../lib/segment.js';
import { eachSpaced } from '../lib/spaced.js';
import { createSpans, type Spans } from '../lib/spans.js';
import { unitsOf } from '../lib/units.js';

/** The stemmer of a base language; undefined where it has none. */
export type StemmerOf = (language: string) => ((word: string) => string) | undefined;

/** An entry of an index: a form of a word, and the word it is a form of, '' where nobody knows. */
export interface Entry {
  readonly form: string;
  readonly word: string;
}

/** Numbers the entries of an index as they come, and reads texts for them. */
export interface Entries {
  readonly all: readonly Entry[];
  /** Hands on the number of each entry that a text has; `stem` of one that stands for the word in other forms. */
  read(text: string, language: string, take: (entry: number, stem: boolean) => void): void;
  /** The number of an entry. */
  numberOf(form: string, word: string): number;
}

/** Of a longer word the stem is not asked: stemmers take time that grows with the square of its length, and no language has any. */
const longestStemmed = 200;

export function createEntries(stemmerOf: StemmerOf): Entries {
  const all: Entry[] = [];
  const numbers = new Map<string, number>();
  /** What spans stand for: numbers of entries, the form first. */
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
