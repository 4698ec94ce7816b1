import { Damaged } from '../lib/damaged.js';

/**
 * A segment: rows of the store (see store/rows.ts) in order, as bytes that are never changed. It begins with the number of rows and with the place of
 * each, behind which come the lengths of key and value, the key and the value. All numbers are unsigned, of 32 bits, with the lowest byte first.
 */
export interface Segment {
  /** How many rows there are. */
  readonly count: number;
  /** The place of the first row whose key is not before a key. */
  placeOf(key: Buffer): number;
  keyAt(place: number): Buffer;
  valueAt(place: number): Uint8Array;
  has(place: number, key: Buffer): boolean;
}

/** A row by its key: see `keyOf`. */
export type SegmentRow = readonly [key: Buffer, value: Uint8Array];

const separator = '\0';
const wordSize = 4;

/** The key of a row: table and name, between which there is U+0000, as UTF-8. */
export function keyOf(table: string, name: string): Buffer {
  return Buffer.from(`${table}${separator}${name}`);
}

/** The table and the name that a key was made of. */
export function tableAndName(key: Buffer): readonly [table: string, name: string] {
  const at = key.indexOf(0);
  return [key.toString('utf8', 0, at), key.toString('utf8', at + 1)];
}

/** Makes a segment of rows that are in order. */
export function encodeSegment(rows: readonly SegmentRow[]): Buffer {
  let size = wordSize * (1 + rows.length);
  for (const [key, value] of rows) size += 2 * wordSize + key.length + value.length;
  const bytes = Buffer.allocUnsafe(size);
  bytes.writeUInt32LE(rows.length, 0);
  let at = wordSize * (1 + rows.length);
  for (const [place, [key, value]] of rows.entries()) {
    bytes.writeUInt32LE(at, wordSize * (1 + place));
    bytes.writeUInt32LE(key.length, at);
    bytes.writeUInt32LE(value.length, at + wordSize);
    at += 2 * wordSize;
    bytes.set(key, at);
    at += key.length;
    bytes.set(value, at);
    at += value.length;
  }
  return bytes;
}

/** Opens a segment, whose bytes must stay as they are. Throws `Damaged` for what is none. */
export function openSegment(bytes: Buffer): Segment {
  if (bytes.length < wordSize || bytes.length < wordSize * (1 + bytes.readUInt32LE(0)))
    throw new Damaged('a segment');
  const count = bytes.readUInt32LE(0);
  const startOf = (place: number) => bytes.readUInt32LE(wordSize * (1 + place));
  const compare = (place: number, key: Buffer): number => {
    const at = startOf(place);
    const from = at + 2 * wordSize;
    return bytes.compare(key, 0, key.length, from, from + bytes.readUInt32LE(at));
  };
  return {
    count,
    placeOf(key) {
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (compare(middle, key) < 0) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    keyAt(place) {
      const at = startOf(place);
      const from = at + 2 * wordSize;
      return bytes.subarray(from, from + bytes.readUInt32LE(at));
    },
    valueAt(place) {
      const at = startOf(place);
      const from = at + 2 * wordSize + bytes.readUInt32LE(at);
      return bytes.subarray(from, from + bytes.readUInt32LE(at + wordSize));
    },
    has: (place, key) => place < count && compare(place, key) === 0,
  };
}
