import type { ShardEntry } from '../lib/shards.js';

/** Reused for all shards. Each thread has a buffer of its own. */
let scratch = Buffer.allocUnsafeSlow(1 << 16);

/** The most bytes of a number. */
const longestNumber = 5;

/** Encodes the format that lib/shards.ts decodes. `entries` are in the order of their forms. */
export function encodeShard(entries: readonly ShardEntry[]): Uint8Array {
  let end = 0;
  const write = (number: number) => {
    end = writeNumber(scratch, end, number);
  };
  const lastOf = new Map<number, number>();
  let before = '';
  for (let at = 0; at < entries.length; at++) {
    const [form, group, postings] = entries[at] as ShardEntry;
    const common = commonStart(before, form);
    const rest = form.slice(common);
    const length = Buffer.byteLength(rest);
    reserve(end, 4 * longestNumber + length + postings.length);
    write(common);
    write(length);
    end += scratch.write(rest, end);
    write(group === -1 ? 0 : 2 * (at - (lastOf.get(group) ?? at)) + 1);
    write(postings.length);
    scratch.set(postings, end);
    end += postings.length;
    lastOf.set(group, at);
    before = form;
  }
  return Uint8Array.prototype.slice.call(scratch, 0, end);
}

function reserve(used: number, more: number): void {
  if (used + more <= scratch.length) return;
  const larger = Buffer.allocUnsafeSlow(2 * (used + more));
  larger.set(scratch.subarray(0, used));
  scratch = larger;
}

/** How many bytes the postings of so many stories take, at most. */
export function mostPostings(stories: number): number {
  return longestNumber * stories;
}

/**
 * Encodes stories with levels, each packed as four times the story's number plus the level, in rising order. Writes into `bytes` at
 * `start`, and returns where the postings end.
 */
export function encodePostings(packed: Uint32Array, bytes: Uint8Array, start: number): number {
  let end = start;
  let least = 0;
  for (let at = 0; at < packed.length; at++) {
    const each = packed[at] as number;
    end = writeNumber(bytes, end, each - least);
    least = (each | 3) + 1;
  }
  return end;
}

/** Writes little-endian base 128 (LEB128), and returns where the number ends. */
function writeNumber(bytes: Uint8Array, start: number, number: number): number {
  let end = start;
  let rest = number;
  for (; rest > 127; rest >>>= 7) bytes[end++] = (rest & 127) | 128;
  bytes[end++] = rest;
  return end;
}

/** How many UTF-16 units the common beginning of two texts has; a surrogate pair counts as one and is not divided. */
function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  const last = at === 0 ? 0 : a.charCodeAt(at - 1);
  return last >= 0xd800 && last < 0xdc00 ? at - 1 : at;
}
