import { Damaged } from '../lib/damaged.js';
import type { Database } from './database.js';
import type { Keeper } from './keeper.js';
import type { Store } from './store.js';

/** A store to look at: what is put into it is there until the process ends, and the store itself stays as it is. */
export function scratchOf(store: Store): Store {
  return {
    related: scratchOver(store.related),
    parsed: scratchOver(store.parsed),
    pages: scratchOver(store.pages),
    close: () => store.close(),
  };
}

function scratchOver(database: Database): Database {
  /** What was put, and undefined for what was deleted. */
  const put = new Map<string, Uint8Array | undefined>();
  let isCleared = false;
  const keeper: Keeper = {
    get: (name) => (put.has(name) || isCleared ? put.get(name) : database.read(name)),
    put: (name, bytes) => void put.set(name, Buffer.from(bytes)),
    delete: (name) => void put.set(name, undefined),
    clear() {
      put.clear();
      isCleared = true;
    },
  };
  return {
    transact(work) {
      try {
        return work(keeper);
      } catch (error) {
        if (!(error instanceof Damaged)) throw error;
        keeper.clear();
        return work(keeper);
      }
    },
    read: keeper.get,
    forget: keeper.clear,
    rest: () => database.rest(),
    close: () => database.close(),
  };
}
