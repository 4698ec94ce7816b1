import type { EditStatistics } from './statistics.js';
import type { StoredIndex } from './stored-index.js';
/**
 * Adds the stories for which the rarity of any of their terms is another now: a term came to more or fewer stories of earlier
 * months, or there are so many more or fewer stories that all terms are rarer or less rare. Rarities are rounded, so that these
 * are few. `isMoved` tells whether all terms of a story are concerned.
 */
export declare function findAffected(index: StoredIndex, statistics: EditStatistics): {
    readonly ids: ReadonlySet<number>;
    isMoved(id: number): boolean;
};
