import { normalized } from '../../lib/normalized.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { type Point, quoted, report, type Story } from './story.js';
import type { Piece } from './written.js';

/*
 * The last check of all: every word of a body is on its page, or a message says that it is not. Words that get lost,
 * for whatever reason, are in Markdown's tree and not in the HTML, so the two are compared, counting how often each
 * word occurs.
 */

/** More lost words in one text than this surely have one cause. */
const maxMessages = 50;

/**
 * Reports the words that an editor wrote and that are neither in the HTML nor reported as removed. `source` is the
 * parsed text.
 */
export function reportLost(story: Story, written: readonly Piece[], html: string, source: string): void {
  const lost = findLost(written, html, story.accounted);
  const shown = lost.slice(0, maxMessages);
  const end = lost.at(-1);
  // The last message stands for all further ones.
  const rest = shown.at(-1);
  if (rest !== undefined && end !== undefined) shown.splice(-1, 1, { ...rest, last: end.last });
  for (const { text, first, last } of shown) {
    const at = pointOf(first, source);
    const from = story.locate(at).line;
    const to = story.locate(pointOf(last, source)).line;
    const range = to > from ? `, down to line ${to},` : '';
    report(story, rules['lost-text'], `“${quoted(text)}”${range} is not on the page.`, at);
  }
}

interface Lost {
  readonly text: string;
  readonly first: Written;
  readonly last: Written;
}

/** The words of a body that are neither in the HTML nor reported as removed, in order. */
function findLost(pieces: readonly Piece[], html: string, accounted: readonly string[]): Lost[] {
  const shown = shownIn(html);
  if (hasAllInOrder(pieces, html, shown) || hasAll(pieces, html, shown)) return [];
  return new Comparison(pieces, html, shown, accounted).lost();
}

/**
 * Whether the HTML has the words of all pieces in their order, with others between them or not: true for nearly all texts, and the
 * quickest to find out, since no word has to be counted.
 */
function hasAllInOrder(pieces: readonly Piece[], html: string, shown: readonly number[]): boolean {
  let range = 0;
  let at = 0;
  let end = 0;
  /** Moves to the next word that is shown; false at the end. */
  const findWord = (): boolean => {
    for (;;) {
      while (at < end && !isOfWord(html.charCodeAt(at))) at += 1;
      if (at < end) return true;
      if (range >= shown.length) return false;
      at = shown[range] as number;
      end = shown[range + 1] as number;
      range += 2;
    }
  };
  for (const { text } of pieces) {
    const { length } = text;
    for (let from = 0; from < length; ) {
      const code = text.charCodeAt(from);
      if (!isOfWord(code)) {
        from = (code === placeholderStart ? skipPlaceholder(text, from) : from) + 1;
        continue;
      }
      if (!findWord()) return false;
      // Most pieces are shown as they were written.
      const whole = at + length - from;
      if (whole <= end && html.startsWith(from === 0 ? text : text.slice(from), at)) {
        if (whole === end || !isOfWord(html.charCodeAt(whole)) || !isOfWord(text.charCodeAt(length - 1))) {
          at = whole;
          break;
        }
      }
      let to = from;
      for (;;) {
        while (
          to < length &&
          at < end &&
          isOfWord(text.charCodeAt(to)) &&
          text.charCodeAt(to) === html.charCodeAt(at)
        ) {
          to += 1;
          at += 1;
        }
        const isWhole =
          (to === length || !isOfWord(text.charCodeAt(to))) && (at === end || !isOfWord(html.charCodeAt(at)));
        if (isWhole) break;
        to = from;
        while (at < end && isOfWord(html.charCodeAt(at))) at += 1;
        if (!findWord()) return false;
      }
      from = to;
    }
  }
  return true;
}

/**
 * A hash table with open addressing of words and how often each is on the page. Reused, since creating arrays takes
 * longer than filling them.
 */
let keys = new Int32Array(1024);
let counts = new Int32Array(1024);

/**
 * Whether the HTML has each word of the pieces at least as often as the pieces do. Words are compared by a hash of 32
 * bits.
 */
function hasAll(pieces: readonly Piece[], html: string, shown: readonly number[]): boolean {
  // A page has fewer words than half its length, so there is always an empty place in the table.
  let size = 1024;
  while (size < html.length) size *= 2;
  if (keys.length < size) {
    keys = new Int32Array(size);
    counts = new Int32Array(size);
  } else keys.fill(0, 0, size);
  const mask = size - 1;
  let enough = true;
  const slotOf = (key: number) => {
    let slot = (key ^ (key >>> 15)) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const put = (key: number) => {
    const slot = slotOf(key);
    counts[slot] = keys[slot] === 0 ? 1 : (counts[slot] ?? 0) + 1;
    keys[slot] = key;
  };
  const take = (key: number) => {
    const slot = slotOf(key);
    const left = keys[slot] === 0 ? 0 : (counts[slot] ?? 0);
    counts[slot] = left - 1;
    if (left === 0) enough = false;
  };
  for (let i = 0; i < shown.length; i += 2) eachKey(html, shown[i] as number, shown[i + 1] as number, put);
  for (const { text } of pieces) {
    eachKey(text, 0, text.length, take);
    if (!enough) return false;
  }
  return true;
}

/** Calls `visit` with a hash for each word; a hash is never 0. */
function eachKey(text: string, from: number, to: number, visit: (key: number) => void): void {
  let hash = 0;
  let inside = false;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === placeholderStart) i = skipPlaceholder(text, i);
    if (isOfWord(code)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      inside = true;
    } else if (inside) {
      visit(hash === 0 ? 1 : hash);
      hash = 0;
      inside = false;
    }
  }
  if (inside) visit(hash === 0 ? 1 : hash);
}

/**
 * Where the HTML has text that readers see, as beginnings and ends in turn: outside of tags, and in the descriptions and titles within
 * them.
 */
function shownIn(html: string): number[] {
  const shown: number[] = [];
  let at = 0;
  let quote = html.indexOf('"');
  for (;;) {
    const open = html.indexOf('<', at);
    shown.push(at, open < 0 ? html.length : open);
    if (open < 0) return shown;
    at = html.indexOf('>', open) + 1;
    if (at === 0) return shown;
    while (quote >= 0 && quote < open) quote = html.indexOf('"', quote + 1);
    while (quote >= 0 && quote < at) {
      const end = html.indexOf('"', quote + 1);
      if (end < 0) return shown;
      if (html.startsWith(' alt=', quote - 5) || html.startsWith(' title=', quote - 7))
        shown.push(quote + 1, end);
      if (end >= at) at = html.indexOf('>', end) + 1;
      if (at === 0) return shown;
      quote = html.indexOf('"', end + 1);
    }
  }
}

/** Stands for a shortcode while Markdown is parsed; see shortcodes.ts. */
const placeholderStart = 0xfdd0;
const placeholderEnd = '\ufdd1';

function skipPlaceholder(text: string, at: number): number {
  const end = text.indexOf(placeholderEnd, at);
  return end < 0 ? at : end;
}

/**
 * Letters, digits and marks of any script. Characters that typography changes must not be part of words; which others
 * are does not matter, since both sides are divided in the same way.
 */
function isOfWord(code: number): boolean {
  if (code < 128) return (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0x5f3 && code !== 0x5f4 && code !== 0xd7 && code !== 0xf7;
  return code > 0x2bff && (code < 0x3000 || code > 0x303f) && code < 0xfdd0;
}

const words = /[\p{L}\p{M}\p{N}]+/gu;
const longest = 80;
/** How many words that are not lost may be within a loss that is reported as a whole. */
const maxGap = 3;

interface Written {
  readonly word: string;
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  lost: boolean;
}

/** The exact comparison, for the few texts that need it. */
class Comparison {
  readonly #written: Written[] = [];
  /** How often each word is on the page or reported as removed, minus how often it was written. */
  readonly #left = new Map<string, number>();

  constructor(
    pieces: readonly Piece[],
    html: string,
    shown: readonly number[],
    accounted: readonly string[],
  ) {
    const add = (text: string) => {
      for (const [word] of text.matchAll(words)) this.#count(normal(word), 1);
    };
    for (let i = 0; i < shown.length; i += 2)
      add(html.slice(shown[i], shown[i + 1]).replace(/&(?:#x?[\da-f]+|\w+);/gi, ' '));
    for (const text of accounted) add(text);
    for (const piece of pieces) {
      const text = piece.text.replace(/\ufdd0\d+\ufdd1/g, (whole) => ' '.repeat(whole.length));
      for (const match of text.matchAll(words)) {
        const word = normal(match[0]);
        const from = match.index;
        this.#written.push({ word, piece, from, to: from + match[0].length, lost: false });
        this.#count(word, -1);
      }
    }
  }

  #count(word: string, by: number): number {
    const left = (this.#left.get(word) ?? 0) + by;
    this.#left.set(word, left);
    return left;
  }

  lost(): Lost[] {
    this.#join();
    this.#choose();
    return this.#runs();
  }

  /** Joins words that have only invisible marks between them, as they are one word on the page: `a<!-- -->b`. */
  #join(): void {
    const written = this.#written;
    for (let i = 0; i < written.length; i += 1) {
      let joined = written[i]?.word ?? '';
      let short = (this.#left.get(joined) ?? 0) < 0;
      for (let k = i + 1; k < written.length && joined.length < longest; k += 1) {
        const next = written[k]?.word ?? '';
        joined += next;
        short ||= (this.#left.get(next) ?? 0) < 0;
        if (!short || (this.#left.get(joined) ?? 0) <= 0) continue;
        this.#count(joined, -1);
        for (let part = i; part <= k; part += 1) this.#count(written[part]?.word ?? '', 1);
        i = k;
        break;
      }
    }
  }

  /**
   * Decides, for a word that was written more often than it is shown, which occurrences are lost: those beside words
   * that are surely lost, then those outside of paragraphs, then the last ones.
   */
  #choose(): void {
    const written = this.#written;
    const missing = new Map<string, number>();
    const total = new Map<string, number>();
    for (const [word, left] of this.#left) if (left < 0) missing.set(word, -left);
    for (const { word } of written) if (missing.has(word)) total.set(word, (total.get(word) ?? 0) + 1);
    const take = (one: Written | undefined) => {
      const left = one === undefined || one.lost ? 0 : (missing.get(one.word) ?? 0);
      if (one === undefined || left === 0) return;
      one.lost = true;
      missing.set(one.word, left - 1);
    };
    for (const one of written) if ((missing.get(one.word) ?? 0) === total.get(one.word)) one.lost = true;
    for (const [word, left] of missing) if (left === total.get(word)) missing.set(word, 0);
    for (let i = 1; i < written.length; i += 1) if (written[i - 1]?.lost) take(written[i]);
    for (let i = written.length - 2; i >= 0; i -= 1) if (written[i + 1]?.lost) take(written[i]);
    for (let i = written.length - 1; i >= 0; i -= 1) if (written[i]?.piece.plain === false) take(written[i]);
    for (let i = written.length - 1; i >= 0; i -= 1) take(written[i]);
  }

  #runs(): Lost[] {
    const out: Lost[] = [];
    const written = this.#written;
    let first: number | undefined;
    let last = 0;
    const end = () => {
      const from = first === undefined ? undefined : written[first];
      const to = written[last];
      if (from !== undefined && to !== undefined)
        out.push(this.#describe(written.slice(first, last + 1), from, to));
      first = undefined;
    };
    written.forEach(({ lost }, index) => {
      if (!lost) return;
      if (first !== undefined && index - last > maxGap + 1) end();
      first ??= index;
      last = index;
    });
    end();
    return out;
  }

  #describe(run: readonly Written[], from: Written, to: Written): Lost {
    const text =
      from.piece === to.piece
        ? from.piece.text.slice(from.from, to.to)
        : run.map(({ piece, from: start, to: end }) => piece.text.slice(start, end)).join(' ');
    return { text, first: from, last: to };
  }
}

function normal(word: string): string {
  return normalized(word, 'NFKC').toLowerCase();
}

function pointOf({ piece: { at, down, text }, from }: Written, source: string): Point | undefined {
  const lines = down + text.slice(0, from).split('\n').length - 1;
  if (at === undefined || lines === 0) return at;
  let offset = at.offset;
  for (let i = 0; i < lines && offset !== undefined; i += 1) offset = source.indexOf('\n', offset) + 1;
  return { line: at.line + lines, column: 1, offset };
}
