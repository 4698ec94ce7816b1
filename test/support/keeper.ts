import type { Keeper } from '../../src/store/keeper.js';

/** Keeps nothing beyond the process. */
export function keeperInMemory(): Keeper {
  const kept = new Map<string, Uint8Array>();
  return {
    get: (name) => kept.get(name),
    put: (name, bytes) => void kept.set(name, Buffer.from(bytes)),
    delete: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

/** A keeper that gives no more than it must: its bytes lie at an odd place, and the next call writes over them. */
export function fleetingKeeper(): Keeper {
  const keeper = keeperInMemory();
  const given = new Uint8Array(1 << 20);
  return {
    get(name) {
      const bytes = keeper.get(name);
      given.fill(0xff, 0, 1 << 12);
      if (bytes === undefined) return undefined;
      given.set(bytes, 1);
      return given.subarray(1, 1 + bytes.length);
    },
    put(name, bytes) {
      keeper.put(name, bytes);
      given.fill(0xff, 0, 1 << 12);
    },
    delete: keeper.delete,
    clear: keeper.clear,
  };
}
