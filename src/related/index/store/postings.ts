import { isAbout } from '../../query/query.js';
import type { Editable } from './draft.js';
import {
  type Change,
  changed,
  countBits,
  decodeFresh,
  encodeFresh,
  extentOf,
  type Fresh,
  has,
  nothingFresh,
  without,
  written,
} from './fresh.js';
import {
  decodeLists,
  encodeLists,
  firstTermOf,
  type Kind,
  type Listed,
  type Lists,
  listIn,
  listsName,
  listsOf,
  lowerBound,
  noneListed,
  partitionOf,
  partitions,
} from './lists.js';
import { postedImpact } from './statistics.js';
import type { Table } from './table.js';

/** The inverted lists. A query reads those of its own terms, and no more of them than it needs. */
export interface Postings {
  /** The list of a term: what was written, with all changes. */
  list(kind: Kind, term: number): Listed;
  /** Changes which stories have which terms. One that is about a term now and was not, or the other way, counts as changed. */
  change(changes: readonly Change[]): void;
  /** Puts the changes away, and writes the part of the lists anew whose turn it is. */
  save(): void;
}

/** After so many edits all lists have been written that changed. */
export const turns = 128;

const freshName = 'fresh';

export function openPostings(keeper: Editable, table: Pick<Table, 'columns'>): Postings {
  const open: Record<Kind, Map<number, Lists | null>> = {
    months: new Map(),
    about: new Map(),
    rest: new Map(),
  };
  const keptFresh = keeper.get(freshName);
  let fresh = keptFresh === undefined ? nothingFresh : decodeFresh(keptFresh);
  const read = (kind: Kind, partition: number): Lists | null => {
    let lists = open[kind].get(partition);
    if (lists === undefined) {
      const bytes = keeper.get(listsName(kind, partition));
      lists = bytes === undefined ? null : decodeLists(kind, bytes);
      open[kind].set(partition, lists);
    }
    return lists;
  };
  const list = (kind: Kind, term: number): Listed => {
    const lists = read(kind, partitionOf(term));
    const base = lists === null ? noneListed : listIn(lists, term);
    const [from, to] = extentOf(fresh, term);
    if (from === to) return base;
    return kind === 'months'
      ? monthsWith(base, fresh, from, to, table)
      : storiesWith(base, fresh, from, to, (id, count) => {
          const about = isAbout(postedImpact(table.columns.length, id, count));
          return about === (kind === 'about');
        });
  };
  const write = (partition: number, news: ReadonlySet<number>) => {
    for (const kind of Object.keys(open) as Kind[]) {
      const terms = Uint32Array.from(new Set([...(read(kind, partition)?.terms ?? []), ...news])).sort();
      const lists = listsOf(
        kind,
        Array.from(terms, (term) => ({ term, ...list(kind, term) })),
      );
      open[kind].set(partition, lists);
      keeper.put(listsName(kind, partition), encodeLists(lists));
    }
  };
  return {
    list,
    change(changes) {
      fresh = changed(fresh, changes);
    },
    save() {
      const { turn, terms } = fresh;
      const part = partitions / turns;
      const from = lowerBound(terms, firstTermOf(turn * part));
      const to = lowerBound(terms, firstTermOf((turn + 1) * part));
      const news = new Map<number, Set<number>>();
      for (const term of terms.subarray(from, to)) {
        const its = news.get(partitionOf(term)) ?? new Set();
        news.set(partitionOf(term), its.add(term));
      }
      for (const [partition, its] of news) write(partition, its);
      fresh = without(fresh, from, to, (turn + 1) % turns);
      keeper.put(freshName, encodeFresh(fresh));
    },
  };
}

/** The months of a term, with those of the stories that came to have it and without those of others. */
function monthsWith(
  base: Listed,
  { ids, states }: Fresh,
  from: number,
  to: number,
  { columns }: Pick<Table, 'columns'>,
): Listed {
  const months = Array.from(base.ids);
  const counts = Array.from(base.counts);
  for (let i = from; i < to; i++) {
    const state = states[i] as number;
    const by = ((state & has) !== 0 ? 1 : 0) - ((state & written) !== 0 ? 1 : 0);
    if (by === 0) continue;
    const month = (columns.month[ids[i] as number] as number) >>> 0;
    const place = months.indexOf(month);
    if (place >= 0) counts[place] = (counts[place] as number) + by;
    else {
      const next = months.findIndex((each) => (each | 0) > (month | 0));
      const at = next < 0 ? months.length : next;
      months.splice(at, 0, month);
      counts.splice(at, 0, by);
    }
  }
  const some = counts.map((count) => count > 0);
  return {
    ids: Uint32Array.from(months.filter((_, i) => some[i])),
    counts: Uint32Array.from(counts.filter((_, i) => some[i])),
  };
}

/** The stories of a list, as they are now. */
function storiesWith(
  base: Listed,
  { ids, states }: Fresh,
  from: number,
  to: number,
  belongs: (id: number, count: number) => boolean,
): Listed {
  const all = {
    ids: new Uint32Array(base.ids.length + to - from),
    counts: new Uint8Array(base.ids.length + to - from),
  };
  let size = 0;
  const put = (id: number, count: number) => {
    all.ids[size] = id;
    all.counts[size++] = count;
  };
  let at = 0;
  for (let i = from; i < to; i++) {
    const id = ids[i] as number;
    const state = states[i] as number;
    for (; at < base.ids.length && (base.ids[at] as number) < id; at++)
      put(base.ids[at] as number, base.counts[at] as number);
    if (base.ids[at] === id) at++;
    if ((state & has) !== 0 && belongs(id, state & countBits)) put(id, state & countBits);
  }
  for (; at < base.ids.length; at++) put(base.ids[at] as number, base.counts[at] as number);
  return { ids: all.ids.subarray(0, size), counts: all.counts.subarray(0, size) };
}
