/** Longer ones are not remembered. */
const longest = 255;
const numberless = 256;
/** How many are remembered; an archive of all the world's names would fill the memory. */
const enough = 200_000;

/** Numbers of spans of texts: of 32 bits with a sign, which V8 hands on without allocating. */
export interface Spans {
  /** The number of a span of a text that has these code units, or undefined where it has none. */
  numberOf(text: string, itsUnits: Uint16Array, from: number, to: number): number | undefined;
}

/**
 * Remembers the number of each span, so that `make` is asked for it once. What is remembered is found by the span's code
 * units in the text: no string is made of it, and none of the text is held. All are forgotten when `most` are remembered.
 */
export function createSpans(make: (span: string) => number | undefined, most = enough): Spans {
  // Open addressing, at most half full. Of each place: the hash of a span, where its units are, how many, its number.
  // One without a number has `numberless` in its length.
  let places = new Int32Array(4 * 1_024);
  let units = new Uint16Array(8 * 1_024);
  let used = 0;
  let known = 0;

  const keep = (span: Uint16Array, hash: number, at: number, number: number | undefined) => {
    if (used + span.length > units.length) {
      const before = units;
      units = new Uint16Array(2 * before.length);
      units.set(before);
    }
    places[at] = hash;
    places[at + 1] = used;
    places[at + 2] = number === undefined ? span.length | numberless : span.length;
    places[at + 3] = number ?? 0;
    units.set(span, used);
    used += span.length;
    known += 1;
    if (known >= most) clear();
    else if (8 * known > places.length) spread();
  };
  const clear = () => {
    places.fill(0);
    used = 0;
    known = 0;
  };
  const spread = () => {
    const before = places;
    places = new Int32Array(2 * before.length);
    for (let old = 0; old < before.length; old += 4) {
      if (before[old + 2] === 0) continue;
      let at = (4 * (before[old] as number)) & (places.length - 4);
      while (places[at + 2] !== 0) at = (at + 4) & (places.length - 4);
      for (let i = 0; i < 4; i++) places[at + i] = before[old + i] as number;
    }
  };
  return {
    numberOf(text, itsUnits, from, to) {
      const length = to - from;
      if (length > longest) return signed(make(text.slice(from, to)));
      const [table, kept] = [places, units];
      const last = table.length - 4;
      let hash = length;
      for (let i = from; i < to; i++) hash = Math.imul(hash ^ (itsUnits[i] as number), 0x01000193);
      hash ^= hash >>> 15;
      let at = (4 * hash) & last;
      for (; table[at + 2] !== 0; at = (at + 4) & last) {
        const its = table[at + 2] as number;
        if (table[at] !== hash || (its & ~numberless) !== length) continue;
        const before = (table[at + 1] as number) - from;
        let i = from;
        while (i < to && kept[before + i] === itsUnits[i]) i += 1;
        if (i === to) return its !== length ? undefined : (table[at + 3] as number);
      }
      const number = signed(make(text.slice(from, to)));
      keep(itsUnits.subarray(from, to), hash, at, number);
      return number;
    },
  };
}

function signed(number: number | undefined): number | undefined {
  return number === undefined ? undefined : number | 0;
}
