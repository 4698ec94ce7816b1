import type { Problem } from './value.js';
interface Uncoloned {
    /** The block, of the same length, with each of these texts replaced by one without a colon. */
    readonly block: string;
    /** The texts as written, by their offsets in the block. */
    readonly written: ReadonlyMap<number, string>;
    readonly problems: readonly Problem[];
}
/**
 * `title: Talks: the second day` is an error in YAML but has one meaning: replaces such texts of one line in the block,
 * so that the block can be read. `faults` are offsets in the block; undefined where no fault is of this kind.
 */
export declare function withoutColons(block: string, faults: readonly number[], base: number): Uncoloned | undefined;
export {};
