import type { Config } from '../config/config.js';
import type { Blocks } from '../related/blocks/blocks.js';
import type { Entry } from '../related/entry.js';
import type { Recommendation } from './site.js';
/** Whether any story shows others: only then is its text taken apart for the related index. */
export declare function recommendsAny({ count, followUps }: Pick<Config['related'], 'count' | 'followUps'>): boolean;
/** What an editor's picks leave of a block of so many places. */
export declare function leftBy(picks: readonly Recommendation[], wanted: boolean, count: number): Pick<Entry, 'chosen' | 'places'>;
/** An editor's picks, and then what was found. */
export declare function filledBlock(picks: readonly Recommendation[], background: Blocks['background']): Recommendation[];
