import type { Editable } from './draft.js';

/** The lists of what stories found, turned round: which stories hold one. */
export interface Holders {
  of(id: number): Iterable<number>;
  /** Notes that a story, which held some, holds others now. */
  change(holder: number, before: readonly number[], after: readonly number[]): void;
  /** Puts away what has changed. */
  save(): void;
}

export function openHolders(keeper: Editable): Holders {
  const changing = new Map<number, Set<number>>();
  const of = (id: number) => changing.get(id) ?? read(id, keeper);
  const changed = (id: number): Set<number> => {
    const holders = changing.get(id) ?? new Set(read(id, keeper));
    changing.set(id, holders);
    return holders;
  };
  return {
    of,
    change(holder, before, after) {
      const kept = new Set(after);
      for (const id of before) if (!kept.delete(id)) changed(id).delete(holder);
      for (const id of kept) changed(id).add(holder);
    },
    save() {
      for (const [id, holders] of changing) {
        if (holders.size === 0) keeper.delete(nameOf(id));
        else put(id, Uint32Array.from(holders), keeper);
      }
      changing.clear();
    },
  };
}

/** Puts away who holds whom, by what each story holds. */
export function putHolders(held: readonly (readonly number[])[], keeper: Editable): void {
  const starts = new Uint32Array(held.length + 1);
  for (const ids of held) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < held.length; id++)
    starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const holders = new Uint32Array(starts[held.length] as number);
  held.forEach((ids, holder) => {
    for (const id of ids) {
      holders[next[id] as number] = holder;
      next[id] = (next[id] as number) + 1;
    }
  });
  for (let id = 0; id < held.length; id++) {
    const its = holders.subarray(starts[id], starts[id + 1]);
    if (its.length > 0) put(id, its, keeper);
  }
}

function read(id: number, keeper: Editable): Uint32Array {
  const bytes = keeper.get(nameOf(id));
  return new Uint32Array(new Uint8Array(bytes ?? []).buffer);
}

function put(id: number, { buffer, byteOffset, byteLength }: Uint32Array, keeper: Editable): void {
  keeper.put(nameOf(id), new Uint8Array(buffer, byteOffset, byteLength));
}

/** Of one length, so that names come in the order of numbers. */
function nameOf(id: number): string {
  return `held/${String(id).padStart(7, '0')}`;
}
