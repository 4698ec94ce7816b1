/** Finds rows by the checksum of their keys: a hash table with open addressing, at most half full. */
export interface BySum {
  /** The first row with a checksum of which `is` says that it is the one, or undefined. */
  find(sum: number, is: (id: number) => boolean): number | undefined;
}

export function indexBySum(sums: Uint32Array, size: number): BySum {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 2))).fill(-1);
  const last = slots.length - 1;
  for (let id = 0; id < size; id++) {
    let slot = (sums[id] as number) & last;
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & last;
    slots[slot] = id;
  }
  return {
    find(sum, is) {
      for (let slot = sum & last; ; slot = (slot + 1) & last) {
        const id = slots[slot] as number;
        if (id < 0) return undefined;
        if (sums[id] === sum && is(id)) return id;
      }
    },
  };
}
