import { dampeningOf, impactAt, type QueryTerm } from '../query/query.js';
import { worthOf } from '../query/rarity.js';
import { passagesOf } from '../text/passages.js';
import { emptyProfile, type Profile } from '../text/profile.js';
import { constants } from '../tuning.js';

/**
 * Compares one story with others, term by term and passage by passage. An editor links a story where a sentence is about it:
 * so one passage that has most of another story's words says more than the same words here and there.
 *
 * Words are weighed as rare as they were when the asking story came; what it does not have at all counts like a word of
 * middling rarity. So nothing here depends on how rare the other story's words were in its own time.
 */
export interface Matcher {
  /** `rarities` are those of the profile's terms (see rarity.ts); `query` may be left out where no sum is asked for. */
  begin(profile: Profile, rarities: Uint8Array, query?: readonly QueryTerm[]): void;
  compare(profile: Profile, filed: Iterable<number>): Compared;
  /**
   * For each passage of another story in a mask, how much of it the best passage of this one has: a part of `whole`, by the
   * weight of its terms; by the passage's number.
   */
  passagesNear(profile: Profile, mask: number): readonly number[];
}

interface Compared {
  /** The sum of weight × impact over all terms of the query that the other story has. */
  readonly sum: number;
  /**
   * How much of its head, and of what else it is about, the best passages have: nearly `whole` where they have all, and a third
   * of it where none has any.
   */
  readonly closeness: number;
}

export const whole = 1024;

/** Bits of a mask. */
const most = 32;
/** At most a quarter of the table is full, so that a term that is not in it nearly always finds an empty slot at once. */
const slots = 1 << 12;

export function createMatcher(): Matcher {
  // Open addressing, from the last bits of a term, which is a hash, to one more than its place in the profile.
  let table = new Uint16Array(slots);
  let asking: Pick<Profile, 'terms' | 'places'> = emptyProfile;
  let worths = new Int32Array(0);
  let weights = new Int32Array(0);
  const filedWeights = new Map<number, number>();
  /** What a term is worth that the asking story does not have, by its count; 0 where it is none that the other is about. */
  const unsharedBy = Float64Array.from({ length: 256 }, (_, count) =>
    count < constants.key ? 0 : repeated(constants.unshared, count),
  );
  const shared: Shared = { theirs: new Uint32Array(0xffff), ours: new Uint32Array(0xffff) };
  const head = new Float64Array(most);
  const rest = new Float64Array(most);
  const pairs = new Float64Array(most * most);
  const totals = new Float64Array(most);
  return {
    begin(profile, rarities, query = []) {
      const { terms, places } = profile;
      asking = { terms, places };
      const size = Math.min(terms.length, 0xfffe);
      if (size * 4 > table.length) table = new Uint16Array(2 ** Math.ceil(Math.log2(size * 4)));
      else table.fill(0);
      if (worths.length < size) {
        worths = new Int32Array(size * 2);
        weights = new Int32Array(size * 2);
      }
      weights.fill(0, 0, size);
      const last = table.length - 1;
      for (let i = 0; i < size; i++) {
        worths[i] = worthOf(rarities[i] as number);
        let slot = (terms[i] as number) & last;
        while (table[slot] !== 0) slot = (slot + 1) & last;
        table[slot] = i + 1;
      }
      filedWeights.clear();
      for (const { term, weight, kind } of query) {
        if (kind !== undefined) filedWeights.set(term, weight);
        else weights[find(table, terms, term)] = weight;
      }
    },
    compare({ terms, counts, heads, length }, filed) {
      const { terms: ownTerms, places: ownPlaces } = asking;
      const hits = lookUp(terms, table, ownTerms, shared);
      const dampening = dampeningOf(length);
      head.fill(0);
      rest.fill(0);
      let sum = 0;
      let restTotal = constants.aboutPrior;
      for (let j = 0; j < counts.length; j++) restTotal += unsharedBy[counts[j] as number] as number;
      for (let hit = 0; hit < hits; hit++) {
        const i = shared.ours[hit] as number;
        const count = counts[shared.theirs[hit] as number] as number;
        const weight = weights[i] as number;
        if (weight !== 0) sum += weight * impactAt(count, dampening);
        if (count < constants.key) continue;
        const its = repeated(worths[i] as number, count);
        restTotal += its - (unsharedBy[count] as number);
        addTo(rest, passagesOf(ownPlaces[i] as number), its);
      }
      let headTotal = constants.headPrior;
      for (let k = 0; k < heads.length; k++) {
        const i = find(table, ownTerms, terms[heads[k] as number] as number);
        headTotal += i < 0 ? constants.unshared : (worths[i] as number);
        if (i >= 0) addTo(head, passagesOf(ownPlaces[i] as number), worths[i] as number);
      }
      for (const term of filed) sum += (filedWeights.get(term) ?? 0) * 255;
      const parts = 1 + greatest(head, 0) / headTotal + greatest(rest, 0) / restTotal;
      return { sum, closeness: Math.round((whole * parts) / 3) };
    },
    passagesNear({ terms, places }, mask) {
      const { terms: ownTerms, places: ownPlaces } = asking;
      pairs.fill(0);
      totals.fill(0);
      for (let j = 0; j < terms.length; j++) {
        const theirs = (places[j] as number) & mask;
        if (theirs === 0) continue;
        const i = find(table, ownTerms, terms[j] as number);
        const worth = i < 0 ? constants.unshared : (worths[i] as number);
        const ours = i < 0 ? 0 : passagesOf(ownPlaces[i] as number);
        addTo(totals, theirs, worth);
        for (let left = theirs; ours !== 0 && left !== 0; left &= left - 1)
          addTo(pairs, ours, worth, lowest(left) * most);
      }
      return Array.from(totals, (total, their) =>
        Math.round((whole * greatest(pairs, their * most)) / (total + constants.headPrior)),
      );
    },
  };
}

/** Places in two profiles of the terms that both have. */
interface Shared {
  readonly theirs: Uint32Array;
  readonly ours: Uint32Array;
}

/** Looks up all terms of another story; returns how many are shared. Apart, and short, since it is where the time goes. */
function lookUp(terms: Uint32Array, table: Uint16Array, own: Uint32Array, { theirs, ours }: Shared): number {
  const last = table.length - 1;
  let hits = 0;
  for (let j = 0; j < terms.length; j++) {
    const term = terms[j] as number;
    for (let slot = term & last; table[slot] !== 0; slot = (slot + 1) & last) {
      const place = (table[slot] as number) - 1;
      if (own[place] !== term) continue;
      theirs[hits] = j;
      ours[hits++] = place;
      break;
    }
  }
  return hits;
}

/** The place of a term in a profile, or -1. */
function find(table: Uint16Array, terms: Uint32Array, term: number): number {
  const last = table.length - 1;
  for (let slot = term & last; ; slot = (slot + 1) & last) {
    const place = (table[slot] as number) - 1;
    if (place < 0 || terms[place] === term) return place;
  }
}

/** The weight of a term that a story is about, by how often it has it. */
function repeated(worth: number, count: number): number {
  return Math.round((worth * count) / (count + 2 * constants.aboutHalf));
}

/** Adds to the sum of each passage in a mask; the sums begin at `from`. */
function addTo(sums: Float64Array, mask: number, worth: number, from = 0): void {
  for (let left = mask; left !== 0; left &= left - 1) {
    const at = from + lowest(left);
    sums[at] = (sums[at] as number) + worth;
  }
}

/** The number of the lowest bit that is set. */
function lowest(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

/** Of the sums of all passages, which begin at `from`. */
function greatest(sums: Float64Array, from: number): number {
  let best = 0;
  for (let i = from; i < from + most; i++) if ((sums[i] as number) > best) best = sums[i] as number;
  return best;
}
