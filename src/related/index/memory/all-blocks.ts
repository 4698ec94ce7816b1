import { type Follower, fillBlock, fillFollowUps } from '../../blocks/block.js';
import { type BlockPick, type Blocks, followed, keyed } from '../../blocks/blocks.js';
import { type Stories, storiesOf } from '../../blocks/stories.js';
import type { Entry } from '../../entry.js';
import type { QueryBounds } from '../../query/query.js';
import { createWeigher } from '../../rank/evidence.js';
import type { Found } from '../../rank/find.js';
import type { Profile } from '../../text/profile.js';
import type { Tuning } from '../../tuning.js';
import { type Archive, indexArchive } from './inverted-index.js';
import { type QueryAll, queryAll } from './query-all.js';

/** What is known of a story when it has been asked for. */
interface StoryResult {
  readonly found: Found;
  readonly bounds: QueryBounds;
  readonly background: readonly BlockPick[];
  /** Whether places were filled for which nothing was found: then any other earlier story may take one. */
  readonly fallbacks: boolean;
  /** Numbers of the earlier stories that it may have followed. */
  readonly follows: readonly number[];
}

/** Later stories that may have followed one, and those that its block shows. */
interface FollowUps {
  readonly followers: readonly Follower[];
  readonly followUps: readonly string[];
}

interface AllBlocksOptions {
  /** What a story asks with; its own profile when not given. */
  readonly profileOf?: ((entry: Entry) => Profile) | undefined;
  /** Asks for every story with its own profile; where another is given, this is not used. */
  readonly ask?: QueryAll | undefined;
  /** False: what a story links to is recommended like anything else, for when its links are to be guessed. */
  readonly ownLinks?: boolean | undefined;
}

/**
 * Makes the blocks of a whole archive. Calls `visit` for each story, oldest first; what is handed to it is not held. What
 * followed a story is known when all have been visited: the function that is returned tells it.
 */
export function visitAllBlocks(
  { entries, index }: Archive,
  tuning: Tuning,
  visit: (id: number, result: StoryResult) => void,
  { profileOf, ownLinks = true, ask = queryAll }: AllBlocksOptions = {},
): (id: number) => FollowUps {
  const stories = storiesOf(entries);
  /** As stories are when blocks are put together. */
  const shown = ownLinks ? stories : withoutLinks(stories);
  const { weigh } = createWeigher(tuning);
  const askingOf = (id: number) => {
    const entry = entries[id] as Entry;
    return profileOf?.(entry) ?? entry.profile;
  };
  const followers = new Map<number, Follower[]>();
  const found: Parameters<QueryAll>[2] = (id, its, bounds) => {
    const candidates = weigh(id, its, stories, askingOf(id));
    const { picks, fallbacks } = fillBlock(id, candidates, shown);
    const follows = followed(id, candidates, its, stories);
    for (const { id: earlier, strength } of follows) {
      const known = followers.get(earlier);
      if (known) known.push({ id, strength });
      else followers.set(earlier, [{ id, strength }]);
    }
    const background = keyed(picks, stories);
    visit(id, { found: its, bounds, background, fallbacks, follows: follows.map((each) => each.id) });
  };
  if (profileOf) queryAll(index, tuning, found, { profileOf: askingOf });
  else ask(index, tuning, found);
  return (id) => {
    const its = followers.get(id) ?? [];
    const followUps = its.length === 0 ? [] : fillFollowUps(id, its, shown);
    return { followers: its, followUps: followUps.map((later) => stories.story(later).key) };
  };
}

/** The blocks of a whole archive, by key, found from nothing but the archive and stored nowhere. */
export function allBlocks(
  unordered: Iterable<Entry>,
  tuning: Tuning,
  options: AllBlocksOptions = {},
): ReadonlyMap<string, Blocks> {
  const archive = indexArchive(unordered);
  const backgrounds: (readonly BlockPick[])[] = [];
  const followUpsOf = visitAllBlocks(
    archive,
    tuning,
    (_, { background }) => void backgrounds.push(background),
    options,
  );
  return new Map(
    archive.entries.map(({ key }, id) => {
      const { followUps } = followUpsOf(id);
      return [key, { background: backgrounds[id] ?? [], followUps }];
    }),
  );
}

function withoutLinks(stories: Stories): Stories {
  return {
    ...stories,
    story(id) {
      const story = stories.story(id);
      return { ...story, profile: story.profile, links: [] };
    },
  };
}
