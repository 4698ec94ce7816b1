import type { Stories } from '../../blocks/stories.js';
import { type StoredIndex } from './stored-index.js';
/** The stored archive, as blocks are made from it: as it is when this is called. */
export declare function storedStories({ table, keys, records, sets }: StoredIndex): Stories;
