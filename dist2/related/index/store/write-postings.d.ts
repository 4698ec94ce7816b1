import type { InvertedIndex } from '../memory/inverted-index.js';
import type { Editable } from './draft.js';
/** Writes the postings of a whole archive, story `i` of which is the i-th; returns by how many bits terms are divided. */
export declare function writePostings(index: InvertedIndex, keeper: Editable): number;
