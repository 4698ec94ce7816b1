import { encodePostings, mostPostings } from './encode.js';
import type { Entries, Entry } from './words.js';

/** How much a story is about a word. */
type Level = 0 | 1 | 2 | 3;

/** An entry with the stories that contain it. */
export interface Listed extends Entry {
  readonly postings: Uint8Array;
}

/** Builds an inverted index: for each form of a word, the stories that have it. */
interface Inverter {
  /** Stories are numbered from 0 in the order in which they are added. */
  add(story: StoryTexts): void;
  /** The entries in the order of their forms, by UTF-16 units. */
  listed(): Listed[];
}

interface StoryTexts {
  readonly language: string;
  readonly headlines: readonly string[];
  readonly names: readonly string[];
  readonly lists: readonly string[];
  readonly text: string;
}

/** The number of words of a story of middling length. */
const middling = 400;

/** Other indexes may have used the entries before. */
export function createInverter(entries: Entries): Inverter {
  let stories = 0;
  /** Of the story that is added, by entry: how often the text has it, and one more than the level, or 0. */
  let counts = new Uint16Array(1 << 16);
  let levels = new Uint8Array(1 << 16);
  /** The entries of the story: those of the text, and all that have a level. */
  const counted: number[] = [];
  const leveled: number[] = [];
  /**
   * One item for each entry of each story: the number of the entry, and the story with the level. The first `size`
   * items are used.
   */
  let entryNumbers = new Uint32Array(1 << 16);
  let storyLevels = new Uint32Array(1 << 16);
  let size = 0;

  function raise(entry: number, level: Level): void {
    if (entry >= levels.length) levels = grown(levels, entry);
    const before = levels[entry] as number;
    if (before === 0) leveled.push(entry);
    if (before <= level) levels[entry] = level + 1;
  }

  function count(entry: number): void {
    if (entry >= counts.length) counts = grown(counts, entry);
    const before = counts[entry] as number;
    if (before === 0) counted.push(entry);
    if (before < 0xffff) counts[entry] = before + 1;
  }

  /** Puts the levels of the story into the index. */
  function take(): void {
    if (size + leveled.length > entryNumbers.length) {
      entryNumbers = grown(entryNumbers, size + leveled.length);
      storyLevels = grown(storyLevels, size + leveled.length);
    }
    for (const entry of leveled) {
      entryNumbers[size] = entry;
      storyLevels[size++] = 4 * stories + (levels[entry] as number) - 1;
      levels[entry] = 0;
    }
    leveled.length = 0;
    stories += 1;
  }

  return {
    add({ language, headlines, names, lists, text }) {
      for (const each of headlines) entries.read(each, language, (entry) => raise(entry, 3));
      for (const each of names) entries.read(each, language, (entry) => raise(entry, 2));
      let length = 0;
      entries.read(text, language, (entry) => {
        length += 1;
        count(entry);
      });
      for (const entry of counted) {
        raise(entry, levelOf(counts[entry] as number, length));
        counts[entry] = 0;
      }
      counted.length = 0;
      for (let at = 0, read = leveled.length; at < read; at++) {
        const bare = entries.bareOf(leveled[at] as number);
        if (bare !== -1) raise(bare, 0);
      }
      for (const each of lists) raise(entries.numberOf(each, each), 0);
      take();
    },
    listed() {
      const ends = new Uint32Array(entries.all.length + 1);
      for (let at = 0; at < size; at++) {
        const entry = entryNumbers[at] as number;
        ends[entry + 1] = (ends[entry + 1] as number) + 1;
      }
      for (let entry = 1; entry < ends.length; entry++)
        ends[entry] = (ends[entry] as number) + (ends[entry - 1] as number);
      const sorted = new Uint32Array(size);
      const next = ends.slice();
      for (let at = 0; at < size; at++) {
        const entry = entryNumbers[at] as number;
        const place = next[entry] as number;
        sorted[place] = storyLevels[at] as number;
        next[entry] = place + 1;
      }
      const found: Listed[] = [];
      const bytes = new Uint8Array(mostPostings(size));
      let used = 0;
      for (const number of entries.order()) {
        const [from, to] = [ends[number] as number, ends[number + 1] as number];
        if (from === to) continue;
        const { form, word } = entries.all[number] as Entry;
        const end = encodePostings(sorted.subarray(from, to), bytes, used);
        found.push({ form, word, postings: bytes.subarray(used, end) });
        used = end;
      }
      return found;
    },
  };
}

/** The level of a word that is so often in a story's text, by BM25, in three steps. */
function levelOf(count: number, length: number): Level {
  const weight = count / (count + 1.2 * (0.25 + (0.75 * length) / middling));
  return weight < 0.55 ? 0 : weight < 0.75 ? 1 : 2;
}

/** A larger array with the same items, which has a place for `index`. */
function grown<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, index: number): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * Math.max(array.length, index));
  larger.set(array);
  return larger;
}
