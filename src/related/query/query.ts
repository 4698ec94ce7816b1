import { lowerBound } from '../../lib/lower-bound.js';
import type { Entry } from '../entry.js';
import type { Profile } from '../text/profile.js';
import { type TermKind, termOf } from '../text/terms.js';
import { constants, type Tuning } from '../tuning.js';
import { frequencyAt, worthOf } from './rarity.js';

/** A term of a query with what it is worth. */
export interface QueryTerm {
  readonly term: number;
  readonly weight: number;
  /** The impact it has on the story that asks: 1 to 255. */
  readonly own: number;
  /** What it is filed under, where it is no word or name. */
  readonly kind?: FiledTerm['kind'];
}

/** What stories share besides their words. */
export interface FiledTerm {
  readonly term: number;
  readonly kind: Exclude<TermKind, 'word' | 'name'>;
}

/** What a story is filed under: each kind with its key. */
export function filedUnder({
  topics,
  authors,
  series,
  section,
}: Pick<Entry, 'topics' | 'authors' | 'series' | 'section'>): { kind: FiledTerm['kind']; key: string }[] {
  return [
    ...topics.map((key) => ({ kind: 'topic' as const, key })),
    ...authors.map((key) => ({ kind: 'author' as const, key })),
    ...(series === undefined ? [] : [{ kind: 'series' as const, key: series }]),
    { kind: 'section', key: section },
  ];
}

/** The kinds of what stories are filed under. */
export const filedKinds: readonly FiledTerm['kind'][] = ['topic', 'author', 'series', 'section'];

/**
 * The terms that a story is filed under, each once. Terms are hashes: one that is a word of the story, too, which happens once in
 * millions of stories, is left out.
 */
export function filedTerms(entry: Entry): FiledTerm[] {
  const filed = new Map<number, FiledTerm>();
  for (const { kind, key } of filedUnder(entry)) {
    const term = termOf(kind, key, entry.language);
    if (!hasTerm(entry.profile.terms, term)) filed.set(term, { kind, term });
  }
  return [...filed.values()];
}

function hasTerm(terms: Uint32Array, term: number): boolean {
  return terms[lowerBound(terms, term)] === term;
}

/** What was known of terms before the month of the story that asks. */
export interface Statistics {
  /** How many stories there were. */
  readonly stories: number;
  /** In bits (see rarity.ts). A term of the profile comes with its place there. */
  rarityOf(term: number, place?: number): number;
}

/** Bounds of a query, which tell without the query what it can find. */
export interface QueryBounds {
  /** The weight of all words and names: what the weight of what a story is filed under is measured by. */
  readonly whole: number;
  /** The least weight of a word or name whose list is read: those that weigh less find nothing. */
  readonly lightest: number;
}

/** What a story asks the archive for: its weightiest terms, and what it is filed under. */
export interface Query extends QueryBounds {
  /** Words and names, weightiest first; then what the story is filed under. */
  readonly terms: readonly QueryTerm[];
  /** Those whose lists are read, to find stories that may suit. */
  readonly read: readonly QueryTerm[];
  /** How rare each term of the profile is (see rarity.ts). */
  readonly rarities: Uint8Array;
}

export function queryOf(
  profile: Profile,
  meta: readonly FiledTerm[],
  statistics: Statistics,
  tuning: Tuning,
): Query {
  const { stories } = statistics;
  const { terms: its, counts } = profile;
  const rarities = new Uint8Array(its.length);
  /** Weight, then how early the term is, then its place, in one number that sorts. */
  const order = new Float64Array(its.length);
  let weighty = 0;
  for (let i = 0; i < its.length; i++) {
    const term = its[i] as number;
    const rarity = statistics.rarityOf(term, i);
    rarities[i] = rarity;
    const weight = wordWeight(counts[i] as number, rarity);
    if (weight > 0) order[weighty++] = weight * places + (places - 1 - i);
  }
  const sorted = order.subarray(0, weighty).sort();
  const terms: QueryTerm[] = [];
  const lengths: number[] = [];
  let whole = 0;
  for (let at = weighty - 1; at >= 0 && terms.length < constants.queryTerms; at--) {
    const weight = Math.floor((sorted[at] as number) / places);
    const i = places - 1 - ((sorted[at] as number) % places);
    terms.push({ term: its[i] as number, weight, own: impactOf(counts[i] as number, profile.length) });
    lengths.push(frequencyAt(stories, rarities[i] as number));
    whole += weight;
  }
  for (const { term, kind } of meta) {
    const rarity = statistics.rarityOf(term);
    const weight = filedWeight(kind, rarity, whole, tuning);
    if (weight === 0) continue;
    terms.push({ term, weight, own: 255, kind });
    lengths.push(frequencyAt(stories, rarity));
  }
  return { terms, whole, rarities, ...listsToRead(terms, lengths) };
}

/** More terms than any story has. */
const places = 2 ** 24;

/**
 * Which lists are read: the weightiest first, as long as they are together no longer than a query may read. So what a query
 * costs does not grow with the archive. How long a list is, is told from the term's rarity alone: as long as that is the
 * same, so are the lists.
 */
function listsToRead(
  terms: readonly QueryTerm[],
  lengths: readonly number[],
): Pick<Query, 'read' | 'lightest'> {
  const read: QueryTerm[] = [];
  let left = constants.postings;
  const byWeight = [...terms.keys()].sort(
    (a, b) => (terms[b] as QueryTerm).weight - (terms[a] as QueryTerm).weight || a - b,
  );
  for (const i of byWeight) {
    const length = lengths[i] as number;
    if (length > left) continue;
    left -= length;
    read.push(terms[i] as QueryTerm);
  }
  const words = read.filter(({ kind }) => kind === undefined);
  return { read, lightest: words.at(-1)?.weight ?? noWord };
}

/** More than any word weighs: the lightest word of a query that reads the list of none. */
const noWord = 0xffffffff;

/** What a word or name is worth that a story has so often, and that is so rare. */
export function wordWeight(count: number, rarity: number): number {
  return Math.round(((repeatedBy[count] as number) * worthOf(rarity)) / 64);
}

export function filedWeight(
  kind: FiledTerm['kind'],
  rarity: number,
  whole: number,
  { signals }: Tuning,
): number {
  return Math.round((factorOf(kind, signals) * rarity * whole) / 1024);
}

function factorOf(kind: FiledTerm['kind'], signals: Tuning['signals']): number {
  if (kind === 'topic') return constants.topic * signals.topics;
  if (kind === 'series') return constants.series * signals.series;
  if (kind === 'author') return constants.author * signals.authors;
  return constants.section * signals.section;
}

/** BM25's saturation of repetition in the query (k3), by half occurrences: 16 for one occurrence, 144 at the most. */
const repeatedBy = Float64Array.from(
  { length: 256 },
  (_, count) => (16 * count * (constants.k3 + 1)) / (2 * constants.k3 + count),
);

/**
 * How much of a story a term is, from 1 to 255: BM25's saturation of repetition, by the story's length. The mean length is
 * a constant: measured, it costs nothing, and it leaves every story's impacts still for ever.
 */
export function impactOf(count: number, length: number): number {
  return impactAt(count, dampeningOf(length));
}

/** The same where a story's dampening is known. */
export function impactAt(count: number, dampening: number): number {
  return Math.max(1, Math.floor((255 * count) / (count + dampening)));
}

/** How much the length of a story takes from the impact of each of its terms. */
export function dampeningOf(length: number): number {
  const { k1, b } = constants;
  return 2 * k1 * (1 - b + (b * length) / (2 * constants.length));
}

/** The impact of what a story is filed under: it is the whole weight. */
export const filedImpact = 255;

/** Whether a story is to be found by a term that has such an impact on it. */
export function isAbout(impact: number): boolean {
  return impact >= constants.about;
}
