import { readNames } from './names.js';
import { createSketcher, sketchSize } from './sketch.js';
import { termOf } from './terms.js';
import type { Tuning } from './tuning.js';
import { createWordReader, type WordReader } from './words.js';

/** What the related index knows of a story's text. It depends on the text alone, so it can be made anywhere and kept. */
export interface Profile {
  /** The numbers of its terms (see terms.ts), ascending, each once. */
  readonly terms: Uint32Array;
  /** How often each occurs, in half occurrences and by the weight of the place; at most 255. */
  readonly counts: Uint8Array;
  /** All its half occurrences of words: how long it is. */
  readonly length: number;
  /** By which near-duplicates are told (see sketch.ts). */
  readonly sketch: Uint8Array;
}

/** A story as readers see it, and the language it is in. */
export interface ProfileSource {
  readonly title: string;
  readonly description?: string | undefined;
  /** Plain text, paragraphs divided by a blank line. */
  readonly text: string;
  /** Base language: `de` of `de-CH`. */
  readonly language: string;
}

/** What an occurrence counts, in halves, by where it stands. */
export interface PlaceWeights {
  readonly body: number;
  /** In the headline, besides. */
  readonly title: number;
  /** In the dek, besides. */
  readonly description: number;
  /** In the opening of the body, besides: there news says what it is about. */
  readonly opening: number;
  /** A name of several words anywhere, besides its words. */
  readonly name: number;
}

export const placeWeights: PlaceWeights = { body: 2, title: 6, description: 3, opening: 2, name: 2 };

/** The weights of places as a newsroom weighs words and names. */
export function placeWeightsFor({ words, names }: Pick<Tuning['signals'], 'words' | 'names'>): PlaceWeights {
  const { body, title, description, opening, name } = placeWeights;
  return {
    body: Math.round(body * words),
    title: Math.round(title * words),
    description: Math.round(description * words),
    opening: Math.round(opening * words),
    name: Math.round(name * names),
  };
}

/** How much of a body is its opening: so many paragraphs, and no more than so many characters. */
const openingParagraphs = 4;
const openingLength = 1_200;

/** Makes profiles; what depends on a language alone is kept from one story to the next. */
export function createProfiler(weights: PlaceWeights = placeWeights): (source: ProfileSource) => Profile {
  const readers = new Map<string, WordReader>();
  const sketcher = createSketcher();
  return (source) => {
    const { language } = source;
    const reader = readers.get(language) ?? createWordReader(language);
    readers.set(language, reader);
    const counts = new Map<number, number>();
    let length = 0;
    const add = (term: number, weight: number) => void counts.set(term, (counts.get(term) ?? 0) + weight);
    const read = (text: string, weight: number, each?: (term: number) => void) =>
      reader.read(text, (word) => {
        const term = termOf('word', word, language);
        each?.(term);
        if (weight === 0) return;
        add(term, weight);
        length += weight;
      });
    const name = (weight: number) => (text: string) => add(termOf('name', text, language), weight);

    sketcher.begin();
    read(source.text, weights.body, sketcher.add);
    if (weights.opening > 0) read(openingOf(source.text), weights.opening);
    if (weights.title > 0) read(source.title, weights.title);
    if (source.description !== undefined && weights.description > 0)
      read(source.description, weights.description);
    if (weights.name > 0) {
      readNames(source.text, name(weights.name));
      readNames(source.title, name(weights.name));
      if (source.description !== undefined) readNames(source.description, name(weights.name));
    }
    return { ...sorted(counts), length, sketch: sketcher.end() };
  };
}

function openingOf(text: string): string {
  let end = -1;
  for (let i = 0; i < openingParagraphs; i++) {
    end = text.indexOf('\n\n', end + 1);
    if (end < 0 || end > openingLength) return text.slice(0, openingLength);
  }
  return text.slice(0, end);
}

function sorted(counted: ReadonlyMap<number, number>): Pick<Profile, 'terms' | 'counts'> {
  const terms = Uint32Array.from(counted.keys()).sort();
  const counts = Uint8Array.from(terms, (term) => Math.min(255, counted.get(term) ?? 0));
  return { terms, counts };
}

/** A text without the words that its links stand on, in the order in which they stand: for when the links are to be guessed. */
export function withoutLinked(text: string, linked: readonly string[]): string {
  let rest = '';
  let from = 0;
  for (const words of linked) {
    const plain = words.replace(/\s+/g, ' ').trim();
    const at = plain === '' ? -1 : text.indexOf(plain, from);
    if (at < 0) continue;
    rest += `${text.slice(from, at)} `;
    from = at + plain.length;
  }
  return rest + text.slice(from);
}

/** What the index knows of a story without a text. */
export const emptyProfile: Profile = {
  terms: new Uint32Array(0),
  counts: new Uint8Array(0),
  length: 0,
  sketch: new Uint8Array(sketchSize),
};
