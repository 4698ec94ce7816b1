import { encodePostings } from './encode.js';
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
  listed(): Generator<Listed>;
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

export function createInverter(entries: Entries): Inverter {
  let counts = new Uint16Array(1 << 16);
  let stories = 0;
  /**
   * One item for each entry of each story: the number of the entry, and the story with the level. The first `size`
   * items are used.
   */
  let entryNumbers = new Uint32Array(1 << 16);
  let storyLevels = new Uint32Array(1 << 16);
  let size = 0;

  function push(entry: number, level: Level): void {
    if (size === entryNumbers.length) {
      entryNumbers = grown(entryNumbers);
      storyLevels = grown(storyLevels);
    }
    entryNumbers[size] = entry;
    storyLevels[size++] = 4 * stories + level;
  }

  return {
    add({ language, headlines, names, lists, text }) {
      const levels = new Map<number, Level>();
      const least = (level: Level) => (entry: number, stem: boolean) => {
        const entryLevel = stem ? 0 : level;
        if ((levels.get(entry) ?? -1) < entryLevel) levels.set(entry, entryLevel);
      };
      for (const each of headlines) entries.read(each, language, least(3));
      for (const each of names) entries.read(each, language, least(2));
      for (const each of lists) levels.set(entries.numberOf(each, each), 0);
      const found: number[] = [];
      let length = 0;
      entries.read(text, language, (entry, stem) => {
        if (stem) {
          if (!levels.has(entry)) levels.set(entry, 0);
          return;
        }
        length += 1;
        if (entry >= counts.length) counts = grown(counts);
        const count = counts[entry] as number;
        if (count === 0) found.push(entry);
        if (count < 0xffff) counts[entry] = count + 1;
      });
      for (const entry of found) {
        const level = levelOf(counts[entry] as number, length);
        counts[entry] = 0;
        const known = levels.get(entry);
        if (known === undefined) push(entry, level);
        else if (known < level) levels.set(entry, level);
      }
      for (const [entry, level] of levels) push(entry, level);
      stories += 1;
    },
    *listed() {
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
      const order = Array.from(entries.all.keys()).sort((a, b) => compare(entries.all[a], entries.all[b]));
      for (const number of order) {
        const postings = encodePostings(sorted.subarray(ends[number], ends[number + 1]));
        yield { ...(entries.all[number] as Entry), postings };
      }
    },
  };
}

/** The level of a word that is so often in a story's text, by BM25, in three steps. */
function levelOf(count: number, length: number): Level {
  const weight = count / (count + 1.2 * (0.25 + (0.75 * length) / middling));
  return weight < 0.55 ? 0 : weight < 0.75 ? 1 : 2;
}

function compare(a: Entry | undefined, b: Entry | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.form !== b.form) return a.form < b.form ? -1 : 1;
  return a.word < b.word ? -1 : a.word > b.word ? 1 : 0;
}

function grown<T extends Uint16Array | Uint32Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length);
  larger.set(array);
  return larger;
}
