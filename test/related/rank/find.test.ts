import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type FiledTerm,
  impactOf,
  isAbout,
  type Query,
  type QueryTerm,
} from '../../../src/related/query/query.js';
import { createFinder } from '../../../src/related/rank/find.js';
import { fullRecency } from '../../../src/related/rank/rank.js';
import { emptyProfile, type Profile } from '../../../src/related/text/profile.js';
import { constants } from '../../../src/related/tuning.js';
import { anyProfile } from '../../support/profiles.js';

const { kept, reserve } = constants;
beforeEach(() => {
  Object.assign(constants, { kept: 4, reserve: 2 });
});
afterEach(() => {
  Object.assign(constants, { kept, reserve });
});

interface Story {
  readonly profile: Profile;
  readonly meta: readonly FiledTerm[];
  readonly recency: number;
}

const topics = [3_000_000_001, 3_000_000_002].map((term): FiledTerm => ({ term, kind: 'topic' }));

const story: fc.Arbitrary<Story> = fc.record({
  profile: anyProfile,
  meta: fc.subarray(topics),
  recency: fc.constantFrom(0, 512, fullRecency),
});

/** A story with a query of all its terms, of which the lists of some are read. */
const asking = anyProfile.chain((profile) => {
  const terms = [...[...profile.terms].map((term) => ({ term })), ...topics];
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), {
    minLength: terms.length,
    maxLength: terms.length,
  });
  return fc
    .tuple(weights, fc.array(fc.boolean(), { minLength: terms.length, maxLength: terms.length }))
    .map(([its, read]): [Profile, Query] => {
      const query = terms.map((term, n): QueryTerm => ({ ...term, weight: its[n] ?? 1, own: n }));
      const rarities = new Uint8Array(profile.terms.length).fill(9);
      return [
        profile,
        { terms: query, read: query.filter((_, n) => read[n]), whole: 0, lightest: 0, rarities },
      ];
    });
});

/** What a story has of terms: the impact of each, 0 for none. */
function impactOn({ profile, meta }: Story, { term, kind }: QueryTerm): number {
  if (kind !== undefined) return meta.some((its) => its.term === term) ? 255 : 0;
  const at = profile.terms.indexOf(term);
  return at < 0 ? 0 : impactOf(profile.counts[at] ?? 0, profile.length);
}

function plain(query: Query, stories: readonly Story[]) {
  const ranked = (score: (story: Story) => number, ids: readonly number[]) =>
    ids
      .map((id) => ({ id, score: score(stories[id] as Story) * (stories[id]?.recency ?? 0) }))
      .sort((a, b) => b.score - a.score || b.id - a.id);
  const sumOf = (terms: readonly QueryTerm[], story: Story, counts: (impact: number) => boolean) =>
    terms
      .map((each) => ({ impact: impactOn(story, each), weight: each.weight }))
      .reduce((sum, { impact, weight }) => (counts(impact) ? sum + weight * impact : sum), 0);
  const first = ranked((each) => sumOf(query.read, each, isAbout), [...stories.keys()])
    .filter(({ score }) => score > 0)
    .slice(0, constants.kept + constants.reserve);
  const second = ranked(
    (each) => sumOf(query.terms, each, () => true),
    first.slice(0, constants.kept).map(({ id }) => id),
  );
  return {
    ids: second.map(({ id }) => id),
    scores: second.map(({ score }) => score),
    pool: {
      ids: first.map(({ id }) => id),
      least: first.length < constants.kept + constants.reserve ? 0 : first.at(-1)?.score,
    },
    own: query.terms.reduce((sum, { weight, own }) => sum + weight * own, 0) * fullRecency,
  };
}

function found(
  { find }: ReturnType<typeof createFinder>,
  profile: Profile,
  query: Query,
  stories: readonly Story[],
) {
  return find(profile, query, {
    size: stories.length,
    recencyOf: (id) => stories[id]?.recency ?? 0,
    isLater: (a, b) => a > b,
    listOf(term) {
      const wanted = query.terms.find((each) => each.term === term) as QueryTerm;
      const posted = stories
        .map((each, id) => ({ id, impact: impactOn(each, wanted) }))
        .filter(({ impact }) => isAbout(impact));
      const ids = Uint32Array.from(posted, ({ id }) => id);
      return [{ ids, impacts: Uint8Array.from(posted, ({ impact }) => impact), from: 0, to: ids.length }];
    },
    story(id) {
      const { profile, meta } = stories[id] as Story;
      return { profile, filed: meta.map(({ term }) => term) };
    },
  });
}

test('finds what scores highest by the lists that are read, in the order of what it scores by all terms', () => {
  const find = createFinder();
  fc.assert(
    fc.property(asking, fc.array(story, { maxLength: 15 }), ([profile, query], stories) => {
      expect(found(find, profile, query, stories)).toMatchObject(plain(query, stories));
    }),
    { numRuns: 200 },
  );
});

test('puts the later of two that score alike first, also where the lists that are read had the other first', () => {
  const [a, b, c] = [2, 1, 1].map((weight, n): QueryTerm => ({ term: n, weight, own: 1, kind: 'topic' }));
  const query = {
    terms: [a, b, c],
    read: [a, b],
    whole: 0,
    lightest: 0,
    rarities: new Uint8Array(0),
  } as Query;
  const stories = [[0], [1, 2]].map(
    (its): Story => ({
      profile: emptyProfile,
      meta: its.map((term) => ({ term, kind: 'topic' })),
      recency: fullRecency,
    }),
  );
  expect(found(createFinder(), emptyProfile, query, stories).ids).toEqual([1, 0]);
});
