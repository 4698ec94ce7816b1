import fs from 'node:fs';
import path from 'node:path';
import type { Config } from './config.js';
import { digest } from './lib/digest.js';
import { decodeProfile, encodeProfile } from './model/related/kept/profile-bytes.js';
import { recommendsAny } from './model/related/recommend.js';
import { readSource } from './read/read.js';
import type { Database } from './store/database.js';
import { nameOf } from './store/keeper.js';
import { version } from './version.js';
import type { Parsed } from './worker.js';

/** What source files gave when they were parsed, from one build to the next. */
export interface ParsedFiles {
  /** What those files gave that are as they were; the others are to be parsed. */
  find(files: readonly string[]): Promise<Map<string, Parsed>>;
  /** Keeps what files gave that `find` did not find, and forgets files that it was not asked for. */
  keep(parsed: ReadonlyMap<string, Parsed>): void;
}

export interface ParsedOptions {
  readonly config: Config;
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Reads every file again, whatever its size and time of change. */
  readonly verify?: boolean | undefined;
}

/** How a file was before it was read. */
interface Stamp {
  readonly size: number;
  /** Nanoseconds since the epoch, in digits. */
  readonly changed: string;
}

interface Seen extends Stamp {
  readonly digest: string;
  /** False when it was changed so shortly before that another change may have left it the same stamp. */
  readonly settled: boolean;
}

/** Times of change are as coarse as this on some file systems; milliseconds. */
const coarse = 2_000;
/** Raised when what is kept changes its form. */
const format = 1;

const decoder = new TextDecoder();

/** Opens what is kept of a newsroom's files. What they were parsed with is part of it: if that differs, nothing is found. */
export function openParsed({ config, database, clock, verify = false }: ParsedOptions): ParsedFiles {
  const pipeline = pipelineOf(config);
  const began = clock();
  const stamps = new Map<string, Stamp>();
  const known = new Map<string, Seen>();
  /** Files whose row is to be written again, for they are the same in other times. */
  const touched: string[] = [];

  async function isAsSeen(file: string, seen: Seen): Promise<boolean> {
    const stamp = stamps.get(file);
    if (stamp === undefined) return false;
    const same = stamp.size === seen.size && stamp.changed === seen.changed;
    if (same && seen.settled && !verify) return true;
    if (stamp.size !== seen.size) return false;
    const { source } = await readSource(config.contentDir, file, config.limits);
    if (source?.digest !== seen.digest) return false;
    touched.push(file);
    return true;
  }

  const seenNow = (file: string, itsDigest: string): Seen | undefined => {
    const stamp = stamps.get(file);
    return (
      stamp && {
        ...stamp,
        digest: itsDigest,
        settled: Number(BigInt(stamp.changed) / 1_000_000n) < began - coarse,
      }
    );
  };

  return {
    async find(files) {
      for (const file of files) {
        const stamp = stampOf(path.join(config.contentDir, file));
        if (stamp) stamps.set(file, stamp);
      }
      database.transact((keeper) => {
        known.clear();
        const bytes = keeper.get('seen');
        if (bytes === undefined) return;
        const kept = JSON.parse(decoder.decode(bytes)) as { pipeline: string; files: [string, Seen][] };
        if (kept.pipeline === pipeline) for (const [file, seen] of kept.files) known.set(file, seen);
      });
      const same: string[] = [];
      for (const file of files) {
        const seen = known.get(file);
        if (seen !== undefined && (await isAsSeen(file, seen))) same.push(file);
      }
      return database.transact((keeper) => {
        const found = new Map<string, Parsed>();
        for (const file of same) {
          const bytes = keeper.get(gave(file));
          if (bytes !== undefined) found.set(file, decode(bytes));
        }
        return found;
      });
    },
    keep(parsed) {
      const gone = [...known.keys()].filter((file) => !stamps.has(file));
      if (parsed.size + gone.length + touched.length === 0) return;
      database.transact((keeper) => {
        const seen = new Map(known);
        for (const file of gone) {
          seen.delete(file);
          keeper.delete(gave(file));
        }
        const note = (file: string, itsDigest: string | undefined) => {
          const its = itsDigest === undefined ? undefined : seenNow(file, itsDigest);
          if (its) seen.set(file, its);
          else seen.delete(file);
        };
        for (const file of touched) note(file, known.get(file)?.digest);
        for (const [file, its] of parsed) {
          // What gave no document is told again each time.
          note(file, its.document?.digest);
          if (its.document !== undefined) keeper.put(gave(file), encode(its));
        }
        keeper.put('seen', Buffer.from(JSON.stringify({ pipeline, files: [...seen] })));
      });
    },
  };
}

/** Everything but a file that decides on what it gives. */
function pipelineOf({ url, language, timeZone, frontMatter, limits, related }: Config): string {
  return digest(
    JSON.stringify([
      format,
      version,
      url,
      language,
      timeZone,
      frontMatter,
      limits,
      related.signals,
      recommendsAny(related),
    ]),
  );
}

/** Undefined for what is no file any more; reading it says why. */
function stampOf(file: string): Stamp | undefined {
  const found = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && { size: Number(found.size), changed: String(found.mtimeNs) };
}

const gave = (file: string) => `gave/${nameOf(file)}`;

/** Length of the JSON in 32 bits, the JSON, the profile if there is one. */
function encode({ profile, ...rest }: Parsed): Uint8Array {
  const json = Buffer.from(JSON.stringify(rest));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...(profile ? [encodeProfile(profile)] : [])]);
}

function decode(bytes: Uint8Array): Parsed {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const parsed = JSON.parse(decoder.decode(bytes.subarray(4, 4 + length))) as Parsed;
  const rest = bytes.subarray(4 + length);
  if (rest.length === 0) return parsed;
  // Threads that ask the archive share it.
  const shared = new Uint8Array(new SharedArrayBuffer(rest.length));
  shared.set(rest);
  return { ...parsed, profile: decodeProfile(shared.buffer) };
}
