/** Counts how often each term comes, and where. Terms are numbers of 32 bits, with a sign, well spread, as hashes are. */
export interface Tally {
  /** `place` is a bit. */
  add(term: number, times: number, place: number): void;
  /** What was counted, by ascending term without a sign, with counts of at most 255; and begins anew. */
  take(): { readonly terms: Uint32Array; readonly counts: Uint8Array; readonly places: Uint32Array };
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
    take() {
      const found = new Uint32Array(distinct);
      let at = 0;
      for (let place = 0; place < terms.length; place++)
        if (counts[place] !== 0) found[at++] = terms[place] as number;
      found.sort();
      const taken = { terms: found, counts: new Uint8Array(distinct), places: new Uint32Array(distinct) };
      for (let i = 0; i < distinct; i++) {
        const place = placeOf((found[i] as number) | 0);
        taken.counts[i] = Math.min(255, counts[place] as number);
        taken.places[i] = places[place] as number;
      }
      counts.fill(0);
      distinct = 0;
      return taken;
    },
  };
}
