import { digest } from '../../../lib/digest.js';
import type { Keeper } from '../../../store/keeper.js';
import type { Found } from '../archive.js';
import { type Follower, fillBlock, fillFollowUps } from '../block.js';
import { type Blocks, followed, keyed, noBlocks, standings } from '../blocks.js';
import type { Entry } from '../entry.js';
import { weighLinks } from '../evidence.js';
import { emptyProfile } from '../profile.js';
import { metaTerms } from '../query.js';
import { constants, type Tuning } from '../tuning.js';
import { findAffected, type Shift } from './affected.js';
import { createAsker } from './ask.js';
import { namedBy, namersOf, putNamers } from './named.js';
import { type Index, openIndex, saveHead } from './opened.js';
import {
  decodeBlocks,
  decodeFollowers,
  decodeRecord,
  digestOf,
  encodeBlocks,
  encodeFollowers,
  encodeRecord,
  type KeptRecord,
  seriesTerm,
} from './record.js';
import { shelfOf } from './shelf.js';
import { fallback, isAlive } from './table.js';
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
const format = 1;

/**
 * Brings the kept index to a state of the archive and tells whose blocks changed. The result is what it would be if nothing
 * had been kept. Where too much changed at once, everything is made anew.
 */
export function updateIndex(entries: readonly Entry[], keeper: Keeper, tuning: Tuning): Updated {
  const head = `${format} ${digest(JSON.stringify([tuning.signals, tuning.halfLife, constants]))}`;
  const kept = openIndex(keeper, head);
  const digests = new Map(entries.map((entry) => [entry.key, digestOf(entry)]));
  const put = entries.filter(({ key }) => {
    const id = kept?.table.numbers.get(key);
    return id === undefined || kept?.table.digests[id] !== digests.get(key);
  });
  const gone = [...(kept?.table.numbers.keys() ?? [])].filter((key) => !digests.has(key));
  const most = 20 + Math.floor(entries.length / 200);
  if (kept === undefined || put.length + gone.length > most || kept.table.size > 2 * entries.length + 1_000) {
    return makeAnew(entries, keeper, tuning, { head, digests, before: kept });
  }
  const nothingDone = put.length + gone.length === 0;
  const changed = nothingDone ? new Set<string>() : edit(kept, { put, gone, digests }, tuning);
  return {
    changed,
    anew: false,
    blocksOf: (key) => blocksAt(keeper, kept.table.numbers.get(key)),
  };
}

function makeAnew(
  entries: readonly Entry[],
  keeper: Keeper,
  tuning: Tuning,
  {
    head,
    digests,
    before,
  }: { head: string; digests: ReadonlyMap<string, string>; before: Index | undefined },
): Updated {
  const whole = standings(entries, tuning);
  const old = new Map<string, string>();
  if (before !== undefined)
    for (const [key, id] of before.table.numbers) old.set(key, JSON.stringify(blocksAt(keeper, id)));
  const blocks = new Map<string, Blocks>();
  whole.inverted.entries.forEach(({ key }, id) => {
    blocks.set(key, whole.standings[id]?.blocks ?? noBlocks);
  });
  putWhole(whole, keeper, { head, digests });
  return {
    changed: new Set(
      [...blocks].filter(([key, its]) => old.get(key) !== JSON.stringify(its)).map(([key]) => key),
    ),
    anew: true,
    blocksOf: (key) => blocks.get(key) ?? noBlocks,
  };
}

function blocksAt(keeper: Keeper, id: number | undefined): Blocks {
  const bytes = id === undefined ? undefined : keeper.get(`blocks/${id}`);
  return bytes === undefined ? noBlocks : decodeBlocks(bytes);
}

interface Edits {
  readonly put: readonly Entry[];
  readonly gone: readonly string[];
  readonly digests: ReadonlyMap<string, string>;
}

function edit(index: Index, { put, gone, digests }: Edits, tuning: Tuning): Set<string> {
  const { keeper, table, buckets } = index;
  const records = new Map<number, KeptRecord>();
  const recordOf = (id: number): KeptRecord => {
    let record = records.get(id);
    if (record === undefined) {
      const bytes = keeper.get(`story/${id}`);
      record = bytes === undefined ? { entry: lost, found: nothing } : decodeRecord(bytes);
      records.set(id, record);
    }
    return record;
  };
  const dead = new Set<number>();
  const born = new Set<number>();
  const shifts: Shift[] = [];
  const touchedKeys = new Set<string>([...gone, ...put.map(({ key }) => key)]);
  for (const key of touchedKeys) {
    const id = table.numbers.get(key);
    if (id === undefined) continue;
    dead.add(id);
    shifts.push({ entry: recordOf(id).entry, by: -1 });
    table.kill(id);
  }
  for (const entry of put) {
    const id = addEntry(index, entry, digests.get(entry.key) ?? '');
    records.set(id, { entry, found: nothing });
    born.add(id);
    shifts.push({ entry, by: 1 });
  }

  const shelf = shelfOf(index, (id) => recordOf(id).entry);
  /** Stories to ask again. */
  const asked = findAffected({ index, shifts, born, tuning });
  for (const id of born) asked.add(id);
  table.whoHas(dead, (id) => asked.add(id));

  /** Stories whose blocks are put together again, or their follow-ups. */
  const again = new Set(asked);
  const ask = createAsker(index, tuning);
  const followersOf = new Map<number, Follower[]>();
  const followers = (id: number): Follower[] => {
    let its = followersOf.get(id);
    if (its === undefined) {
      its = decodeFollowers(keeper.get(`after/${id}`));
      followersOf.set(id, its);
    }
    return its;
  };
  const unfollow = (id: number) => {
    for (const earlier of earlierOf(keeper, id)) {
      followersOf.set(
        earlier,
        followers(earlier).filter((each) => each.id !== id),
      );
      again.add(earlier);
    }
  };
  // A story that is another now is followed by whoever followed it before.
  for (const id of dead) unfollow(id);

  for (const id of asked) {
    const { entry } = recordOf(id);
    const { found, whole } = ask(id, entry);
    records.set(id, { entry, found });
    keeper.put(`story/${id}`, encodeRecord({ entry, found }));
    const least = found.ids.length < constants.kept ? 0 : (found.scores.at(-1) ?? 0);
    table.setFound(id, whole, least, found.ids);
  }
  // Who names what changed, or has a candidate that does; of its series; and what was filled with the newest.
  const linkers = new Set<number>();
  for (const key of touchedKeys)
    for (const id of namersOf(key, keeper)) if (isAlive(table, id)) linkers.add(id);
  for (const id of linkers) again.add(id);
  table.whoHas(linkers, (id) => again.add(id));
  const series = new Set(shifts.map(({ entry }) => seriesTerm(entry)).filter((term) => term !== 0));
  for (let id = 0; id < table.size; id++) {
    if (!isAlive(table, id)) continue;
    if (
      ((table.columns.flags[id] as number) & fallback) !== 0 ||
      series.has(table.columns.series[id] as number)
    )
      again.add(id);
  }
  const refollow = new Set([...again].filter((id) => isAlive(table, id)));
  const background = new Map<number, Blocks['background']>();
  for (const id of refollow) {
    const { found } = recordOf(id);
    const candidates = weighLinks(id, found, shelf, tuning);
    const { picks, fallbacks } = fillBlock(id, candidates, shelf);
    background.set(id, keyed(picks, shelf));
    table.setFallbacks(id, fallbacks);
    unfollow(id);
    const its = followed(id, candidates, found, shelf);
    keeper.put(`before/${id}`, encodeFollowers(its.map((each) => ({ id: each.id, strength: 0 }))));
    for (const { id: earlier, strength } of its) {
      followersOf.set(earlier, [...followers(earlier), { id, strength }]);
      again.add(earlier);
    }
  }
  const changed = new Set<string>();
  const oldIds = new Map([...dead].map((id) => [table.keys[id] ?? '', id]));
  for (const id of again) {
    if (!isAlive(table, id)) continue;
    const key = table.keys[id] ?? '';
    const old = keeper.get(`blocks/${oldIds.get(key) ?? id}`);
    const before = old && JSON.stringify(decodeBlocks(old));
    const its = followers(id);
    keeper.put(`after/${id}`, encodeFollowers(its));
    const blocks: Blocks = {
      background: background.get(id) ?? blocksAt(keeper, id).background,
      followUps: fillFollowUps(id, its, shelf).map((later) => table.keys[later] ?? ''),
    };
    if (JSON.stringify(blocks) !== before) changed.add(key);
    keeper.put(`blocks/${id}`, encodeBlocks(blocks));
  }
  buckets.save();
  table.save();
  saveHead(index);
  return changed;
}

const nothing: Found = { ids: [], scores: [], own: 0 };
const lost: Entry = {
  key: '',
  date: 0,
  month: 0,
  day: 0,
  language: '',
  profile: emptyProfile,
  topics: [],
  authors: [],
  section: '',
  sponsored: true,
  links: [],
  translations: [],
  chosen: [],
  places: 0,
};

function earlierOf(keeper: Keeper, id: number): number[] {
  return decodeFollowers(keeper.get(`before/${id}`)).map((each) => each.id);
}

/** Appends a story: its row, its postings, and that it names others. */
function addEntry(index: Index, entry: Entry, digestOfEntry: string): number {
  const { table, buckets, languages } = index;
  let language = languages.indexOf(entry.language);
  if (language < 0) language = languages.push(entry.language) - 1;
  const { profile } = entry;
  const id = table.add({
    key: entry.key,
    date: entry.date,
    month: entry.month,
    day: entry.day,
    language,
    sponsored: entry.sponsored,
    length: profile.length,
    series: seriesTerm(entry),
    digest: digestOfEntry,
  });
  if (!entry.sponsored) {
    const meta = metaTerms(entry);
    buckets.add(
      id,
      Math.floor(entry.month / 12),
      [...profile.terms, ...meta.map(({ term }) => term)],
      [...profile.counts, ...meta.map(() => 0)],
    );
  }
  for (const key of namedBy(entry)) putNamers(key, [...namersOf(key, index.keeper), id], index.keeper);
  return id;
}
