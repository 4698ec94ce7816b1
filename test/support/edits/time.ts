import { parseInstant } from '../../../src/lib/parse-instant.js';
import { endsOfFronts } from './fronts.js';
import { DAY, type Room } from './room.js';
import { momentsOf, type When, written } from './story.js';

/** How long a story is news for search engines. */
const news = 2 * DAY;

function instantOf(when: When, timeZone: string): number {
  const parsed = parseInstant(written(when), timeZone);
  if (parsed.instant === undefined) throw new Error(parsed.problem);
  return parsed.instant;
}

/** All instants at which something of the site changes by itself, with those at which stories become old or no news any more. */
function gatesOf(room: Room): number[] {
  const { state } = room;
  const { timeZone = 'UTC', oldAfter = 365 } = state.config;
  const ofStories = state.stories.flatMap((story) => {
    const moments = momentsOf(story).map((when) => instantOf(when, timeZone));
    return moments.flatMap((at) => [at, at + news, (Math.ceil(at / DAY) + oldAfter) * DAY]);
  });
  return [...ofStories, ...endsOfFronts(room)];
}

/** To the very instant at which something appears or goes, just before it or behind it, past several, or back. */
export function moveInTime(room: Room): string {
  const { draw } = room;
  const gates = [...new Set(gatesOf(room))].sort((a, b) => a - b);
  const ahead = gates.filter((gate) => gate > room.now);
  const behind = gates.filter((gate) => gate < room.now).reverse();
  const near = (some: readonly number[]) => draw.pick(some.slice(0, 3)) + draw.pick([0, 0, 0, -1, 1]);
  if (ahead.length > 0 && draw.chance(0.6)) room.now = near(ahead);
  else if (behind.length > 0 && draw.chance(0.3)) room.now = near(behind);
  else room.now += draw.chance(0.2) ? -draw.below(8 * DAY) : draw.below(8 * DAY);
  return new Date(room.now).toISOString();
}
