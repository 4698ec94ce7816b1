import type { Editable } from './draft.js';
/** Sets of numbers of stories, by name: which stories found one, say. */
export interface IdSets {
    /** Those of a name; the set is not to be changed. */
    of(name: string): ReadonlySet<number>;
    add(name: string, id: number): void;
    remove(name: string, id: number): void;
    save(): void;
}
export declare function openIdSets(keeper: Editable, kind: string): IdSets;
/** Puts a set away, whatever it was. */
export declare function putIdSet(keeper: Editable, kind: string, name: string, ids: Uint32Array): void;
