import { quotesOf } from '../../lib/quotation-marks.js';
import { anyUnspaced, unspaced, wordsOfRun } from '../../lib/segment.js';
import { createTypesetter } from '../../lib/typography.js';

/** Sets the text of the body as it goes by, and writes its plain form beside it. */
export interface Pen {
  /** A piece of running text; returns it as set. */
  readonly write: (text: string) => string;
  /** Code: never set, but part of the plain text. */
  readonly copy: (text: string) => void;
  /** Begins or ends a block. */
  readonly block: () => void;
  /** Runs `work` without anything of it becoming part of the plain text. */
  readonly aside: <T>(work: () => T) => T;
  /** Paragraphs divided by a blank line. */
  readonly text: () => string;
  /** Whether any of it has in it what would look like a marker of ours in HTML. */
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
      // Nearly all lines have single spaces alone, and replacing each by itself takes its time.
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
 * Words as a reader would count them. Scripts written without spaces are divided by Unicode's rules (UAX 29) in
 * runs, because the time that takes grows with the square of a text's length.
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

/** A word begins with a letter or digit and goes on to white space or a dash. ASCII, nearly all of it, is told by code. */
function countSpaced(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (inside) {
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
