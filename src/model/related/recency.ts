import { fullRecency } from './rank.js';
import { constants, type Tuning } from './tuning.js';

/** How much of a score is left to a story so many days older, in parts of `fullRecency`. */
export type Recency = (days: number) => number;

/**
 * A part of a score fades by half in every half-life; the rest never does, for the best background may be old. Time is
 * counted back from the story that asks, never from today: old pages hold still.
 */
export function createRecency({ halfLife, signals }: Tuning): Recency {
  const fading = (1 - constants.floor) * Math.min(1, signals.time);
  const table = Int32Array.from({ length: Math.ceil(halfLife * 12) }, (_, days) =>
    Math.round(fullRecency * (1 - fading + fading * 2 ** (-days / halfLife))),
  );
  const least = Math.round(fullRecency * (1 - fading));
  return (days) => (days < 0 ? fullRecency : days < table.length ? (table[days] as number) : least);
}
