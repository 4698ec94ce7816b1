import type { Rows } from '../store/rows.js';
import { keyOf, openSegment, type Segment, tableAndName } from './segment.js';

/** Where rows of a snapshot are. */
export interface IndexEntry {
  /** The key of the first row, as latin1 of UTF-8. */
  readonly first: string;
  /** The key of the object in the depot. */
  readonly object: string;
}

/** The rows that a rule asked for are in a segment that is not on this machine yet. */
export class Absent extends Error {
  constructor(
    /** The objects that hold them, and some that will probably be asked for next. */
    readonly objects: readonly string[],
  ) {
    super(`${objects[0]} is not here`);
  }
}

/** Rows that are only read. */
export type ReadRows = Pick<Rows, 'get' | 'range'>;

/** How many segments are fetched when one is absent: rows beside each other are often asked for one after the other. */
const ahead = 4;

/**
 * Rows of a snapshot that lies in a depot, in segments of which no row is in two. `local` gives the bytes of an object that is on this machine. What
 * is asked for and is not on this machine throws `Absent`: who asked fetches the object and asks again.
 */
export function openRemoteRows(
  index: readonly IndexEntry[],
  local: (object: string) => Segment | undefined,
): ReadRows {
  /** The place of the last segment that begins at or before a key; -1 if none does. */
  const placeOf = (key: string): number => {
    let [low, high] = [0, index.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((index[middle] as IndexEntry).first <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const segmentAt = (place: number): Segment => {
    const { object } = index[place] as IndexEntry;
    const found = local(object);
    if (found !== undefined) return found;
    throw new Absent([...new Set(index.slice(place, place + ahead).map((each) => each.object))]);
  };
  return {
    get(table, name) {
      const key = keyOf(table, name);
      const at = placeOf(key.toString('latin1'));
      if (at < 0) return undefined;
      const segment = segmentAt(at);
      const place = segment.placeOf(key);
      return segment.has(place, key) ? segment.valueAt(place) : undefined;
    },
    *range(table, { from = '', until, reverse } = {}) {
      const low = keyOf(table, from);
      // Behind all names of the table, for U+0001 comes after the U+0000 between both.
      const high = until === undefined ? Buffer.from(`${table}\x01`) : keyOf(table, until);
      const [first, last] = [placeOf(low.toString('latin1')), placeOf(high.toString('latin1'))];
      const places = Array.from(
        { length: last - Math.max(first, 0) + 1 },
        (_, at) => Math.max(first, 0) + at,
      );
      if (reverse) places.reverse();
      for (const place of places) {
        const segment = segmentAt(place);
        const [begin, end] = [segment.placeOf(low), segment.placeOf(high)];
        for (let at = begin; at < end; at++) {
          const row = reverse ? end - 1 - (at - begin) : at;
          yield [tableAndName(segment.keyAt(row))[1], segment.valueAt(row)] as const;
        }
      }
    },
  };
}

/** Keeps segments of this machine open, as many as fit into so many bytes of memory. Those that were used last stay. */
export function createSegments(
  read: (object: string) => Buffer | undefined,
  mostBytes: number,
): (object: string) => Segment | undefined {
  const open = new Map<string, { readonly segment: Segment; readonly size: number }>();
  let size = 0;
  return (object) => {
    const known = open.get(object);
    if (known !== undefined) {
      // The order of a Map is that of insertion.
      open.delete(object);
      open.set(object, known);
      return known.segment;
    }
    const bytes = read(object);
    if (bytes === undefined) return undefined;
    const segment = openSegment(bytes);
    open.set(object, { segment, size: bytes.length });
    size += bytes.length;
    for (const [name, each] of open) {
      if (size <= mostBytes) break;
      open.delete(name);
      size -= each.size;
    }
    return segment;
  };
}
