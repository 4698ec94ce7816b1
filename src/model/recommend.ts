import type { Config } from '../config/config.js';
import type { Blocks } from '../related/blocks/blocks.js';
import type { Entry } from '../related/entry.js';
import type { Recommendation } from './site.js';

/** Whether any story shows others: only then is its text taken apart for the related index. */
export function recommendsAny({ count, followUps }: Pick<Config['related'], 'count' | 'followUps'>): boolean {
  return count > 0 || followUps;
}

/** What an editor's picks leave of a block of so many places. */
export function leftBy(
  picks: readonly Recommendation[],
  wanted: boolean,
  count: number,
): Pick<Entry, 'chosen' | 'places'> {
  return {
    chosen: picks.flatMap((pick) => ('article' in pick ? [pick.article] : [])),
    places: wanted ? count - picks.length : 0,
  };
}

/** An editor's picks, and then what was found. */
export function filledBlock(
  picks: readonly Recommendation[],
  background: Blocks['background'],
): Recommendation[] {
  return [...picks, ...background.map(({ key, reason }): Recommendation => ({ article: key, reason }))];
}
