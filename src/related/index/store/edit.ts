import { createWeigher } from '../../rank/evidence.js';
import type { Tuning } from '../../tuning.js';
import { findAffected } from './affected.js';
import { type Applied, apply, type Edits } from './apply.js';
import { createAsker } from './ask.js';
import { namersOf } from './named.js';
import { type Index, saveHead } from './opened.js';
import { seriesTerm } from './record.js';
import { fallback } from './rows.js';
import { shelfOf } from './shelf.js';
import type { Shift } from './shift.js';
import { openStandings } from './standings.js';
import { createStatistics } from './statistics.js';
import { isAlive, isLaterIn } from './table.js';

/**
 * Brings the kept index from one state of the archive to the next. Returns the keys of the stories whose blocks are others
 * now; undefined, with its draft half written, when more than `most` stories had to be asked again, or one is past changing.
 */
export function editIndex(index: Index, edits: Edits, tuning: Tuning, most: number): Set<string> | undefined {
  const { table, postings, records, holders } = index;
  const applied = apply(index, edits);
  if (applied === undefined) return undefined;
  const { dead, born, shifts } = applied;
  const asked = askAgain(index, applied, tuning, most);
  if (asked === undefined) return undefined;

  const shelf = shelfOf(index);
  const again = new Set([...asked, ...neighbours(index, shifts)]);
  const standings = openStandings(index, { dead, born });
  for (const id of dead.keys()) standings.unfollow(id);
  const { weigh } = createWeigher(tuning);
  for (const id of again) standings.fill(id, weigh(id, records.found(id), shelf, records.profile(id)), shelf);
  const changed = standings.settle(shelf);
  for (const id of dead.keys()) {
    holders.change(id, records.found(id).ids, []);
    records.forget(id);
  }
  holders.save();
  postings.save();
  table.save();
  saveHead(index);
  return changed;
}

/** Asks again for the stories whose queries may find others now; undefined when these are more than `most`. */
function askAgain(
  index: Index,
  { dead, born, edited, shifts }: Applied,
  tuning: Tuning,
  most: number,
): ReadonlySet<number> | undefined {
  const { table, postings, records, holders } = index;
  const statistics = createStatistics(table, postings);
  const affected = findAffected({ index, statistics, shifts, tuning });
  const asked = new Set([...affected.ids, ...born, ...edited]);
  for (const id of [...dead.keys(), ...edited])
    for (const holder of holders.of(id)) if (isAlive(table, holder)) asked.add(holder);
  if (asked.size > most) return undefined;
  const ask = createAsker(index, tuning, statistics);
  for (const id of asked) {
    const before = born.has(id) ? undefined : records.found(id);
    const rarities = edited.has(id) ? undefined : before?.rarities;
    const { found, asked: its } = ask(id, (term, place) =>
      affected.mayDiffer(id, term) ? undefined : rarities?.[place],
    );
    holders.change(id, before?.ids ?? [], found.ids);
    records.putFound(id, found);
    table.setFound(id, its, found);
  }
  return asked;
}

/**
 * Stories whose queries find the same, but whose blocks may not: those that name one that came or went, or have a candidate
 * that does; parts of its series; and later ones with places for which nothing was found.
 */
function neighbours({ keeper, table, holders }: Index, shifts: readonly Shift[]): Set<number> {
  const found = new Set<number>();
  const namers = new Set<number>();
  for (const { entry } of shifts)
    for (const id of namersOf(entry.key, keeper)) if (isAlive(table, id)) namers.add(id);
  for (const id of namers) found.add(id);
  for (const id of namers) for (const holder of holders.of(id)) if (isAlive(table, holder)) found.add(holder);
  const series = new Set(shifts.map(({ entry }) => seriesTerm(entry)));
  series.delete(0);
  const { columns } = table;
  const isLater = (id: number) => shifts.some((shift) => isLaterIn(table, id, shift.id));
  for (let id = 0; id < table.size; id++) {
    const flags = columns.flags[id] as number;
    const mayFill = (flags & fallback) !== 0 && isLater(id);
    if (isAlive(table, id) && (mayFill || series.has(columns.series[id] as number))) found.add(id);
  }
  return found;
}
