import type { Tuning } from '../../tuning.js';
import { type Edits } from './changes.js';
import { type StoredIndex } from './stored-index.js';
/**
 * Brings the index from one state of the archive to the next. Returns the keys of the stories whose blocks are others now;
 * undefined when more than `most` stories would have to be asked for again: the index is half changed then.
 */
export declare function editIndex(index: StoredIndex, edits: Edits, tuning: Tuning, most: number): ReadonlySet<string> | undefined;
