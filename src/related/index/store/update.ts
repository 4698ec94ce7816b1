import { digest } from '../../../lib/digest.js';
import type { Keeper } from '../../../store/keeper.js';
import { type Blocks, noBlocks, standings } from '../../blocks/blocks.js';
import type { Entry } from '../../entry.js';
import { placeWeightsFor } from '../../text/profile.js';
import { constants, type Tuning } from '../../tuning.js';
import type { AskAll } from '../memory/query-all.js';
import type { Edits } from './apply.js';
import { type Draft, draftOf } from './draft.js';
import { editIndex } from './edit.js';
import { type Index, openIndex } from './opened.js';
import { isAlive } from './table.js';
import { putWhole } from './whole.js';

/** What a set of edits did to the blocks. */
export interface Updated {
  /** Keys of the stories whose blocks are others now, and of new ones; those that are gone have none. */
  readonly changed: ReadonlySet<string>;
  /** The blocks of any story of now; read when they are asked for, as long as the keeper can be. */
  blocksOf(key: string): Blocks;
  /** True when everything was made anew. */
  readonly anew: boolean;
}

/** Raised when what is kept, or what is made of it, changes its meaning: then everything is made anew. */
const format = 5;

function headOf({ signals, halfLife }: Tuning): string {
  return `${format} ${digest(JSON.stringify([signals, halfLife, constants, placeWeightsFor(signals)]))}`;
}

/**
 * Brings the kept index to a state of the archive and tells whose blocks changed. The result is what it would be if nothing
 * had been kept. Where too much changed at once, everything is made anew.
 */
export function updateIndex(
  entries: readonly Entry[],
  keeper: Keeper,
  tuning: Tuning,
  ask?: AskAll,
): Updated {
  const head = headOf(tuning);
  const draft = draftOf(keeper);
  const kept = openIndex(draft, head);
  if (kept === undefined) return makeAnew(entries, keeper, tuning, { head, ask, before: new Map() });
  const updated = edit(kept, draft, editsTo(entries, kept), tuning);
  return updated ?? makeAnew(entries, keeper, tuning, { head, ask, before: blocksIn(keeper, head) });
}

/**
 * The same for whoever knows what changed and has not all entries at hand. A key that is both put and gone is put; entries
 * that are as they were, and keys of no story, are passed over. Returns undefined, and leaves what is kept as it was, when
 * everything is to be made anew: nothing is kept, it is of another making, or too much changed at once.
 */
export function editKept(edits: Edits, keeper: Keeper, tuning: Tuning): Updated | undefined {
  const draft = draftOf(keeper);
  const kept = openIndex(draft, headOf(tuning));
  return kept && edit(kept, draft, edits, tuning);
}

/** Edits an index that was opened from a draft, and settles it; undefined when too much changed at once. */
function edit(kept: Index, draft: Draft, edits: Edits, tuning: Tuning): Updated | undefined {
  const { table, records } = kept;
  const blocksOf = (key: string) => {
    const id = table.numberOf(key);
    return id === undefined ? noBlocks : records.standing(id).blocks;
  };
  const its = changesIn(edits, kept);
  const count = its.put.length + its.gone.length;
  if (count === 0) return { changed: new Set(), anew: false, blocksOf };
  const stories = table.living();
  /** What an edit of more, or asking more again, would cost more than making everything anew. */
  const most = { edits: 20 + stories / 200, asked: 100 + stories / 8 };
  if (count > most.edits || table.size > 2 * stories + 1_000) return undefined;
  const changed = editIndex(kept, its, tuning, most.asked);
  if (changed === undefined) return undefined;
  draft.settle();
  return { changed, anew: false, blocksOf };
}

/** Edits without what changes nothing, and each key once. */
function changesIn({ put, gone }: Edits, { table }: Index): Edits {
  const wanted = new Map(put.map((entry) => [entry.key, entry]));
  return {
    put: [...wanted.values()].filter(({ key, digest }) => {
      const id = table.numberOf(key);
      return id === undefined || table.digestOf(id) !== digest;
    }),
    gone: [...new Set(gone)].filter((key) => !wanted.has(key) && table.numberOf(key) !== undefined),
  };
}

/** What leads from what is kept to a state of the archive. */
function editsTo(entries: readonly Entry[], kept: Index): Edits {
  const gone = numbersOf(kept);
  const put = entries.filter(({ key, digest }) => {
    const id = gone.get(key);
    gone.delete(key);
    return id === undefined || kept.table.digestOf(id) !== digest;
  });
  return { put, gone: [...gone.keys()] };
}

/** The numbers of all stories of now, by key. */
function numbersOf({ table }: Index): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let id = 0; id < table.size; id++) if (isAlive(table, id)) numbers.set(table.keyOf(id), id);
  return numbers;
}

interface MakeAnew {
  readonly head: string;
  readonly ask: AskAll | undefined;
  /** The blocks of stories as they were, by key, written out. */
  readonly before: ReadonlyMap<string, string>;
}

function makeAnew(
  entries: readonly Entry[],
  keeper: Keeper,
  tuning: Tuning,
  { head, ask, before }: MakeAnew,
): Updated {
  const whole = standings(entries, tuning, { ask });
  const blocks = new Map<string, Blocks>();
  whole.inverted.entries.forEach(({ key }, id) => {
    blocks.set(key, whole.standings[id]?.blocks ?? noBlocks);
  });
  putWhole(whole, keeper, head);
  const changed = new Set<string>();
  for (const [key, its] of blocks) if (before.get(key) !== JSON.stringify(its)) changed.add(key);
  return { changed, anew: true, blocksOf: (key) => blocks.get(key) ?? noBlocks };
}

/** Blocks as they are kept, by key, written out to be compared. */
function blocksIn(keeper: Keeper, head: string): Map<string, string> {
  const blocks = new Map<string, string>();
  const kept = openIndex(keeper, head);
  if (kept === undefined) return blocks;
  for (const [key, id] of numbersOf(kept)) blocks.set(key, JSON.stringify(kept.records.standing(id).blocks));
  return blocks;
}
