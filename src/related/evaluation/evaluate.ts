import { storiesOf } from '../blocks/stories.js';
import { type Entry, earlierFirst } from '../entry.js';
import { type Archive, indexArchive } from '../index/memory/inverted-index.js';
import { queryAll } from '../index/memory/query-all.js';
import { createWeigher } from '../rank/evidence.js';
import type { Found } from '../rank/find.js';
import { emptyProfile, type Profile } from '../text/profile.js';
import { constants, type Tuning } from '../tuning.js';
import { type Baseline, baselines, type CreateBaseline, type SimplyKnown } from './baselines.js';
import { deepest, hit3, mean, meanInterval, ndcg5, reciprocalRank } from './measures.js';

/** A story with what is needed to guess its links without having read them. */
export interface EvaluatedStory extends SimplyKnown {
  /** Its profile without the words that its links stand on (see withoutLinked): what its query may use. */
  readonly asked: Profile;
  /**
   * Profiles of its words alone and of its names alone, to leave out the one or the other: a term does not tell which it is.
   * Without them in every story, neither is left out.
   */
  readonly only?:
    | Readonly<Record<'words' | 'names', { readonly profile: Profile; readonly asked: Profile }>>
    | undefined;
}

/** How well each way to recommend guesses what editors linked to. */
export interface Evaluation {
  /** Distinct pairs of a story and an earlier one that its body links to. */
  readonly links: number;
  /** Stories with at least one such link. */
  readonly queries: number;
  /** By the name of the way: stet, what it is compared with, then stet without each of its signals. */
  readonly results: Readonly<Record<string, Measured>>;
}

/** Means over all queries, rounded to 4 decimals. */
interface Measured {
  readonly ndcg5: number;
  readonly hit3: number;
  readonly mrr: number;
  /** The 95 % confidence interval of `ndcg5`. */
  readonly ci95: readonly [low: number, high: number];
}

/** With fewer links than this an archive says nothing of how good recommendations are. */
export const fewestLinks = 30;

/** What each story should find, by its place in the archive; stories that link to no earlier one are not in it. */
type Truths = ReadonlyMap<number, ReadonlySet<number>>;
/** What each of those stories found, best first. */
type Rankings = ReadonlyMap<number, readonly number[]>;
type Signal = keyof Tuning['signals'];

/**
 * Measures recommendations by an archive's own links: those of a body to earlier stories are what an editor held to be
 * related. Each way to recommend has to guess them from earlier stories, as far as they were there on the day.
 */
export function evaluate(stories: readonly EvaluatedStory[], tuning: Tuning): Evaluation {
  const archive = [...stories].sort((a, b) => earlierFirst(a.entry, b.entry));
  const truths = truthsOf(archive);
  const whole = opened(archive, truths);
  const found = ask(whole, tuning);
  const results: Record<string, Measured> = { stet: measured(rank(whole, found, tuning), truths) };
  for (const [name, create] of Object.entries(baselines))
    results[name] = measured(askBaseline(create, archive, truths), truths);
  for (const signal of signalsIn(archive, tuning)) {
    const without = { ...tuning, signals: { ...tuning.signals, [signal]: 0 } };
    const rest =
      signal === 'words'
        ? opened(only(archive, 'names'), truths)
        : signal === 'names'
          ? opened(only(archive, 'words'), truths)
          : whole;
    // Links and passages are weighed when the archive has been asked.
    const its = signal === 'links' || signal === 'passages' ? found : ask(rest, without);
    results[`without ${signal}`] = measured(rank(rest, its, without), truths);
  }
  let links = 0;
  for (const { size } of truths.values()) links += size;
  return { links, queries: truths.size, results };
}

function truthsOf(archive: readonly EvaluatedStory[]): Truths {
  const numbers = new Map(archive.map(({ entry }, id) => [entry.key, id]));
  const truths = new Map<number, ReadonlySet<number>>();
  archive.forEach(({ entry }, id) => {
    const its = new Set<number>();
    for (const key of entry.links) {
      const target = numbers.get(key);
      if (target !== undefined && isEarlier(target, id, archive)) its.add(target);
    }
    if (its.size > 0) truths.set(id, its);
  });
  return truths;
}

/** By date alone: which of two stories of one instant came first, no one can tell. */
function isEarlier(a: number, b: number, archive: readonly EvaluatedStory[]): boolean {
  const first = archive[a]?.entry.date;
  const second = archive[b]?.entry.date;
  return first !== undefined && second !== undefined && first < second;
}

function measured(rankings: Rankings, truths: Truths): Measured {
  const gains: number[] = [];
  const hits: number[] = [];
  const ranks: number[] = [];
  for (const [id, its] of truths) {
    const ranked = rankings.get(id) ?? [];
    gains.push(ndcg5(ranked, its));
    hits.push(hit3(ranked, its));
    ranks.push(reciprocalRank(ranked, its));
  }
  const [low, high] = meanInterval(gains);
  return {
    ndcg5: rounded(mean(gains)),
    hit3: rounded(mean(hits)),
    mrr: rounded(mean(ranks)),
    ci95: [rounded(low), rounded(high)],
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** An archive with its index, and what is asked of it. */
interface Opened {
  readonly archive: readonly EvaluatedStory[];
  readonly truths: Truths;
  readonly indexed: Archive;
}

function opened(archive: readonly EvaluatedStory[], truths: Truths): Opened {
  return { archive, truths, indexed: indexArchive(archive.map(({ entry }) => entry)) };
}

function ask({ archive, truths, indexed }: Opened, tuning: Tuning): ReadonlyMap<number, Found> {
  const all = new Map<number, Found>();
  queryAll(indexed.index, tuning, (id, found) => void all.set(id, found), {
    profileOf: (id) => archive[id]?.asked ?? emptyProfile,
    wanted: (id) => truths.has(id),
  });
  return all;
}

/** What stet ranks, before a block is filled from it: blocks leave out what the body links to, which is asked for here. */
function rank({ archive, indexed }: Opened, all: ReadonlyMap<number, Found>, tuning: Tuning): Rankings {
  const stories = storiesOf(indexed.entries);
  const { weigh } = createWeigher(tuning);
  const rankings = new Map<number, readonly number[]>();
  for (const [id, found] of all) {
    const ranked = weigh(id, found, stories, archive[id]?.asked ?? emptyProfile).map(
      (candidate) => candidate.id,
    );
    rankings.set(id, ranked.filter((other) => isEarlier(other, id, archive)).slice(0, deepest));
  }
  return rankings;
}

/** The archive as if its stories were nothing but their words or their names. */
function only(archive: readonly EvaluatedStory[], kind: 'words' | 'names'): readonly EvaluatedStory[] {
  return archive.map((story) => {
    const { profile, asked } = story.only?.[kind] ?? { profile: emptyProfile, asked: emptyProfile };
    return { ...story, entry: { ...story.entry, profile }, asked };
  });
}

/** The signals without which stet may rank differently: those that weigh anything, and that any story has. */
function signalsIn(archive: readonly EvaluatedStory[], { signals }: Tuning): Signal[] {
  const any = (has: (entry: Entry) => boolean) => archive.some(({ entry }) => has(entry));
  const told = archive.every((story) => story.only !== undefined);
  const anyOf = (kind: 'words' | 'names') =>
    told && archive.some((story) => (story.only?.[kind].profile.terms.length ?? 0) > 0);
  const counts: Readonly<Record<Signal, boolean>> = {
    words: anyOf('words'),
    names: anyOf('names'),
    topics: constants.topic > 0 && any(({ topics }) => topics.length > 0),
    series: constants.series > 0 && any(({ series }) => series !== undefined),
    authors: constants.author > 0 && any(({ authors }) => authors.length > 0),
    section: constants.section > 0 && any(({ section }) => section !== ''),
    passages: true,
    links: constants.link > 0 && any(({ links }) => links.length > 0),
    time: constants.floor < 1,
  };
  return (Object.keys(counts) as Signal[]).filter((signal) => counts[signal] && signals[signal] > 0);
}

/**
 * Asks one language at a time, as stet's recommendations never leave it. A story may be ranked only by those that are later
 * in date, and never if it is sponsored.
 */
function askBaseline(create: CreateBaseline, archive: readonly EvaluatedStory[], truths: Truths): Rankings {
  const rankings = new Map<number, readonly number[]>();
  const languages = new Map<string, { readonly baseline: Baseline; waiting: number[] }>();
  archive.forEach(({ entry }, id) => {
    const its = languages.get(entry.language) ?? { baseline: create(archive), waiting: [] };
    languages.set(entry.language, its);
    if (its.waiting.some((other) => isEarlier(other, id, archive))) {
      for (const other of its.waiting) its.baseline.add(other);
      its.waiting = [];
    }
    if (truths.has(id)) rankings.set(id, its.baseline.rank(id));
    if (!entry.sponsored) its.waiting.push(id);
  });
  return rankings;
}
