/** Terms by the numbers that they have been given. */
export interface Terms {
  /** How many there are; they are counted from 0 in the order in which they were first seen. */
  readonly terms: number;
  /** The number of a term, or -1. */
  numberOf(term: number): number;
  termOf(number: number): number;
}

/** A hash table with open addressing, for a million terms in a few bytes each, in memory that threads share. */
export interface TermTable {
  /** The number of the term in each slot, or -1; a power of two of them. */
  readonly slots: Int32Array;
  /** By number. */
  readonly terms: Uint32Array;
}

export function termsOf({ slots, terms }: TermTable): Terms {
  return {
    terms: terms.length,
    numberOf: (term) => slots[slotOf(term, slots, terms)] as number,
    termOf: (number) => terms[number] as number,
  };
}

/** The slot of a term, or the empty one where it would be. Terms are hashes already. */
function slotOf(term: number, slots: Int32Array, terms: Uint32Array): number {
  const last = slots.length - 1;
  for (let slot = term & last; ; slot = (slot + 1) & last) {
    const number = slots[slot] as number;
    if (number < 0 || terms[number] === term) return slot;
  }
}

/** Numbers terms as they come. */
export function createTermNumbers(initial: number) {
  let slots = emptySlots(initial * 2);
  let terms = new Uint32Array(initial);
  let size = 0;
  const grow = () => {
    const larger = new Uint32Array(terms.length * 2);
    larger.set(terms);
    terms = larger;
    slots = emptySlots(terms.length * 2);
    for (let number = 0; number < size; number++)
      slots[slotOf(terms[number] as number, slots, terms)] = number;
  };
  return {
    /** The number of a term, a new one if it has none. */
    add(term: number): number {
      if (size === terms.length) grow();
      const slot = slotOf(term, slots, terms);
      const known = slots[slot] as number;
      if (known >= 0) return known;
      slots[slot] = size;
      terms[size] = term;
      return size++;
    },
    find: (term: number): number => slots[slotOf(term, slots, terms)] as number,
    size: () => size,
    table(): TermTable {
      const all = new Uint32Array(new SharedArrayBuffer(4 * size));
      all.set(terms.subarray(0, size));
      return { slots, terms: all };
    },
  };
}

function emptySlots(size: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * size)).fill(-1);
}
