import type { Keeper } from '../../../store/keeper.js';
import type { Entry } from '../../entry.js';
import { constants, type Tuning } from '../../tuning.js';
import { visitAllBlocks } from '../memory/all-blocks.js';
import type { Archive } from '../memory/inverted-index.js';
import type { QueryAll } from '../memory/query-all.js';
import { openCalendar } from './calendar.js';
import { placeIn } from './chunked-columns.js';
import type { Editable } from './draft.js';
import { putIdSet } from './id-sets.js';
import { openKeyNumbers } from './key-numbers.js';
import { allFallbacks, citedKeys, citedName, foundName, putHead, seriesName } from './stored-index.js';
import { openRecords } from './story-records.js';
import { openTable } from './story-table.js';
import { writePostings } from './write-postings.js';

/**
 * Makes the index of a whole archive in memory and writes it in place of whatever was stored. What is half written is no index,
 * since the head is deleted first and written last. Returns the keys of all stories.
 */
export function writeWhole(
  archive: Archive,
  keeper: Keeper,
  tuning: Tuning,
  { version, ask }: { readonly version: string; readonly ask?: QueryAll | undefined },
): readonly string[] {
  keeper.clear();
  const { entries, index } = archive;
  const size = entries.length;
  const records = openRecords(keeper);
  const keyOf = (id: number) => entries[id]?.key ?? '';
  const table = openTable(keeper, { size: 0, ordered: 0, living: 0, languages: [] }, keyOf);
  const calendar = openCalendar(keeper, table);
  const fallbacks: number[] = [];
  const found = { ids: new Uint32Array(size * pooled()), sizes: new Uint8Array(size) };
  const sets = { 'cited-by': new Map<string, number[]>(), series: new Map<string, number[]>() };
  const addTo = (kind: keyof typeof sets, name: string, id: number) => {
    const known = sets[kind].get(name);
    if (known) known.push(id);
    else sets[kind].set(name, [id]);
  };
  const followUpsOf = visitAllBlocks(
    archive,
    tuning,
    (id, { found: its, bounds, background, fallbacks: hasFallbacks, follows }) => {
      const entry = entries[id] as Entry;
      table.add(entry);
      const chunk = table.bounds.write(id);
      chunk.least[placeIn(id)] = its.pool.least;
      chunk.whole[placeIn(id)] = bounds.whole;
      chunk.lightest[placeIn(id)] = bounds.lightest;
      calendar.count(table.numberOfLanguage(entry.language), entry.month, entry.sponsored ? 0 : 1);
      calendar.place(id);
      records.putStory(id, entry);
      records.putFound(id, its);
      records.putPicks(id, { background, follows });
      found.ids.set(its.pool.ids, id * pooled());
      found.sizes[id] = its.pool.ids.length;
      if (hasFallbacks) fallbacks.push(id);
      for (const key of citedKeys(entry)) addTo('cited-by', citedName(key), id);
      if (entry.series !== undefined) addTo('series', seriesName({ ...entry, series: entry.series }), id);
    },
    { ask },
  );
  for (let id = 0; id < size; id++) {
    const its = followUpsOf(id);
    if (its.followers.length > 0) records.putFollowUps(id, its);
  }
  for (const kind of ['cited-by', 'series'] as const)
    for (const [name, ids] of sets[kind]) putIdSet(keeper, kind, name, Uint32Array.from(ids));
  if (fallbacks.length > 0) putIdSet(keeper, 'fallbacks', allFallbacks, Uint32Array.from(fallbacks));
  writeFoundBy(found, keeper);
  writeKeys(entries, keeper);
  const partitionBits = writePostings(index, keeper);
  table.save();
  calendar.save();
  const { ordered, living, languages } = table;
  putHead(keeper, { version, made: size, partitionBits, size, ordered, living, languages });
  return entries.map(({ key }) => key);
}

/** How many stories are in a pool at most. */
function pooled(): number {
  return constants.kept + constants.reserve;
}

/** Writes which stories have each in their pools. */
function writeFoundBy(
  { ids, sizes }: { readonly ids: Uint32Array; readonly sizes: Uint8Array },
  keeper: Editable,
): void {
  const size = sizes.length;
  const eachFound = (visit: (id: number, finder: number) => void) => {
    for (let finder = 0; finder < size; finder++)
      for (let i = 0; i < (sizes[finder] as number); i++) visit(ids[finder * pooled() + i] as number, finder);
  };
  const starts = new Uint32Array(size + 1);
  eachFound((id) => {
    starts[id + 1] = (starts[id + 1] as number) + 1;
  });
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const finders = new Uint32Array(starts[size] as number);
  eachFound((id, finder) => {
    finders[next[id] as number] = finder;
    next[id] = (next[id] as number) + 1;
  });
  for (let id = 0; id < size; id++) {
    const its = finders.subarray(starts[id], starts[id + 1]);
    if (its.length > 0) putIdSet(keeper, 'found-by', foundName(id), its);
  }
}

function writeKeys(entries: readonly Entry[], keeper: Editable): void {
  const keys = openKeyNumbers(keeper);
  entries.forEach(({ key }, id) => {
    keys.set(key, id);
  });
  keys.save();
}
