import type { Entry } from '../entry.js';
import { filedUnder } from '../query/query.js';
import { emptyProfile, type Profile } from '../text/profile.js';
import { deepest } from './measures.js';

/** What simple ways to recommend know of a story. */
export interface SimplyKnown {
  readonly entry: Entry;
  /** The profile of its title and dek alone. */
  readonly headline: Profile;
}

/** A simple way to recommend, over the stories of one language. */
export interface Baseline {
  /** The best of what has been added, best first. */
  rank(id: number): readonly number[];
  /** Makes a story one that may be ranked. Stories are added in the archive's order. */
  add(id: number): void;
}

export type CreateBaseline = (archive: readonly SimplyKnown[]) => Baseline;

/** What stet is compared with, by its name in the results. */
export const baselines: Readonly<Record<string, CreateBaseline>> = {
  newest: () => createNewest(() => true),
  'newest in section or topic': (archive) =>
    createNewest((a, b) => {
      const asking = archive[a]?.entry;
      const other = archive[b]?.entry;
      if (asking === undefined || other === undefined) return false;
      return asking.section === other.section || other.topics.some((topic) => asking.topics.includes(topic));
    }),
  // What generators do that relate stories by their front matter: Hugo's Related, by its indices.
  metadata: (archive) => createShared(archive.length, (id) => filed(archive[id]?.entry), { idfPower: 1 }),
  'headline tf-idf': (archive) =>
    createShared(archive.length, (id) => counted(archive[id]?.headline ?? emptyProfile), { idfPower: 2 }),
};

/** The latest of those that suit. */
function createNewest(suits: (asking: number, other: number) => boolean): Baseline {
  const added: number[] = [];
  return {
    rank(id) {
      const newest: number[] = [];
      for (let i = added.length - 1; i >= 0 && newest.length < deepest; i--) {
        const other = added[i] as number;
        if (suits(id, other)) newest.push(other);
      }
      return newest;
    },
    add: (id) => void added.push(id),
  };
}

/** Terms, each once, with how often a story has them. */
type Counted = Iterable<readonly [term: number | string, count: number]>;

/**
 * By the sum, over all terms that two stories share, of a power of idf = ln(1 + stories / stories with the term) times the
 * lesser of the two counts. Of two with the same sum the later is first.
 */
function createShared(
  size: number,
  termsOf: (id: number) => Counted,
  { idfPower }: { readonly idfPower: number },
): Baseline {
  const added: number[] = [];
  const postings = new Map<number | string, { readonly ids: number[]; readonly counts: number[] }>();
  const sums = new Float64Array(size);
  return {
    rank(id) {
      sums.fill(0);
      for (const [term, count] of termsOf(id)) {
        const { ids, counts } = postings.get(term) ?? { ids: [], counts: [] };
        const weight = Math.log(1 + added.length / ids.length) ** idfPower;
        for (let i = 0; i < ids.length; i++) {
          const other = ids[i] as number;
          sums[other] = (sums[other] as number) + weight * Math.min(count, counts[i] as number);
        }
      }
      return greatest(sums, added);
    },
    add(id) {
      added.push(id);
      for (const [term, count] of termsOf(id)) {
        const its = postings.get(term) ?? { ids: [], counts: [] };
        its.ids.push(id);
        its.counts.push(count);
        postings.set(term, its);
      }
    },
  };
}

/** Those with the greatest sums above 0, the greatest first; of two that are alike, the one added later. */
function greatest(sums: Float64Array, added: readonly number[]): number[] {
  const best: number[] = [];
  const sumOf = (id: number | undefined) => (id === undefined ? 0 : (sums[id] as number));
  for (let i = added.length - 1; i >= 0; i--) {
    const id = added[i] as number;
    const sum = sumOf(id);
    if (sum <= 0 || (best.length === deepest && sum <= sumOf(best[deepest - 1]))) continue;
    let at = best.length;
    while (at > 0 && sumOf(best[at - 1]) < sum) at--;
    best.splice(at, 0, id);
    if (best.length > deepest) best.pop();
  }
  return best;
}

function filed(entry: Entry | undefined): Counted {
  const terms = new Set(entry && filedUnder(entry).map(({ kind, key }) => `${kind} ${key}`));
  return Array.from(terms, (term) => [term, 1] as const);
}

function* counted({ terms, counts }: Profile): Generator<readonly [number, number]> {
  for (let i = 0; i < terms.length; i++) yield [terms[i] as number, counts[i] as number];
}
