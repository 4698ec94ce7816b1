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

/**
 * Numbers the entries of indexes in order of appearance, and reads texts. All indexes that are made one after the other share
 * the entries, so that a word is folded and stemmed once for all of them.
 */
export interface Entries {
  readonly all: readonly Entry[];
  /** Calls `take` with the number of the entry of each word in a text. */
  read(text: string, language: string, take: (entry: number) => void): void;
  /** The number of an entry. */
  numberOf(form: string, word: string): number;
  /** The number of the entry that stands for the other forms of the word of an entry that was read; -1 where there is none. */
  bareOf(entry: number): number;
  /** The numbers of all entries in the order of their forms, by UTF-16 units, then of their words. */
  order(): Uint32Array;
  /** Forgets all entries if there are more than `most`. Must be called before the next index is begun, and not within one. */
  relieve(): void;
}

/**
 * Longer words are not stemmed: stemmers take time that grows with the square of the length, and no language has such
 * words.
 */
const longestStemmed = 200;
/** Entries that are kept for the next index: about fifty megabytes. */
const enough = 200_000;

export function createEntries(stemmerOf: StemmerOf, most = enough): Entries {
  const all: Entry[] = [];
  const numbers = new Map<string, number>();
  const bares = new Map<number, number>();
  const spansOf = new Map<string, Spans>();
  let ordered = new Uint32Array(0);

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
  const entryIn = (language: string) => {
    const stem = stemmerOf(language);
    return (written: string) => {
      const [form, bare] = keysOf(written);
      if (form === undefined) return undefined;
      const word =
        stem === undefined || written.length > longestStemmed
          ? ''
          : `${language}\n${fold(stem(lower(written)))}`;
      const number = numberOf(form, word);
      if (bare !== undefined) bares.set(number, numberOf(bare));
      return number;
    };
  };
  const spans = (language: string) => {
    let found = spansOf.get(language);
    if (found === undefined) {
      found = createSpans(entryIn(language));
      spansOf.set(language, found);
    }
    return found;
  };
  const compare = (a: number, b: number) => compareEntries(all[a] as Entry, all[b] as Entry);

  return {
    all,
    numberOf,
    read(text, language, take) {
      if (anyUnspaced.test(text)) for (const gram of gramsOf(text, false)) take(numberOf(gram));
      const known = spans(baseLanguage(language));
      const units = unitsOf(text);
      eachSpaced(units, (from, to) => {
        const entry = known.numberOf(text, units, from, to);
        if (entry !== undefined) take(entry);
      });
    },
    bareOf: (entry) => bares.get(entry) ?? -1,
    order() {
      if (ordered.length === all.length) return ordered;
      const added = Uint32Array.from({ length: all.length - ordered.length }, (_, at) => ordered.length + at);
      ordered = merged(ordered, added.sort(compare), compare);
      return ordered;
    },
    relieve() {
      if (all.length <= most) return;
      all.length = 0;
      numbers.clear();
      bares.clear();
      spansOf.clear();
      ordered = new Uint32Array(0);
    },
  };
}

function compareEntries(a: Entry, b: Entry): number {
  if (a.form !== b.form) return a.form < b.form ? -1 : 1;
  return a.word < b.word ? -1 : a.word > b.word ? 1 : 0;
}

/** Two lists in order as one. */
function merged(a: Uint32Array, b: Uint32Array, compare: (a: number, b: number) => number) {
  const all = new Uint32Array(a.length + b.length);
  for (let i = 0, j = 0; i + j < all.length; ) {
    const isOfA = j === b.length || (i < a.length && compare(a[i] as number, b[j] as number) < 0);
    all[i + j] = (isOfA ? a[i] : b[j]) as number;
    if (isOfA) i += 1;
    else j += 1;
  }
  return all;
}
