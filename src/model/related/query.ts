import type { Entry } from './entry.js';
import type { Profile } from './profile.js';
import { type TermKind, termOf } from './terms.js';
import { constants, type Tuning } from './tuning.js';
import { rarity, worthOf } from './weigh.js';

/** A term of a query with what it is worth. */
export interface QueryTerm {
  readonly term: number;
  readonly weight: number;
  /** The impact it has on the story that asks: 1 to 255. */
  readonly own: number;
  /** What it is filed under, where it is no word or name. */
  readonly kind?: MetaTerm['kind'];
}

/** What stories share besides their words. */
export interface MetaTerm {
  readonly term: number;
  readonly kind: Exclude<TermKind, 'word' | 'name'>;
}

/** What a story is filed under: each kind with its key. */
export function filedUnder({
  topics,
  authors,
  series,
  section,
}: Pick<Entry, 'topics' | 'authors' | 'series' | 'section'>): { kind: MetaTerm['kind']; key: string }[] {
  return [
    ...topics.map((key) => ({ kind: 'topic' as const, key })),
    ...authors.map((key) => ({ kind: 'author' as const, key })),
    ...(series === undefined ? [] : [{ kind: 'series' as const, key: series }]),
    { kind: 'section', key: section },
  ];
}

export function metaTerms(entry: Omit<Entry, 'profile'>): MetaTerm[] {
  return filedUnder(entry).map(({ kind, key }) => ({ kind, term: termOf(kind, key, entry.language) }));
}

/** How many stories there were, and how many had a term, before the month of the story that asks. */
export interface Statistics {
  readonly stories: number;
  frequencyOf(term: number): number;
  /** Whether a list calls the word of this term common in its language. */
  isCommon(term: number): boolean;
}

/** What a story asks the archive for: its weightiest terms, and what it is filed under. */
export function queryOf(
  profile: Profile,
  meta: readonly MetaTerm[],
  statistics: Statistics,
  tuning: Tuning,
): QueryTerm[] {
  const { stories } = statistics;
  const terms: QueryTerm[] = [];
  for (let i = 0; i < profile.terms.length; i++) {
    const term = profile.terms[i] as number;
    const count = profile.counts[i] as number;
    const quarters = rarity(stories, statistics.frequencyOf(term), statistics.isCommon(term));
    const weight = wordWeight(count, quarters);
    if (weight > 0) terms.push({ term, weight, own: impactOf(count, profile.length) });
  }
  terms.sort((a, b) => b.weight - a.weight || a.term - b.term);
  if (terms.length > constants.queryTerms) terms.length = constants.queryTerms;
  const whole = wholeOf(terms);
  for (const { term, kind } of meta) {
    const quarters = rarity(stories, statistics.frequencyOf(term), false);
    const weight = metaWeight(kind, quarters, whole, tuning);
    if (weight > 0) terms.push({ term, weight, own: 255, kind });
  }
  return terms;
}

/** The weight of all words and names of a query: what the weight of what a story is filed under is measured by. */
export function wholeOf(query: readonly QueryTerm[]): number {
  let whole = 0;
  for (const { weight, kind } of query) if (kind === undefined) whole += weight;
  return whole;
}

/** What a word or name is worth that a story has so often, and that is so rare. */
export function wordWeight(count: number, quarters: number): number {
  return Math.round((repeated(count) * worthOf(quarters)) / 64);
}

export function metaWeight(
  kind: MetaTerm['kind'],
  quarters: number,
  whole: number,
  { signals }: Tuning,
): number {
  const factors: Record<MetaTerm['kind'], number> = {
    topic: constants.topic * signals.topics,
    series: constants.series * signals.series,
    author: constants.author * signals.authors,
    section: constants.section * signals.section,
  };
  return Math.round((factors[kind] * quarters * whole) / 4096);
}

/** BM25's saturation of repetition in the query (k3), for half occurrences: 16 for one occurrence, 144 at the most. */
function repeated(count: number): number {
  return (16 * count * (constants.k3 + 1)) / (2 * constants.k3 + count);
}

/**
 * How much of a story a term is, from 1 to 255: BM25's saturation of repetition, by the story's length. The mean length is
 * a constant: measured, it costs nothing, and it leaves every story's impacts still for ever.
 */
export function impactOf(count: number, length: number): number {
  const { k1, b } = constants;
  const dampening = 2 * k1 * (1 - b + (b * length) / (2 * constants.length));
  return Math.max(1, Math.floor((255 * count) / (count + dampening)));
}
