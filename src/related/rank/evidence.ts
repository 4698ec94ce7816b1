import type { Stories, StoryFacts } from '../blocks/stories.js';
import type { Profile } from '../text/profile.js';
import { constants, type Tuning } from '../tuning.js';
import type { Found } from './find.js';
import { createMatcher, type Matcher, whole } from './matcher.js';

/** A story that may be picked, and where its score comes from. */
export interface Candidate {
  readonly id: number;
  readonly score: number;
  /** What it has of the score because similar stories link to it. */
  readonly linked: number;
  /** What is left of the score by how much a passage is about it: a part of `whole`, see matcher.ts. */
  readonly closeness: number;
}

/**
 * Weighs what a story's query found by what words alone do not tell. Each of the most similar stories hands on a part of its
 * score to those it links to: what editors wanted before is likely to be wanted again, and all the more where the passages
 * around the links are alike. Links of the story itself count for nothing here, nor do those of later stories. Then all
 * scores are multiplied by how much a passage of the story is about the other. Best first.
 */
interface Weigher {
  /** `asking` is what the story is known by: its own profile, or one without what is to be guessed. */
  weigh(id: number, found: Found, stories: Stories, asking: Profile): Candidate[];
}

export function createWeigher({ signals }: Tuning): Weigher {
  const matcher = createMatcher();
  return {
    weigh(id, found, stories, asking) {
      const passages = Math.min(1, signals.passages);
      const linkers = signals.links > 0 ? linkersIn(found, stories) : [];
      // The finder has compared what was found; more is compared only where something is linked.
      if (linkers.length > 0) matcher.begin(asking, found.rarities);
      const linked = linkedBy(id, linkers, stories, { matcher, part: signals.links, passages });
      const weighed = (other: number, score: number, more: number, close: number): Candidate => {
        const closeness = whole - Math.round((whole - close) * passages);
        const times = (points: number) => Math.floor((points * closeness) / whole);
        return { id: other, score: times(score + more), linked: times(more), closeness };
      };
      const candidates = found.ids.map((other, rank) =>
        weighed(other, found.scores[rank] as number, linked.get(other) ?? 0, found.closeness[rank] as number),
      );
      const known = new Set(found.ids);
      for (const [other, more] of linked)
        if (!known.has(other))
          candidates.push(
            weighed(other, 0, more, matcher.compare(stories.story(other).profile, []).closeness),
          );
      return candidates.sort((a, b) => b.score - a.score || (stories.isLater(a.id, b.id) ? -1 : 1));
    },
  };
}

/** A similar story that links to others. */
interface Linker {
  readonly story: StoryFacts;
  readonly score: number;
}

/** Those of the most similar stories that link to any. */
function linkersIn({ ids, scores }: Found, stories: Stories): Linker[] {
  return ids
    .slice(0, constants.linkers)
    .map((id, rank): Linker => ({ story: stories.story(id), score: scores[rank] as number }))
    .filter(({ story }) => story.links.length > 0);
}

interface LinkOptions {
  readonly matcher: Matcher;
  /** How much links, and passages around them, weigh. */
  readonly part: number;
  readonly passages: number;
}

/** What stories get from the most similar ones that link to them. */
function linkedBy(
  id: number,
  linkers: readonly Linker[],
  stories: Stories,
  { matcher, part, passages }: LinkOptions,
): Map<number, number> {
  const linked = new Map<number, number>();
  const { language } = stories.story(id);
  for (const { story: linker, score } of linkers) {
    const { links, linkPassages, profile } = linker;
    const share = (score * part) / Math.sqrt(links.length);
    const mask = linkPassages.reduce((all, each) => all | each, 0);
    const near = passages > 0 ? matcher.passagesNear(profile, mask) : [];
    links.forEach((key, at) => {
      const target = stories.numberOf(key);
      if (target === undefined || target === id || !stories.isLater(id, target)) return;
      const story = stories.story(target);
      if (story.language !== language || story.sponsored) return;
      const its = linkPassages[at] ?? 0;
      const nearest = near.reduce(
        (best, each, n) => ((its & (1 << n)) !== 0 ? Math.max(best, each) : best),
        0,
      );
      const points = share * (constants.link + constants.linkPassage * passages * (nearest / whole) ** 2);
      linked.set(target, (linked.get(target) ?? 0) + Math.floor(points));
    });
  }
  return linked;
}
