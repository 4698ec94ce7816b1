import { compareKeys } from '../lib/compare-keys.js';
import type { Stamp } from '../read/stamp.js';
import type { Rows } from '../store/rows.js';
import { decode, encode } from './graph.js';

/** What the last build saw of a source file. */
export interface SourceState {
  readonly stamp: Stamp;
  /** Of the bytes, or of the messages about a file that cannot be read. */
  readonly digest: string;
  /** The git blob; empty if it is unknown. */
  readonly blob: string;
  /** Whether a file with the same stamp is the same file (see stamp.ts). */
  readonly isSettled: boolean;
}

/** The source files of one folder, as the last build saw them. */
export interface SourceFolder {
  readonly names: readonly string[];
  /** The place of a file in `names`, or -1. `guess` is tried first. */
  find(name: string, guess: number): number;
  /** Whether a file is known to be the same as it was. */
  isSame(at: number, stamp: Stamp): boolean;
  state(at: number): SourceState;
}

/**
 * Each folder has two rows: one with the names and stamps of the files, packed, since every build compares them all, and one
 * with digests and blobs, which is read only for files whose stamps differ.
 */
const stampTable = 's';
const digestTable = 'sd';
/** Numbers of a stamp: size, changed, status, inode. Of a stamp that is not settled, `changed` is NaN, which equals nothing. */
const width = 4;
const separator = '\0';

/** All folders, or some of them. */
export function readFolders(rows: Rows, within?: ReadonlySet<string>): Map<string, SourceFolder> {
  const folders = new Map<string, SourceFolder>();
  for (const folder of within ?? []) {
    const found = readFolder(rows, folder);
    if (found) folders.set(folder, found);
  }
  if (within) return folders;
  for (const [folder, bytes] of rows.range(stampTable)) folders.set(folder, openFolder(rows, folder, bytes));
  return folders;
}

export function readFolder(rows: Rows, folder: string): SourceFolder | undefined {
  const bytes = rows.get(stampTable, folder);
  return bytes && openFolder(rows, folder, bytes);
}

function openFolder(rows: Rows, folder: string, bytes: Uint8Array): SourceFolder {
  const copy = new Uint8Array(bytes);
  const count = new DataView(copy.buffer).getFloat64(0, true);
  const numbers = new Float64Array(copy.buffer, 8, count * width);
  const names = Buffer.from(copy.buffer, 8 + numbers.byteLength)
    .toString()
    .split(separator);
  let places: Map<string, number> | undefined;
  let digests: Digests | undefined;
  const number = (at: number, field: number) => numbers[at * width + field] ?? Number.NaN;
  return {
    names,
    find(name, guess) {
      if (names[guess] === name) return guess;
      places ??= new Map(names.map((each, at) => [each, at]));
      return places.get(name) ?? -1;
    },
    isSame: (at, { size, changed, status, inode }) =>
      number(at, 0) === size &&
      number(at, 1) === changed &&
      number(at, 2) === status &&
      number(at, 3) === inode,
    state(at) {
      digests ??= readDigests(rows, folder);
      const [digest = '', blob = ''] = digests[at] ?? [];
      const stamp = {
        size: number(at, 0),
        changed: number(at, 1),
        status: number(at, 2),
        inode: number(at, 3),
      };
      return { stamp, digest, blob, isSettled: !Number.isNaN(stamp.changed) };
    },
  };
}

type Digests = readonly (readonly [digest: string, blob: string])[];

function readDigests(rows: Rows, folder: string): Digests {
  const bytes = rows.get(digestTable, folder);
  return bytes === undefined ? [] : (decode(bytes) as Digests);
}

export function writeFolder(rows: Rows, folder: string, states: ReadonlyMap<string, SourceState>): void {
  if (states.size === 0) {
    rows.delete(stampTable, folder);
    rows.delete(digestTable, folder);
    return;
  }
  const sorted = [...states].sort(([a], [b]) => compareKeys(a, b));
  const numbers = Float64Array.from([
    sorted.length,
    ...sorted.flatMap(([, { stamp, isSettled }]) => [
      stamp.size,
      isSettled ? stamp.changed : Number.NaN,
      stamp.status,
      stamp.inode,
    ]),
  ]);
  const names = Buffer.from(sorted.map(([name]) => name).join(separator));
  rows.put(stampTable, folder, Buffer.concat([Buffer.from(numbers.buffer), names]));
  rows.put(digestTable, folder, encode(sorted.map(([, { digest, blob }]) => [digest, blob])));
}
