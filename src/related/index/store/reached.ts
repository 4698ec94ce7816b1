import { lowerBound } from '../../../lib/lower-bound.js';
import type { Entry } from '../../entry.js';
import { type FiledTerm, filedTerms, filedWeight, wordWeight } from '../../query/query.js';
import { rarity } from '../../query/rarity.js';
import { commonTerms } from '../../text/stop-words.js';
import type { Tuning } from '../../tuning.js';
import { placeIn } from './chunked-columns.js';
import { postingsOf } from './difference.js';
import type { Posting } from './postings.js';
import type { Querier } from './querier.js';
import type { EditStatistics } from './statistics.js';
import type { StoredIndex } from './stored-index.js';

/** A story that came, or is more about some terms than it was: later stories may find it now. */
export interface Newcomer {
  readonly id: number;
  /** The impact of each term that it is about. */
  readonly impacts: ReadonlyMap<number, number>;
  /** The terms of which the impact grew: a query that reads none of them scores the story no higher than before. */
  readonly grown: ReadonlySet<number>;
  readonly kinds: ReadonlyMap<number, FiledTerm['kind']>;
}

/** The newcomer that a story is; undefined for one that is more about nothing than it was. */
export function newcomerOf(id: number, before: Entry | undefined, after: Entry): Newcomer | undefined {
  const impactIn = (posting: Posting | undefined) => (posting?.isAbout ? posting.impact : 0);
  const was = postingsOf(before);
  const impacts = new Map<number, number>();
  const grown = new Set<number>();
  for (const [term, posting] of postingsOf(after)) {
    if (!posting.isAbout) continue;
    impacts.set(term, posting.impact);
    if (posting.impact > impactIn(was.get(term))) grown.add(term);
  }
  if (grown.size === 0) return undefined;
  return { id, impacts, grown, kinds: new Map(filedTerms(after).map(({ term, kind }) => [term, kind])) };
}

/** Of the stories that are in order: where each month ends, and its place among the months of the statistics. */
interface Spans {
  readonly ends: Float64Array;
  readonly places: Uint16Array;
}

export function spansOf({ calendar }: StoredIndex, { placeOf }: EditStatistics): Spans {
  const { firsts } = calendar;
  return {
    ends: Float64Array.from(firsts, (_, at) => firsts[at + 1]?.[1] ?? Number.POSITIVE_INFINITY),
    places: Uint16Array.from(firsts, ([month]) => placeOf(month)),
  };
}

export interface Reach {
  readonly spans: Spans;
  readonly index: StoredIndex;
  readonly statistics: EditStatistics;
  readonly querier: Querier;
  readonly tuning: Tuning;
  /** One of each story, all 0. */
  readonly sums: Float64Array;
}

/**
 * The later stories whose queries may find a story that came: those that can score it, by terms that they may read, as high as the
 * last that they found. `isIn` tells of stories that need not be looked at.
 */
export function findReached(
  newcomer: Newcomer,
  { index: { table, postings }, statistics, spans, querier, tuning, sums }: Reach,
  isIn: (id: number) => boolean,
): number[] {
  const { id: self, impacts, grown, kinds } = newcomer;
  /** No story with a lower number is later. */
  const first = self < table.ordered ? self + 1 : 0;
  if (first >= table.size) return [];
  const range = [[first, table.size]] as const;
  /** Stories with a sum. */
  const gaining: number[] = [];
  for (const term of grown) add(term, true);
  const may = gaining.filter((id) => id !== self && !isIn(id) && table.isLater(id, self));
  if (may.length > 0) for (const term of impacts.keys()) if (!grown.has(term)) add(term, false);
  const reached = may.filter((id) => {
    const least = table.bounds.read(id).least[placeIn(id)] as number;
    return (sums[id] as number) * querier.recency(querier.dayOf(id) - querier.dayOf(self)) >= least;
  });
  for (const id of gaining) sums[id] = 0;
  return reached;

  /** Adds what a term may be worth to the sums of later stories; of those without a sum only where it grew. */
  function add(term: number, isGrown: boolean): void {
    const impact = impacts.get(term) as number;
    const kind = kinds.get(term);
    const rarities = raritiesOf(term);
    for (const listKind of ['about', 'rest'] as const)
      for (const { ids, counts } of postings.lists(listKind, term, range)) {
        let at = 0;
        for (let i = lowerBound(ids, first); i < ids.length; i++) {
          const id = ids[i] as number;
          const sum = sums[id] as number;
          if (sum === 0 && !isGrown) continue;
          while (id >= (spans.ends[at] as number)) at++;
          const month = id < table.ordered ? (spans.places[at] as number) : placeOf(id);
          const rare = rarities[month] as number;
          const row = placeIn(id);
          const chunk = table.bounds.read(id);
          const weight =
            kind === undefined
              ? wordWeight(counts[i] as number, rare)
              : filedWeight(kind, rare, chunk.whole[row] as number, tuning);
          if (kind === undefined && weight < (chunk.lightest[row] as number)) continue;
          if (weight === 0) continue;
          if (sum === 0) gaining.push(id);
          sums[id] = sum + weight * impact;
        }
      }
  }

  function placeOf(id: number): number {
    return statistics.placeOf(table.rows.read(id).month[placeIn(id)] as number);
  }

  /**
   * How rare a term is for the stories of each month, by the most stories of any language: nearly always, the stories that have a
   * term are of one language.
   */
  function raritiesOf(term: number): Uint8Array {
    const frequencies = statistics.frequencies(term, 'now');
    const rarities = new Uint8Array(frequencies.length);
    table.languages.forEach((name, language) => {
      const stories = statistics.stories(language, 'now');
      const isCommon = commonTerms(name).has(term);
      for (let place = 0; place < rarities.length; place++) {
        const its = rarity(stories[place] as number, frequencies[place] as number, isCommon);
        if (its > (rarities[place] as number)) rarities[place] = its;
      }
    });
    return rarities;
  }
}
