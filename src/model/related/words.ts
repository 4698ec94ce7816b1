import { half, kindAt, kindsOfUnits, letter, mark, unspaced } from '../../lib/letters.js';
import { anyUnspaced, unspaced as runs, wordsOfRun } from '../../lib/segment.js';
import { createSpans } from '../../lib/spans.js';
import { unitsOf } from '../../lib/units.js';
import { type Stemmer, stemmerOf } from './stem.js';
import { termOf } from './terms.js';

/** Reads the words of texts in one language. */
export interface WordReader {
  /**
   * Hands on each word of a text in its order, those of scripts without spaces first: in the form in which words are
   * compared, in lower case, stemmed, without accents; and as it was written.
   */
  read(text: string, take: (word: string, written: string) => void): void;
  /**
   * The same in the same order, but for each word the number of its term (see terms.ts; with a sign) and where it ends in the
   * text. Where a text has words of scripts without spaces, no end is known, and is `nowhere`.
   */
  readTerms(text: string, take: (term: number, end: number) => void): void;
}

/** Behind the end of every text. */
const nowhere = 0x7fffffff;

/** Longer ones are addresses and slips of the keyboard. */
const longest = 40;

/** What marks vowels and stretches words in Arabic and Hebrew; the words are the same without. */
const pointing = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Articles and the like that lean on the next word in Romance languages: l’élection, dell’anno. */
const elision = /^(?:[cdjlmnst]|qu|dell|all|dall|nell|sull|un)['’ʼ](?=\p{L}{2})/u;
const accents = /[\u0300-\u036f]/g;

/** A reader for a base language (`de` of `de-CH`). */
export function createWordReader(language: string): WordReader {
  const stem = stemmerOf(language);
  const isWord = (form: string) => form.length > 1;
  const spans = createSpans((written) => {
    const form = compared(written, stem);
    return isWord(form) ? termOf('word', form, language) : undefined;
  });
  const readUnspaced = (text: string, take: (word: string) => void) => {
    for (const [run] of text.matchAll(runs)) for (const word of wordsOfRun(run, language)) take(word);
  };
  return {
    read(text, take) {
      if (anyUnspaced.test(text)) readUnspaced(text, (word) => take(word, word));
      eachSpaced(unitsOf(text), (from, to) => {
        const written = text.slice(from, to);
        const form = compared(written, stem);
        if (isWord(form)) take(form, written);
      });
    },
    readTerms(text, take) {
      const ends = !anyUnspaced.test(text);
      if (!ends) readUnspaced(text, (word) => take(termOf('word', word, language) | 0, nowhere));
      const units = unitsOf(text);
      eachSpaced(units, (from, to) => {
        const term = spans.numberOf(text, units, from, to);
        if (term !== undefined) take(term, ends ? to : nowhere);
      });
    },
  };
}

/** Finds the words of scripts with spaces: letters, digits and their marks, with single apostrophes and quotes in them. */
function eachSpaced(units: Uint16Array, take: (from: number, to: number) => void): void {
  for (let from = 0; from < units.length; ) {
    if (!beginsWord(units, from)) {
      from += 1;
      continue;
    }
    let to = endOfPart(units, from);
    while (joins(units[to]) && beginsWord(units, to + 1)) to = endOfPart(units, to + 1);
    if (to - from <= longest) take(from, to);
    from = to;
  }
}

/** Apostrophes, and the geresh and gershayim of Hebrew. The apostrophe that is a letter (ʼ) is a letter. */
function joins(unit: number | undefined): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x5f3 || unit === 0x5f4;
}

function beginsWord(units: Uint16Array, at: number): boolean {
  return (kindAt(units, at) & (letter | unspaced)) === letter;
}

function endOfPart(units: Uint16Array, from: number): number {
  const kinds = kindsOfUnits();
  let at = from;
  for (; at < units.length; at++) {
    let kind = kinds[units[at] as number] as number;
    if (kind === half) kind = kindAt(units, at);
    if ((kind & (letter | mark)) === 0 || (kind & unspaced) !== 0) break;
    if ((kind & half) !== 0) at += 1;
  }
  return at;
}

/** Words without an accent, apostrophe or the like are compared as they are, in lower case and stemmed. */
const bare = /^[a-z0-9]+$/;

/** One form for a word in all its cases, inflections and spellings. Stemmed before it loses its accents: endings have them. */
function compared(written: string, stem: Stemmer): string {
  const lower = written.toLowerCase();
  const plain = bare.test(lower) ? lower : without(written);
  const form = stem(plain);
  return bare.test(form) ? form : form.normalize('NFD').replace(accents, '').normalize('NFC');
}

function without(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(elision, '')
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ׳״]/gu, '')
    .replace(pointing, '');
}
