import { digest } from '../lib/digest.js';
import type { Keeper } from '../store/keeper.js';
import { type Blocks, noBlocks } from './blocks/blocks.js';
import type { Entry } from './entry.js';
import { type Archive, indexArchive } from './index/memory/inverted-index.js';
import type { QueryAll } from './index/memory/query-all.js';
import type { Edits } from './index/store/changes.js';
import { draftOf } from './index/store/draft.js';
import { editIndex } from './index/store/edit.js';
import { openIndex, type StoredIndex, saveIndex } from './index/store/stored-index.js';
import { writeWhole } from './index/store/write-whole.js';
import { placeWeightsFor } from './text/profile.js';
import { constants, type Tuning } from './tuning.js';

/** The related index: what is recommended below each public story. */
interface Related {
  /** True while nothing is stored that this version of stet and this tuning made: the next update is to be given all stories. */
  readonly isNew: boolean;
  /**
   * Brings the index to the next state of the archive. Stories that are as they were, and keys of no story, are passed over; a key
   * that is both changed and removed is changed. Returns the keys of the stories whose blocks are others now, and of new ones;
   * those that are removed have none. The result is what it would be if nothing had been stored.
   */
  update(changes: RelatedChanges): ReadonlySet<string>;
  /** Makes the index of an archive in place of whatever is stored, as `update` does of all stories. `queryAll` asks for all of them. */
  begin(archive: Archive, queryAll: QueryAll | undefined): ReadonlySet<string>;
  /** The blocks of a story; none for a key of no story. */
  blocks(key: string): Blocks;
  /** Gives up what is in memory of the index; who asks next reads it anew. */
  release(): void;
}

interface RelatedChanges {
  /** Stories that are new, or others than they were. */
  readonly changed: Iterable<Entry>;
  readonly removed: Iterable<string>;
}

/** What the index depends on besides stories and tuning. */
interface RelatedEnvironment {
  /** Names what decides on its bytes: stet, Node, and the versions of libraries. */
  readonly version: string;
  /** Asks for all stories of an archive; on all cores, say. */
  readonly queryAll?: QueryAll | undefined;
}

/** Raised when what is stored, or what is made of it, changes its meaning. */
const format = 6;

export function openRelated(
  store: Keeper,
  tuning: Tuning,
  { version, queryAll }: RelatedEnvironment,
): Related {
  const { signals, halfLife } = tuning;
  const made = digest(
    JSON.stringify([format, version, signals, halfLife, constants, placeWeightsFor(signals)]),
  );
  /** The index as it is now, for reading; opened again after each update. */
  let current: StoredIndex | undefined;
  const read = () => {
    current ??= openIndex(store, made);
    return current;
  };
  const writeAll = (entries: Iterable<Entry>) =>
    writeWhole(indexArchive(entries), store, tuning, { version: made, ask: queryAll });
  return {
    get isNew() {
      return read() === undefined;
    },
    update({ changed, removed }) {
      current = undefined;
      const draft = draftOf(store);
      const index = openIndex(draft, made);
      if (index === undefined) return new Set(writeAll(changed));
      const edits = editsTo(index, changed, removed);
      const count = edits.changed.length + edits.removed.length;
      if (count === 0) return new Set();
      const { living, size } = index.table;
      /** More edits, or more stories to ask for again, cost more than making the whole index. */
      const most = { edits: 20 + living / 20, asked: 100 + living / 4 };
      // What is divided among partitions grew out of them, or half of the numbers are of stories that are no more.
      const isWorn = size > 8 * index.head.made + 2_000 || size > 2 * living + 1_000;
      if (count <= most.edits && !isWorn) {
        const differing = editIndex(index, edits, tuning, most.asked);
        if (differing !== undefined) {
          saveIndex(draft, index);
          draft.settle();
          return differing;
        }
      }
      // The draft is given up: what the store has is as it was.
      const before = read();
      if (before === undefined) throw new Error('what was opened once can be opened again');
      const digests = digestsIn(before);
      const keys = writeAll(entriesAfter(before, edits));
      current = undefined;
      return new Set(keys.filter((key) => digests.get(key) !== blocksDigest(blocksOf(key, read()))));
    },
    begin(archive, ask = queryAll) {
      current = undefined;
      return new Set(writeWhole(archive, store, tuning, { version: made, ask }));
    },
    blocks: (key) => blocksOf(key, read()),
    release() {
      current = undefined;
    },
  };
}

function blocksOf(key: string, index: StoredIndex | undefined): Blocks {
  const id = index?.keys.numberOf(key);
  return index === undefined || id === undefined ? noBlocks : blocksAt(id, index);
}

function blocksAt(id: number, { records }: StoredIndex): Blocks {
  return { background: records.picks(id).background, followUps: records.followUps(id).followUps };
}

/** Edits without what changes nothing, and each key once. */
function editsTo({ keys, records }: StoredIndex, changed: Iterable<Entry>, removed: Iterable<string>): Edits {
  const wanted = new Map<string, Entry>();
  for (const entry of changed) wanted.set(entry.key, entry);
  return {
    changed: [...wanted.values()].filter(({ key, digest: its }) => {
      const id = keys.numberOf(key);
      return id === undefined || records.story(id).entry.digest !== its;
    }),
    removed: [...new Set(removed)].filter((key) => !wanted.has(key) && keys.numberOf(key) !== undefined),
  };
}

/** All stories of the archive after edits. */
function* entriesAfter(index: StoredIndex, { changed, removed }: Edits): Iterable<Entry> {
  const gone = new Set([...removed, ...changed.map(({ key }) => key)]);
  for (const id of livingIn(index)) {
    const { entry } = index.records.read(id);
    if (!gone.has(entry.key)) yield entry;
  }
  yield* changed;
}

function* livingIn({ table }: StoredIndex): Iterable<number> {
  for (let id = 0; id < table.size; id++) if (table.isAlive(id)) yield id;
}

/** Digests of the blocks of all stories, by key. */
function digestsIn(index: StoredIndex): Map<string, string> {
  const digests = new Map<string, string>();
  for (const id of livingIn(index))
    digests.set(index.records.read(id).key, blocksDigest(blocksAt(id, index)));
  return digests;
}

function blocksDigest(blocks: Blocks): string {
  return digest(JSON.stringify(blocks));
}
