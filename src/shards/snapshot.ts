import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { environment } from '../build/environment.js';
import type { PageSettings } from '../build/page-settings.js';
import { parsedTables } from '../build/parses.js';
import { version } from '../lib/version.js';
import { openRowsToLook } from '../store/rows.js';
import type { Depot } from './depot.js';
import type { IndexEntry } from './remote-rows.js';
import { encodeSegment, type SegmentRow } from './segment.js';

/** All that pages of one family are made from, and which pages these are. */
export interface Snapshot {
  readonly family: string;
  readonly settings: PageSettings;
  readonly missing: ReadonlySet<string>;
  readonly isElsewhere: boolean;
  /** In order. */
  readonly index: readonly IndexEntry[];
  /** Keys of lists of names. */
  readonly units: readonly string[];
}

/** What a snapshot can be read with: the rest of it is as this program and this Node write it. */
export interface SnapshotHead {
  readonly environment: string;
  /** For messages. */
  readonly stet: string;
  readonly node: string;
}

/** A segment of parsed files, which lies in a depot. */
export interface ParsedSegment {
  readonly object: string;
  /** The key of the first row of each table, as latin1 of UTF-8. */
  readonly firsts: readonly string[];
  /** How many files it has rows of. */
  readonly files: number;
}

/** Tables that no rule of a page reads: see build/graph.ts, build/head.ts and build/related.ts for what is in them. */
const unread = /^(?!v:|l:|c$|d:|n:(?:page|forward)$)|^v:entry\.|^l:messages$/;
/** A segment ends where the name of a row says so, on average after so many rows. */
const usualRows = 2_048;
const mostBytes = 4 * 1024 * 1024;
/** Objects that are sent at once. */
const atOnce = 8;

/**
 * Puts rows of a database into a depot. Returns where each of them is. The database is seen as it is now, whatever is written to it meanwhile. What
 * `parsed` names is there already.
 */
export async function putRows(
  file: string,
  depot: Depot,
  parsed: readonly ParsedSegment[] | undefined,
): Promise<IndexEntry[]> {
  const rows = openRowsToLook(file, () => {
    throw new Error('nothing is put into a snapshot');
  });
  const index: IndexEntry[] = [];
  for (const { object, firsts } of parsed ?? []) for (const first of firsts) index.push({ first, object });
  const sending = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const send = async (segment: readonly SegmentRow[]) => {
    const first = (segment[0] as SegmentRow)[0].toString('latin1');
    const sent = depot.putByContent(encodeSegment(segment)).then(
      (object) => void index.push({ first, object }),
      (error: unknown) => {
        failure ??= { error };
      },
    );
    const done = sent.finally(() => sending.delete(done));
    sending.add(done);
    if (sending.size >= atOnce) await Promise.race(sending);
    if (failure !== undefined) throw failure.error;
  };
  try {
    let segment: SegmentRow[] = [];
    let size = 0;
    const end = async () => {
      if (segment.length > 0) await send(segment);
      segment = [];
      size = 0;
    };
    let isOver = false;
    const isWanted = (table: string) => {
      // No segment reaches over rows that lie elsewhere.
      const isElsewhere = parsed !== undefined && parsedTables.includes(table);
      isOver ||= isElsewhere;
      return !isElsewhere && !unread.test(table);
    };
    for (const [key, bytes] of rows.stored(isWanted)) {
      if (isOver) await end();
      isOver = false;
      // What the database gives is good until the next call.
      segment.push([Buffer.from(key), Buffer.from(bytes)]);
      size += bytes.length;
      if (size >= mostBytes || crc32(key) % usualRows === 0) await end();
    }
    await end();
    await Promise.all(sending);
    if (failure !== undefined) throw failure.error;
  } finally {
    await Promise.all(sending);
    await rows.close();
  }
  return index.sort((a, b) => (a.first < b.first ? -1 : 1));
}

/** Puts a snapshot into a depot, and returns the key. */
export async function putSnapshot(snapshot: Snapshot, depot: Depot): Promise<string> {
  return depot.putByContent(headed(serialize(snapshot)));
}

/** Puts before bytes what they can be read with. */
export function headed(bytes: Uint8Array): Buffer {
  const head: SnapshotHead = { environment, stet: version, node: process.version };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
}

/** The bytes behind a head. Throws `OtherProgram`. */
export function checkHead(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\n');
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as SnapshotHead;
  if (head.environment !== environment) throw new OtherProgram(head);
  return bytes.subarray(end + 1);
}

/** Another program, or another Node, has made a snapshot than would read it here. */
export class OtherProgram extends Error {
  constructor(readonly made: SnapshotHead) {
    super(`made by stet ${made.stet} on Node ${made.node}`);
  }
}

/** Reads a snapshot. Throws `Lost` and `OtherProgram`. */
export async function readSnapshot(key: string, depot: Depot): Promise<Snapshot> {
  return deserialize(checkHead(await depot.need(key))) as Snapshot;
}
