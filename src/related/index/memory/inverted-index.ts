import type { Entry } from '../../entry.js';
import { filedImpact, impactOf, isAbout } from '../../query/query.js';
import { filedTermsAt, type PackedStories, packStories, profileAt } from './packed-stories.js';
import { createTermNumbers, type Terms, type TermTable, termsOf } from './term-numbers.js';

/**
 * An inverted index of a whole archive: for each term the stories that are about it. Story `i` is the i-th of the archive. A word
 * that hardly matters to a story finds it for nobody: four postings of five are spared so, and it still counts where stories
 * are compared. All of it is in memory that threads share.
 */
export interface InvertedIndex extends Terms {
  readonly stories: PackedStories;
  readonly table: TermTable;
  /** The stories of term number `t` are `ids[start[t]]` to `ids[start[t + 1] - 1]`, ascending. */
  readonly start: Uint32Array;
  readonly ids: Uint32Array;
  readonly impacts: Uint8Array;
}

/** What can be sent to another thread, to be opened there. */
export type SentIndex = Omit<InvertedIndex, keyof Terms>;

export function sendable({ stories, table, start, ids, impacts }: InvertedIndex): SentIndex {
  return { stories, table, start, ids, impacts };
}

export function openSent(sent: SentIndex): InvertedIndex {
  return { ...sent, ...termsOf(sent.table) };
}

/** A whole archive with its inverted index. */
export interface Archive {
  /** By date, then by key. */
  readonly entries: readonly Entry[];
  readonly index: InvertedIndex;
}

/** Indexes an archive. The entries are read once, one by one. */
export function indexArchive(unordered: Iterable<Entry>): Archive {
  const { entries, packed } = packStories(unordered);
  return { entries, index: invert(packed) };
}

function invert(stories: PackedStories): InvertedIndex {
  // Sponsored stories are never recommended.
  const isPosted = (id: number, impact: number) => isAbout(impact) && stories.sponsored[id] === 0;
  const numbers = createTermNumbers(1 << 10);
  let counts = new Uint32Array(1 << 10);
  let total = 0;
  eachTerm(stories, (term, id, impact) => {
    const number = numbers.add(term);
    if (number >= counts.length) {
      const larger = new Uint32Array(counts.length * 2);
      larger.set(counts);
      counts = larger;
    }
    if (!isPosted(id, impact)) return;
    counts[number] = (counts[number] as number) + 1;
    total += 1;
  });
  const size = numbers.size();
  const start = new Uint32Array(new SharedArrayBuffer(4 * (size + 1)));
  for (let t = 0; t < size; t++) start[t + 1] = (start[t] as number) + (counts[t] as number);
  const next = start.slice(0, size);
  const ids = new Uint32Array(new SharedArrayBuffer(4 * total));
  const impacts = new Uint8Array(new SharedArrayBuffer(total));
  eachTerm(stories, (term, id, impact) => {
    if (!isPosted(id, impact)) return;
    const number = numbers.find(term);
    const at = next[number] as number;
    next[number] = at + 1;
    ids[at] = id;
    impacts[at] = impact;
  });
  const table = numbers.table();
  return { stories, table, ...termsOf(table), start, ids, impacts };
}

/** Visits each term of each story, story by story. */
function eachTerm(
  stories: PackedStories,
  visit: (term: number, id: number, impact: number, count: number) => void,
): void {
  for (let id = 0; id < stories.size; id++) {
    const { terms, counts, length } = profileAt(stories, id);
    for (let i = 0; i < terms.length; i++)
      visit(terms[i] as number, id, impactOf(counts[i] as number, length), counts[i] as number);
    for (const term of filedTermsAt(stories, id)) visit(term, id, filedImpact, 0);
  }
}
