import { isAbout } from '../../query/query.js';
import type { Inverted } from '../memory/inverted-index.js';
import type { Editable } from './draft.js';
import { encodeLists, type Kind, kinds, type Listed, listsName, listsOf, partitionOf } from './lists.js';
import { postedImpact } from './statistics.js';

/** Puts the lists of a whole archive away, partition by partition. Story `i` is the i-th of the archive. */
export function putPostings(inverted: Inverted, keeper: Editable): void {
  const { entries } = inverted;
  const months = Int32Array.from(entries, ({ month }) => month);
  const lengths = Uint32Array.from(entries, ({ profile }) => profile.length);
  const { ascending, starts, ids, counts } = allPostings(inverted);
  const { length } = ascending;
  for (let from = 0; from < length; ) {
    const partition = partitionOf(ascending[from] as number);
    let to = from;
    while (to < length && partitionOf(ascending[to] as number) === partition) to++;
    const lists: Record<Kind, (Listed & { readonly term: number })[]> = { months: [], about: [], rest: [] };
    for (let at = from; at < to; at++) {
      const term = ascending[at] as number;
      const its = {
        ids: ids.subarray(starts[at], starts[at + 1]),
        counts: counts.subarray(starts[at], starts[at + 1]),
      };
      lists.months.push({ term, ...monthsOf(its, months) });
      const { about, rest } = parted(its, lengths);
      lists.about.push({ term, ...about });
      lists.rest.push({ term, ...rest });
    }
    for (const kind of Object.keys(kinds) as Kind[])
      keeper.put(listsName(kind, partition), encodeLists(listsOf(kind, lists[kind])));
    from = to;
  }
}

/** The postings of all terms, in one piece: those of `ascending[i]` are from `starts[i]` up to but not including the next. */
function allPostings(inverted: Inverted) {
  const { entries, meta, terms, termOf, numberOf } = inverted;
  const ascending = Uint32Array.from({ length: terms }, (_, number) => termOf(number)).sort();
  /** The place of a term, by its number, in ascending order. */
  const places = new Uint32Array(terms);
  ascending.forEach((term, place) => {
    places[numberOf(term)] = place;
  });
  const eachPosting = (visit: (place: number, id: number, count: number) => void) =>
    entries.forEach(({ sponsored, profile }, id) => {
      if (sponsored) return;
      for (let i = 0; i < profile.terms.length; i++)
        visit(places[numberOf(profile.terms[i] as number)] as number, id, profile.counts[i] as number);
      for (const { term } of meta[id] ?? []) visit(places[numberOf(term)] as number, id, 0);
    });
  const starts = new Uint32Array(terms + 1);
  eachPosting((place) => {
    starts[place + 1] = (starts[place + 1] as number) + 1;
  });
  for (let place = 0; place < terms; place++)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  const next = starts.slice();
  const ids = new Uint32Array(starts[terms] as number);
  const counts = new Uint8Array(ids.length);
  eachPosting((place, id, count) => {
    const at = next[place] as number;
    next[place] = at + 1;
    ids[at] = id;
    counts[at] = count;
  });
  return { ascending, starts, ids, counts };
}

/** How many stories of each month there are in a list of the archive's order. */
function monthsOf({ ids }: Listed, months: Int32Array): Listed {
  const found: number[] = [];
  const counts: number[] = [];
  let last: number | undefined;
  for (let i = 0; i < ids.length; i++) {
    const month = months[ids[i] as number] as number;
    if (month !== last) {
      found.push(month);
      counts.push(0);
      last = month;
    }
    counts[counts.length - 1] = (counts.at(-1) as number) + 1;
  }
  return { ids: Uint32Array.from(found), counts: Uint32Array.from(counts) };
}

/** The stories that are about a term, and the others that have it. */
function parted({ ids, counts }: Listed, lengths: Uint32Array): { about: Listed; rest: Listed } {
  const isIn = new Uint8Array(ids.length);
  let size = 0;
  for (let i = 0; i < ids.length; i++)
    if (isAbout(postedImpact(lengths, ids[i] as number, counts[i] as number))) {
      isIn[i] = 1;
      size++;
    }
  const about = { ids: new Uint32Array(size), counts: new Uint8Array(size) };
  const rest = { ids: new Uint32Array(ids.length - size), counts: new Uint8Array(ids.length - size) };
  let at = 0;
  for (let i = 0; i < ids.length; i++) {
    const part = isIn[i] === 1 ? about : rest;
    const to = part === about ? at++ : i - at;
    part.ids[to] = ids[i] as number;
    part.counts[to] = counts[i] as number;
  }
  return { about, rest };
}
