import type { Editable } from './draft.js';

/** Sets of numbers of stories, by name: which stories found one, say. */
export interface IdSets {
  /** Those of a name; the set is not to be changed. */
  of(name: string): ReadonlySet<number>;
  add(name: string, id: number): void;
  remove(name: string, id: number): void;
  save(): void;
}

export function openIdSets(keeper: Editable, kind: string): IdSets {
  const open = new Map<string, Set<number>>();
  const changed = new Set<string>();
  const of = (name: string) => {
    let set = open.get(name);
    if (set === undefined) {
      const bytes = keeper.get(`${kind}/${name}`);
      set = new Set(bytes && new Uint32Array(new Uint8Array(bytes).buffer));
      open.set(name, set);
    }
    return set;
  };
  return {
    of,
    add(name, id) {
      if (of(name).has(id)) return;
      of(name).add(id);
      changed.add(name);
    },
    remove(name, id) {
      if (of(name).delete(id)) changed.add(name);
    },
    save() {
      for (const name of changed) putIdSet(keeper, kind, name, Uint32Array.from(of(name)));
      changed.clear();
    },
  };
}

/** Puts a set away, whatever it was. */
export function putIdSet(keeper: Editable, kind: string, name: string, ids: Uint32Array): void {
  if (ids.length === 0) keeper.delete(`${kind}/${name}`);
  else keeper.put(`${kind}/${name}`, new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength));
}
