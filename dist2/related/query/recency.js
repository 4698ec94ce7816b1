import { fullRecency } from '../rank/rank.js';
import { constants } from '../tuning.js';
/**
 * A part of a score fades by half in every half-life, and a small one within days; the rest never does, for the best
 * background may be old. Time is counted back from the story that asks, never from today: old pages hold still.
 */
export function createRecency({ halfLife, signals }) {
    const time = Math.min(1, signals.time);
    const fading = (1 - constants.floor) * time;
    const news = constants.news * time;
    const at = (days) => Math.round((fullRecency *
        (1 - fading + fading * 2 ** (-days / halfLife) + news * 2 ** (-days / constants.newsHalfLife))) /
        (1 + news));
    const table = Int32Array.from({ length: Math.ceil(halfLife * 12) }, (_, days) => at(days));
    const least = at(Number.POSITIVE_INFINITY);
    return (days) => (days < 0 ? fullRecency : days < table.length ? table[days] : least);
}
//# sourceMappingURL=recency.js.map