import { normalized } from '../../lib/normalized.js';
import { anyUnspaced, unspaced as runs, wordsOfRun } from '../../lib/segment.js';
import { eachSpaced } from '../../lib/spaced.js';
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
  const stem = remembered(stemmerOf(language));
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
        if (to - from > longest) return;
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
        if (to - from > longest) return;
        const term = spans.numberOf(text, units, from, to);
        if (term !== undefined) take(term, ends ? to : nowhere);
      });
    },
  };
}

/** Stems that are remembered at most; then all are forgotten. */
const mostStems = 50_000;

/** A word comes with a capital and without, and stemming it takes a hundred times as long as finding it. */
function remembered(stem: Stemmer): Stemmer {
  const stems = new Map<string, string>();
  return (word) => {
    let found = stems.get(word);
    if (found === undefined) {
      found = stem(word);
      if (stems.size >= mostStems) stems.clear();
      stems.set(word, found);
    }
    return found;
  };
}

/** Words without an accent, apostrophe or the like are compared as they are, in lower case and stemmed. */
const bare = /^[a-z0-9]+$/;

/** One form for a word in all its cases, inflections and spellings. Stemmed before it loses its accents: endings have them. */
function compared(written: string, stem: Stemmer): string {
  const lower = written.toLowerCase();
  const plain = bare.test(lower) ? lower : without(written);
  const form = stem(plain);
  return bare.test(form) ? form : normalized(normalized(form, 'NFD').replace(accents, ''));
}

function without(written: string): string {
  return normalized(written, 'NFKC')
    .toLowerCase()
    .replace(elision, '')
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ׳״]/gu, '')
    .replace(pointing, '');
}
