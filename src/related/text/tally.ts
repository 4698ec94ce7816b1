import { sketchSize } from './sketch.js';

/** What was counted in a text. */
export interface Counted {
  /** The numbers of its terms (see terms.ts), ascending, each once. */
  readonly terms: Uint32Array;
  /** How often each occurs, in half occurrences and by the weight of the place; at most 255. */
  readonly counts: Uint8Array;
  /** Where each occurs: see passages.ts. */
  readonly places: Uint32Array;
  /** Which of `terms`, by their places, are in the headline or the dek. */
  readonly heads: Uint32Array;
  /** By which near-duplicates are told (see sketch.ts). */
  readonly sketch: Uint8Array;
}

/** Counts how often each term comes, and where. Terms are numbers of 32 bits, with a sign, well spread, as hashes are. */
interface Tally {
  /** `place` is a bit. */
  add(term: number, times: number, place: number): void;
  /** What was counted, by ascending term without a sign, with counts of at most 255; and begins anew. */
  take(sketch: Uint8Array): Counted;
}

export function createTally(): Tally {
  // Open addressing, at most half full; a place whose count is 0 is free.
  let terms = new Int32Array(1_024);
  let counts = new Uint32Array(1_024);
  let places = new Int32Array(1_024);
  let distinct = 0;

  const placeOf = (term: number): number => {
    const last = terms.length - 1;
    let place = term & last;
    while (counts[place] !== 0 && terms[place] !== term) place = (place + 1) & last;
    return place;
  };
  const grow = () => {
    const [before, times, where] = [terms, counts, places];
    terms = new Int32Array(2 * before.length);
    counts = new Uint32Array(2 * before.length);
    places = new Int32Array(2 * before.length);
    before.forEach((term, i) => {
      if (times[i] === 0) return;
      const place = placeOf(term);
      terms[place] = term;
      counts[place] = times[i] as number;
      places[place] = where[i] as number;
    });
  };
  return {
    add(term, times, bit) {
      if (times === 0) return;
      const place = placeOf(term);
      if (counts[place] === 0) {
        terms[place] = term;
        places[place] = 0;
        distinct += 1;
      }
      places[place] = (places[place] as number) | bit;
      counts[place] = (counts[place] as number) + times;
      if (2 * distinct > terms.length) grow();
    },
    take(sketch) {
      const found = new Uint32Array(distinct);
      let at = 0;
      let inHead = 0;
      for (let place = 0; place < terms.length; place++) {
        if (counts[place] === 0) continue;
        found[at++] = terms[place] as number;
        inHead += (places[place] as number) >>> 31;
      }
      found.sort();
      const taken = shared(distinct, inHead);
      taken.terms.set(found);
      taken.sketch.set(sketch);
      for (let i = 0, head = 0; i < distinct; i++) {
        const place = placeOf((found[i] as number) | 0);
        taken.counts[i] = Math.min(255, counts[place] as number);
        taken.places[i] = places[place] as number;
        if ((places[place] as number) < 0) taken.heads[head++] = i;
      }
      counts.fill(0);
      distinct = 0;
      return taken;
    },
  };
}

/** A profile in one piece of memory, which threads share; what every comparison reads is together. */
function shared(size: number, heads: number): Counted {
  const buffer = new SharedArrayBuffer(9 * size + 4 * heads + sketchSize);
  return {
    places: new Uint32Array(buffer, 0, size),
    terms: new Uint32Array(buffer, 4 * size, size),
    heads: new Uint32Array(buffer, 8 * size, heads),
    counts: new Uint8Array(buffer, 8 * size + 4 * heads, size),
    sketch: new Uint8Array(buffer, 9 * size + 4 * heads, sketchSize),
  };
}
