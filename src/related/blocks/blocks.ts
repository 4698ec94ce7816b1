import type { Entry } from '../entry.js';
import { type Inverted, invert } from '../index/memory/inverted-index.js';
import { type AskAll, askAll } from '../index/memory/query-all.js';
import type { Asked } from '../query/query.js';
import { type Candidate, createWeigher } from '../rank/evidence.js';
import { type Found, nothingFound } from '../rank/find.js';
import type { Profile } from '../text/profile.js';
import { constants, type Tuning } from '../tuning.js';
import { type Follower, fillBlock, fillFollowUps } from './block.js';
import type { Shelf } from './shelf.js';

/** What is recommended below one story. */
export interface Blocks {
  /** "We recommend to read": earlier stories. */
  readonly background: readonly BlockPick[];
  /** "What happened next": keys of later stories, oldest first. */
  readonly followUps: readonly string[];
}

export interface BlockPick {
  readonly key: string;
  readonly reason: 'series' | 'ranked' | 'newest';
  readonly score: number;
}

export const noBlocks: Blocks = { background: [], followUps: [] };

/** Finds the blocks of every story of an archive, however what it needs is kept. */
export type FindBlocks = (entries: readonly Entry[], tuning: Tuning) => (key: string) => Blocks;

/** All that is known of a story's place among the others; what is kept from one build to the next. */
export interface Standing {
  readonly found: Found;
  readonly asked: Asked;
  readonly followers: readonly Follower[];
  readonly blocks: Blocks;
  /** Whether places were filled for which nothing was found: then any other earlier story may take one. */
  readonly fallbacks: boolean;
}

export interface StandingsOptions {
  /** What a story asks with; its own profile when not given. */
  readonly profileOf?: ((entry: Entry) => Profile) | undefined;
  /** Asks for every story with its own profile; where another is given, this is not used. */
  readonly ask?: AskAll | undefined;
  /** False: what a story links to is recommended like anything else, for when its links are to be guessed. */
  readonly ownLinks?: boolean | undefined;
}

/** The blocks of a whole archive, by its stories' place in it. */
export function standings(
  unordered: readonly Entry[],
  tuning: Tuning,
  { profileOf, ownLinks = true, ask = askAll }: StandingsOptions = {},
): { readonly inverted: Inverted; readonly standings: readonly Standing[] } {
  const inverted = invert(unordered);
  const { entries } = inverted;
  const shelf = shelfOf(entries);
  /** As stories are when blocks are put together. */
  const shown = ownLinks ? shelf : withoutLinks(shelf);
  const { weigh } = createWeigher(tuning);
  const askingOf = (id: number) => {
    const entry = entries[id] as Entry;
    return profileOf?.(entry) ?? entry.profile;
  };
  const found: Found[] = [];
  const followers = entries.map((): Follower[] => []);
  const partly: Pick<Standing, 'blocks' | 'fallbacks'>[] = [];
  const asked: Asked[] = [];
  const visit: Parameters<AskAll>[2] = (id, its, { whole, lightest }) => {
    found.push(its);
    asked.push({ whole, lightest });
    const candidates = weigh(id, its, shelf, askingOf(id));
    const { picks, fallbacks } = fillBlock(id, candidates, shown);
    partly.push({ fallbacks, blocks: { background: keyed(picks, shelf), followUps: [] } });
    for (const { id: earlier, strength } of followed(id, candidates, its, shelf))
      followers[earlier]?.push({ id, strength });
  };
  if (profileOf) askAll(inverted, tuning, visit, { profileOf: askingOf });
  else ask(inverted, tuning, visit);
  return {
    inverted,
    standings: partly.map(({ blocks, fallbacks }, id) => {
      const its = followers[id] ?? [];
      const followUps = fillFollowUps(id, its, shown).map((later) => shelf.story(later).key);
      return {
        found: found[id] ?? nothingFound,
        asked: asked[id] ?? { whole: 0, lightest: 0 },
        followers: its,
        fallbacks,
        blocks: { ...blocks, followUps },
      };
    }),
  };
}

/** Finds blocks from nothing but the archive, and keeps nothing. */
export function blockFinder(ask?: AskAll): FindBlocks {
  return (entries, tuning) => {
    const { inverted, standings: its } = standings(entries, tuning, { ask });
    const blocks = new Map(inverted.entries.map(({ key }, id) => [key, its[id]?.blocks]));
    return (key) => blocks.get(key) ?? noBlocks;
  };
}

export const findBlocks: FindBlocks = blockFinder();

/** The earlier stories that one may have followed: the first of those it ranks, if they are near enough. */
export function followed(
  id: number,
  candidates: readonly Candidate[],
  { own }: Found,
  shelf: Shelf,
): Follower[] {
  if (own === 0 || shelf.story(id).sponsored) return [];
  return candidates
    .slice(0, constants.mayFollow)
    .map((candidate) => ({ id: candidate.id, strength: Math.floor((1000 * candidate.score) / own) }))
    .filter(({ strength }) => strength >= constants.followsFrom);
}

export function keyed(
  picks: readonly { readonly id: number; readonly reason: BlockPick['reason']; readonly score: number }[],
  shelf: Shelf,
): BlockPick[] {
  return picks.map(({ id, reason, score }) => ({ key: shelf.story(id).key, reason, score }));
}

function withoutLinks(shelf: Shelf): Shelf {
  return { ...shelf, story: (id) => ({ ...shelf.story(id), links: [] }) };
}

/** An archive in memory, in its order. */
export function shelfOf(entries: readonly Entry[]): Shelf {
  const numbers = new Map(entries.map((entry, id) => [entry.key, id]));
  let parts: Map<string, number[]> | undefined;
  return {
    numberOf: (key) => numbers.get(key),
    story(id) {
      const entry = entries[id];
      if (entry === undefined) throw new Error(`there is no story ${id}`);
      return entry;
    },
    isLater: (a, b) => a > b,
    partsOf(series, language) {
      parts ??= partsBySeries(entries);
      return parts.get(`${language} ${series}`) ?? [];
    },
    *before(id, language) {
      for (let other = id - 1; other >= 0; other--)
        if (language === undefined || entries[other]?.language === language) yield other;
    },
  };
}

function partsBySeries(entries: readonly Entry[]): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  entries.forEach(({ language, series }, id) => {
    if (series === undefined) return;
    const name = `${language} ${series}`;
    const known = parts.get(name);
    if (known) known.push(id);
    else parts.set(name, [id]);
  });
  return parts;
}
