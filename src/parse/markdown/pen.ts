import { quotesOf } from '../../lib/quotation-marks.js';
import { anyUnspaced, unspaced, wordsOfRun } from '../../lib/segment.js';
import { createTypesetter } from '../../lib/typography.js';

/** Applies typography to the text of a body, piece by piece, and collects the body's plain text. */
export interface Pen {
  /** Takes a piece of running text and returns it with typography. */
  readonly write: (text: string) => string;
  /** Adds code to the plain text, without typography. */
  readonly copy: (text: string) => void;
  /** Begins or ends a block. */
  readonly block: () => void;
  /** Runs `work` without adding its text to the plain text. */
  readonly aside: <T>(work: () => T) => T;
  /** The plain text, with a blank line between paragraphs. */
  readonly text: () => string;
  /** Whether any of the text would look like one of stet's markers in HTML. */
  readonly suspect: () => boolean;
}

export function createPen(language: string, typography: boolean): Pen {
  const typesetter = createTypesetter(quotesOf(language));
  const paragraphs: string[] = [];
  let line = '';
  let silent = 0;
  let suspect = false;
  return {
    write(text) {
      if (text.includes('stet:')) suspect = true;
      const set = typography ? typesetter.set(text) : text;
      if (silent === 0) line += set;
      return set;
    },
    copy(text) {
      if (text.includes('stet:')) suspect = true;
      typesetter.skip();
      if (silent === 0) line += text;
    },
    block() {
      typesetter.reset();
      if (line === '') return;
      // Nearly all lines have only single spaces, and testing is faster than replacing each.
      const paragraph = (spacing.test(line) ? line.replace(/\s+/g, ' ') : line).trim();
      if (paragraph !== '') paragraphs.push(paragraph);
      line = '';
    },
    aside(work) {
      silent += 1;
      try {
        return work();
      } finally {
        silent -= 1;
      }
    },
    text() {
      this.block();
      return paragraphs.join('\n\n');
    },
    suspect: () => suspect,
  };
}

/** White space that is more than one plain space. */
const spacing = /[^\S ]| {2}/;

const letterOrDigit = /[\p{L}\p{N}]/u;
const betweenWords = /[\s—–…]/;

/**
 * Counts words as a reader would. Scripts written without spaces are divided by Unicode's rules (UAX 29) run by run,
 * because the time grows with the square of the length.
 */
export function countWords(text: string, language: string): number {
  if (!anyUnspaced.test(text)) return countSpaced(text);
  let words = 0;
  const spaced = text.replace(unspaced, (run) => {
    for (const _ of wordsOfRun(run, language)) words += 1;
    return ' ';
  });
  return words + countSpaced(spaced);
}

/**
 * A word begins with a letter or digit and goes on to white space or a dash. ASCII, nearly all of the text, is
 * classified by code.
 */
function countSpaced(text: string): number {
  let words = 0;
  let inside = false;
  const { length } = text;
  for (let i = 0; i < length; i += 1) {
    let code = text.charCodeAt(i);
    if (inside) {
      while (code > 32 && code < 128 && i + 1 < length) {
        i += 1;
        code = text.charCodeAt(i);
      }
      inside = code < 128 ? code !== 32 && (code < 9 || code > 13) : !betweenWords.test(text.charAt(i));
      continue;
    }
    if (code < 128) {
      const lower = code | 32;
      inside = (lower > 96 && lower < 123) || (code > 47 && code < 58);
    } else {
      const point = text.codePointAt(i) ?? code;
      inside = letterOrDigit.test(String.fromCodePoint(point));
      if (point > 0xffff) i += 1;
    }
    if (inside) words += 1;
  }
  return words;
}
