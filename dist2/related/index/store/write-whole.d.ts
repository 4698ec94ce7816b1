import type { Keeper } from '../../../store/keeper.js';
import type { Entry } from '../../entry.js';
import { type Tuning } from '../../tuning.js';
import type { QueryAll } from '../memory/query-all.js';
/**
 * Makes the index of a whole archive in memory and writes it in place of whatever was stored. What is half written is no index,
 * since the head is deleted first and written last. Returns the keys of all stories.
 */
export declare function writeWhole(unordered: Iterable<Entry>, keeper: Keeper, tuning: Tuning, { version, ask }: {
    readonly version: string;
    readonly ask?: QueryAll | undefined;
}): readonly string[];
