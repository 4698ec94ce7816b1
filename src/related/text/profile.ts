import { anyUnspaced } from '../../lib/segment.js';
import { createSpans, type Spans } from '../../lib/spans.js';
import type { Tuning } from '../tuning.js';
import { eachName, nameOf } from './names.js';
import { createPassages, headBit } from './passages.js';
import { createSketcher, sketchSize } from './sketch.js';
import { type Counted, createTally } from './tally.js';
import { termOf } from './terms.js';
import { createWordReader, type WordReader } from './words.js';

/** What the related index knows of a story's text. It depends on the text alone, so it can be made anywhere and kept. */
export interface Profile extends Counted {
  /** All its half occurrences of words: how long it is. */
  readonly length: number;
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
interface PlaceWeights {
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

/** What is kept of a language from one story to the next. */
interface Language {
  readonly reader: WordReader;
  readonly names: Spans;
}

function createLanguage(language: string): Language {
  return {
    reader: createWordReader(language),
    names: createSpans((written) => termOf('name', nameOf(written), language)),
  };
}

/** Makes profiles; what depends on a language alone is kept from one story to the next. */
export function createProfiler(weights: PlaceWeights = placeWeights): (source: ProfileSource) => Profile {
  const languages = new Map<string, Language>();
  const tally = createTally();
  const sketcher = createSketcher();
  return ({ title, description = '', text, language }) => {
    const { reader, names } = languages.get(language) ?? createLanguage(language);
    languages.set(language, { reader, names });
    let length = 0;
    const add = (term: number, weight: number, place: number) => {
      tally.add(term, weight, place);
      length += weight;
    };
    const readNames = (part: string, placeOf: (at: number) => number) => {
      if (weights.name === 0) return;
      eachName(part, (from, to, units) => {
        const term = names.numberOf(part, units, from, to);
        if (term !== undefined) tally.add(term, weights.name, placeOf(from));
      });
    };

    const opening = endOfOpening(text);
    const inOpening = weights.body + weights.opening;
    const passageOf = createPassages(text);
    sketcher.begin();
    // Only beside scripts without spaces the words of each paragraph have to be read apart.
    const parts = anyUnspaced.test(text) ? text.split('\n\n') : [text];
    let start = 0;
    for (const part of parts) {
      reader.readTerms(part, (term, end) => {
        sketcher.add(term);
        const at = start + Math.min(end, part.length);
        add(term, at <= opening ? inOpening : weights.body, passageOf(at));
      });
      start += part.length + 2;
    }
    readNames(text, createPassages(text));
    for (const [part, weight] of [
      [title, weights.title],
      [description, weights.description],
    ] as const) {
      reader.readTerms(part, (term) => add(term, weight, headBit));
      readNames(part, () => headBit);
    }
    return { ...tally.take(sketcher.end()), length };
  };
}

function endOfOpening(text: string): number {
  let end = -1;
  for (let i = 0; i < openingParagraphs; i++) {
    end = text.indexOf('\n\n', end + 1);
    if (end < 0 || end > openingLength) return openingLength;
  }
  return end;
}

/** What the index knows of a story without a text. */
export const emptyProfile: Profile = {
  terms: new Uint32Array(0),
  counts: new Uint8Array(0),
  places: new Uint32Array(0),
  heads: new Uint32Array(0),
  length: 0,
  sketch: new Uint8Array(sketchSize),
};
