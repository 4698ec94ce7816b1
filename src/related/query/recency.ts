import { fullRecency } from '../rank/rank.js';
import { constants, type Tuning } from '../tuning.js';

/** How much of a score is left to a story so many days older, in parts of `fullRecency`. */
export type Recency = (days: number) => number;

/**
 * A part of a score fades by half in every half-life, and a small one within days; the rest never does, for the best
 * background may be old. Time is counted back from the story that asks, never from today: old pages hold still.
 */
export function createRecency({ halfLife, signals }: Tuning): Recency {
  const time = Math.min(1, signals.time);
  const fading = (1 - constants.floor) * time;
  const news = constants.news * time;
  const at = (days: number) =>
    Math.round(
      (fullRecency *
        (1 - fading + fading * 2 ** (-days / halfLife) + news * 2 ** (-days / constants.newsHalfLife))) /
        (1 + news),
    );
  const table = Int32Array.from({ length: Math.ceil(halfLife * 12) }, (_, days) => at(days));
  const least = at(Number.POSITIVE_INFINITY);
  return (days) => (days < 0 ? fullRecency : days < table.length ? (table[days] as number) : least);
}
