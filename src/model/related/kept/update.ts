import { digest } from '../../../lib/digest.js';
import type { Keeper } from '../../../store/keeper.js';
import type { AskAll } from '../archive.js';
import { type Blocks, noBlocks, standings } from '../blocks.js';
import type { Entry } from '../entry.js';
import { constants, type Tuning } from '../tuning.js';
import { editIndex } from './edit.js';
import { type Index, openIndex } from './opened.js';
import { putWhole } from './whole.js';

/** What a set of edits did to the blocks. */
export interface Updated {
  /** Keys of the stories whose blocks are others now, and of new ones; those that are gone have none. */
  readonly changed: ReadonlySet<string>;
  /** The blocks of any story of now. */
  blocksOf(key: string): Blocks;
  /** True when everything was made anew. */
  readonly anew: boolean;
}

/** Raised when what is kept, or what is made of it, changes its meaning: then everything is made anew. */
const format = 4;

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
  const head = `${format} ${digest(JSON.stringify([tuning.signals, tuning.halfLife, constants]))}`;
  const kept = openIndex(keeper, head);
  if (kept === undefined) return makeAnew(entries, keeper, tuning, { head, ask, before: new Map() });
  const { table, records } = kept;
  const put = entries.filter((entry) => {
    const id = table.numbers.get(entry.key);
    return id === undefined || table.digests[id] !== entry.digest;
  });
  const keys = new Set(entries.map(({ key }) => key));
  const gone = [...table.numbers.keys()].filter((key) => !keys.has(key));
  const blocksOf = (key: string) => {
    const id = table.numbers.get(key);
    return id === undefined ? noBlocks : records.standing(id).blocks;
  };
  if (put.length + gone.length === 0) return { changed: new Set(), anew: false, blocksOf };
  /** What an edit of more, or asking more again, would cost more than making everything anew. */
  const most = { edits: 20 + entries.length / 200, asked: 100 + entries.length / 8 };
  if (put.length + gone.length <= most.edits && table.size <= 2 * entries.length + 1_000) {
    const numbers = new Map(table.numbers);
    const changed = editIndex(kept, { put, gone }, tuning, most.asked);
    if (changed !== undefined) return { changed, anew: false, blocksOf };
    return makeAnew(entries, keeper, tuning, { head, ask, before: blocksIn(kept, numbers) });
  }
  return makeAnew(entries, keeper, tuning, { head, ask, before: blocksIn(kept, table.numbers) });
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

/** Blocks as they were, by key, written out to be compared. */
function blocksIn({ records }: Index, numbers: ReadonlyMap<string, number>): Map<string, string> {
  const blocks = new Map<string, string>();
  for (const [key, id] of numbers) blocks.set(key, JSON.stringify(records.standing(id).blocks));
  return blocks;
}
