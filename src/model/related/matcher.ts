import { headBit, passagesOf } from './passages.js';
import type { Profile } from './profile.js';

import { constants } from './tuning.js';
import { worthOf } from './weigh.js';

/**
 * Compares the passages of one story after another with other stories. An editor links a story where a sentence is about it:
 * so one passage that has most of another story's words says more than the same words here and there.
 *
 * Words are weighed as rare as they were when the asking story came; what it does not have at all counts like a word of
 * middling rarity. So nothing here depends on how rare the other story's words were in its own time.
 */
export interface Matcher {
  /** `rarities` are those of the profile's terms (see weigh.ts). */
  begin(profile: Profile, rarities: Uint8Array): void;
  /**
   * How much of another story's head, and of what else it is about, the best passages have: nearly `whole` where they have
   * all, and a third of it where none has any.
   */
  closenessTo(profile: Profile): number;
  /**
   * For each passage of another story in a mask, which of its terms are in the best passage of this one: a part of `whole`, by
   * their weight; by the passage's number.
   */
  passagesNear(profile: Profile, mask: number): readonly number[];
}

export const whole = 1024;

/** Bits of a mask. */
const most = 32;
/** A table with open addressing from the last bits of a term, which is a hash, to its place in the profile. */
const slots = 1 << 13;

export function createMatcher(): Matcher {
  let table = new Uint16Array(slots);
  let last = slots - 1;
  let asking: Profile | undefined;
  let worths = new Int32Array(0);
  const head = new Float64Array(most);
  const rest = new Float64Array(most);
  const pairs = new Float64Array(most * most);
  const totals = new Float64Array(most);
  return {
    begin(profile, rarities) {
      asking = profile;
      const { terms } = profile;
      if (terms.length * 4 > table.length) {
        table = new Uint16Array(2 ** Math.ceil(Math.log2(terms.length * 4)));
        last = table.length - 1;
      } else {
        table.fill(0);
      }
      if (worths.length < terms.length) worths = new Int32Array(terms.length * 2);
      const size = Math.min(terms.length, 0xfffe);
      for (let i = 0; i < size; i++) {
        worths[i] = worthOf(rarities[i] as number);
        let slot = (terms[i] as number) & last;
        while (table[slot] !== 0) slot = (slot + 1) & last;
        table[slot] = i + 1;
      }
    },
    closenessTo({ terms, counts, places }) {
      head.fill(0);
      rest.fill(0);
      let headTotal = constants.headPrior;
      let restTotal = constants.aboutPrior;
      for (let j = 0; j < terms.length; j++) {
        const inHead = ((places[j] as number) & headBit) !== 0;
        const count = counts[j] as number;
        if (!inHead && !isKey(count)) continue;
        const i = find(terms[j] as number);
        const worth = i < 0 ? constants.unshared : (worths[i] as number);
        const mask = i < 0 ? 0 : passagesOf(asking?.places[i] as number);
        if (inHead) {
          headTotal += worth;
          for (let left = mask; left !== 0; left &= left - 1)
            head[lowest(left)] = (head[lowest(left)] as number) + worth;
        }
        if (isKey(count)) {
          const repeated = Math.round((worth * count) / (count + 2 * constants.aboutHalf));
          restTotal += repeated;
          for (let left = mask; left !== 0; left &= left - 1)
            rest[lowest(left)] = (rest[lowest(left)] as number) + repeated;
        }
      }
      const parts = 1 + greatest(head) / headTotal + greatest(rest) / restTotal;
      return Math.round((whole * parts) / 3);
    },
    passagesNear({ terms, places }, mask) {
      pairs.fill(0);
      totals.fill(0);
      for (let j = 0; j < terms.length; j++) {
        const theirs = (places[j] as number) & mask;
        if (theirs === 0) continue;
        const i = find(terms[j] as number);
        const worth = i < 0 ? constants.unshared : (worths[i] as number);
        const ours = i < 0 ? 0 : passagesOf(asking?.places[i] as number);
        for (let left = theirs; left !== 0; left &= left - 1) {
          const their = lowest(left);
          totals[their] = (totals[their] as number) + worth;
          for (let rest = ours; rest !== 0; rest &= rest - 1) {
            const at = their * most + lowest(rest);
            pairs[at] = (pairs[at] as number) + worth;
          }
        }
      }
      return Array.from(totals, (total, their) => {
        const best = greatest(pairs.subarray(their * most, (their + 1) * most));
        return Math.round((whole * best) / (total + constants.headPrior));
      });
    },
  };

  /** The place of a term in the asking story's profile, or -1. */
  function find(term: number): number {
    for (let slot = term & last; ; slot = (slot + 1) & last) {
      const place = (table[slot] as number) - 1;
      if (place < 0 || asking?.terms[place] === term) return place;
    }
  }
}

/** The number of the lowest bit that is set. */
function lowest(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

function greatest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > most) most = values[i] as number;
  return most;
}

/** Whether a story is about a term that it has so often. */
function isKey(count: number): boolean {
  return count >= constants.key;
}
