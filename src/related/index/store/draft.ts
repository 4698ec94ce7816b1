import type { Keeper } from '../../../store/keeper.js';

/** What one edit reads and writes of what is kept. */
export type Editable = Omit<Keeper, 'clear'>;

/** What is put into a draft and deleted from it is there for whoever asks the draft, and in the keeper once it is settled. */
export interface Draft extends Editable {
  settle(): void;
}

export function draftOf(keeper: Editable): Draft {
  /** Undefined for what is deleted. */
  const drafted = new Map<string, Uint8Array | undefined>();
  return {
    get: (name) => (drafted.has(name) ? drafted.get(name) : keeper.get(name)),
    put: (name, bytes) => void drafted.set(name, bytes),
    delete: (name) => void drafted.set(name, undefined),
    settle() {
      for (const [name, bytes] of drafted) {
        if (bytes === undefined) keeper.delete(name);
        else keeper.put(name, bytes);
      }
      drafted.clear();
    },
  };
}
