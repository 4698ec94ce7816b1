import { anyUnspaced, unspaced, wordsOfRun } from '../../lib/segment.js';
import { type Stemmer, stemmerOf } from './stem.js';

/** Reads the words of texts in one language, in the form in which they are compared. */
export interface WordReader {
  /** Hands on each word of a text in its order: in lower case, stemmed, without accents; and as it was written. */
  read(text: string, take: (word: string, written: string) => void): void;
}

/** Longer ones are addresses and slips of the keyboard. */
const longest = 40;
/** Word forms that are remembered; an archive of all the world's names would fill the memory. */
const remembered = 200_000;

const spacedWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ׳״][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** What marks vowels and stretches words in Arabic and Hebrew; the words are the same without. */
const pointing = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Articles and the like that lean on the next word in Romance languages: l’élection, dell’anno. */
const elision = /^(?:[cdjlmnst]|qu|dell|all|dall|nell|sull|un)['’ʼ](?=\p{L}{2})/u;
const accents = /[\u0300-\u036f]/g;

/** A reader for a base language (`de` of `de-CH`). */
export function createWordReader(language: string): WordReader {
  const stem = stemmerOf(language);
  const forms = new Map<string, string>();
  const formOf = (written: string): string => {
    let form = forms.get(written);
    if (form === undefined) {
      const own = apart(written);
      form = compared(own, stem);
      if (forms.size >= remembered) forms.clear();
      forms.set(own, form);
    }
    return form;
  };
  return {
    read(text, take) {
      let rest = text;
      if (anyUnspaced.test(text)) {
        rest = text.replace(unspaced, (run) => {
          for (const word of wordsOfRun(run, language)) take(word, word);
          return ' ';
        });
      }
      for (const [written] of rest.matchAll(spacedWord)) {
        if (written.length > longest) continue;
        const form = formOf(written);
        // A letter alone is an initial or a list's mark.
        if (form.length > 1) take(form, written);
      }
    },
  };
}

/** A copy of a word: the one that was found is a window on its text in V8, and what remembers it would hold the text. */
function apart(word: string): string {
  return ` ${word}`.slice(1);
}

/** One form for a word in all its cases, inflections and spellings. Stemmed before it loses its accents: endings have them. */
function compared(written: string, stem: Stemmer): string {
  const plain = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(elision, '')
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ׳״]/gu, '')
    .replace(pointing, '');
  return stem(plain).normalize('NFD').replace(accents, '').normalize('NFC');
}
