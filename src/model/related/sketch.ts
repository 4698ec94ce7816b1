import { mix } from './terms.js';

/** Bytes of a sketch. */
export const sketchSize = 64;

/** Words in a row that are compared as one. */
const shingle = 3;
/** A sketch with fewer places filled tells too little. */
const fewest = 8;
/** Of the places filled in two sketches, the share that is the same where two stories are one. */
const same = 0.5;

/**
 * Sketches texts so that near-duplicates can be told without the texts: the runs of three words, hashed into 64 places,
 * of each the least hash, of which a byte is kept (one-permutation hashing: Li, Owen and Zhang, NIPS 2012, with the b-bit
 * form of Li and König, WWW 2010). The share of equal places estimates the share of runs that two texts have in common.
 */
export interface Sketcher {
  begin(): void;
  add(term: number): void;
  end(): Uint8Array;
}

export function createSketcher(): Sketcher {
  const least = new Float64Array(sketchSize);
  const last = new Uint32Array(shingle);
  let seen = 0;
  return {
    begin() {
      least.fill(Number.POSITIVE_INFINITY);
      seen = 0;
    },
    add(term) {
      last[seen % shingle] = term;
      seen += 1;
      if (seen < shingle) return;
      let h = 0;
      for (let i = 0; i < shingle; i++) h = Math.imul(h, 31) + (last[(seen + i) % shingle] ?? 0);
      const hash = mix(h);
      const place = hash % sketchSize;
      if (hash < (least[place] ?? 0)) least[place] = hash;
    },
    /** 0 stands for a place that nothing fell into. */
    end: () =>
      Uint8Array.from(least, (hash) =>
        Number.isFinite(hash) ? 1 + (Math.floor(hash / sketchSize) % 255) : 0,
      ),
  };
}

/** Whether two texts are the same but for small changes: a story sent twice, or an update of it. */
export function isNearDuplicate(a: Uint8Array, b: Uint8Array): boolean {
  let filled = 0;
  let equal = 0;
  for (let i = 0; i < sketchSize; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (x === 0 && y === 0) continue;
    filled += 1;
    if (x === y) equal += 1;
  }
  return filled >= fewest && equal >= same * filled;
}
