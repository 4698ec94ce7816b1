import type { Editable } from './draft.js';
/** The numbers of stories of now by their keys: a hash table in the store, of which an edit reads and writes few partitions. */
export interface KeyNumbers {
    numberOf(key: string): number | undefined;
    set(key: string, id: number): void;
    remove(key: string): void;
    save(): void;
}
export declare function openKeyNumbers(keeper: Editable): KeyNumbers;
