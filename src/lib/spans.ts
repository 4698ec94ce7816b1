/** Longer spans are not remembered. */
const longest = 255;
const numberless = 256;
const multiplier = 0x9e3779b1 | 0;
/** How many spans are remembered; more would fill the memory. */
const enough = 200_000;

/** Numbers of spans of texts: signed 32-bit integers, which V8 passes on without allocating. */
export interface Spans {
  /** The number of the span of a text with these code units, or undefined where it has none. */
  numberOf(text: string, textUnits: Uint16Array, from: number, to: number): number | undefined;
}

/**
 * Remembers the number of each span, so that `make` is called once for each. Spans are looked up by their code units in
 * the text: no string is made for a lookup, and no text is referenced. At `most` spans, all are forgotten.
 */
export function createSpans(make: (span: string) => number | undefined, most = enough): Spans {
  // A hash table with open addressing, at most half full. A place has four numbers: the hash of a span, the offset of the
  // code units, their count, and the number of the span. `numberless` in the count marks a span without a number.
  let places = new Int32Array(4 * 1_024);
  let units = new Uint16Array(8 * 1_024);
  let used = 0;
  let known = 0;

  const remember = (span: Uint16Array, hash: number, at: number, number: number | undefined) => {
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
    numberOf(text, textUnits, from, to) {
      const length = to - from;
      if (length > longest) return signed(make(text.slice(from, to)));
      const [table, rememberedUnits] = [places, units];
      const last = table.length - 4;
      let hash = length;
      let next = from;
      // Two units a step: each multiplication waits for the one before.
      for (; next + 1 < to; next += 2)
        hash = Math.imul(
          hash ^ (textUnits[next] as number) ^ ((textUnits[next + 1] as number) << 8),
          multiplier,
        );
      if (next < to) hash = Math.imul(hash ^ (textUnits[next] as number), multiplier);
      hash ^= hash >>> 15;
      let at = (4 * hash) & last;
      for (; table[at + 2] !== 0; at = (at + 4) & last) {
        const countAndFlag = table[at + 2] as number;
        if (table[at] !== hash || (countAndFlag & ~numberless) !== length) continue;
        const before = (table[at + 1] as number) - from;
        let i = from;
        while (i < to && rememberedUnits[before + i] === textUnits[i]) i += 1;
        if (i === to) return countAndFlag !== length ? undefined : (table[at + 3] as number);
      }
      const number = signed(make(text.slice(from, to)));
      remember(textUnits.subarray(from, to), hash, at, number);
      return number;
    },
  };
}

function signed(number: number | undefined): number | undefined {
  return number === undefined ? undefined : number | 0;
}
