import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { compareKeys } from '../lib/compare-keys.js';
import { digest } from '../lib/digest.js';
import { type Message, message } from '../lib/message.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { activeBytes, activeKind } from '../media/active.js';
import type { Pictures } from '../media/picture.js';
import { type Fetch, publish, type Shown } from '../media/published.js';
import { rules } from '../media/rules.js';
import {
  type Batch,
  batchName,
  type Found,
  isPicture,
  pipelineOf,
  type Taken,
  take,
  tooLarge,
} from '../media/take.js';
import { isSameStamp, isSettled, type Stamp, stampOf } from '../read/stamp.js';
import { picturesIn } from '../store/graph-store.js';
import { openShelf, type Shelf } from '../store/shelf.js';
import type { Listing } from './newsroom.js';

/** A site's pictures, made or found among those that were. */
export interface Pictured {
  readonly pictures: Pictures;
  readonly shown: readonly Shown[];
  readonly messages: readonly Message[];
}

export interface PicturedOptions {
  readonly config: Config;
  readonly listing: Pick<Listing, 'media' | 'staticFiles' | 'spelled'>;
  /** False for a check, which looks at pictures and makes nothing of them. */
  readonly keep: boolean;
  /** Reads every picture again, whatever its size and time of change. */
  readonly verify?: boolean | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/** What is known of a file. */
interface Seen extends Stamp {
  /** False when it was changed so shortly before that another change may have left it the same stamp. */
  readonly settled: boolean;
  /** Of its bytes; '' of one that was not read. */
  readonly digest: string;
  /** 'file' of one that is no picture. */
  readonly found: Found | 'file';
}

interface Index {
  readonly pipeline: string;
  readonly seen: readonly (readonly [path: string, seen: Seen])[];
  /** Names of those that were made. */
  readonly batches: readonly string[];
}

/** Raised when the index changes its form, or another rule refuses a picture. */
const format = 3;
const indexBatch = 'index';
const indexName = 'index.json';
/** Pictures that are made side by side: so many threads node has for them. */
const sideBySide = 4;

/** The files that a site shows, and the points around which some are cut. */
export interface ShownFiles {
  readonly pictures: Iterable<string>;
  readonly cuts: readonly (readonly [file: string, focus: string])[];
}

/**
 * Makes what is published of the pictures that a site shows. What is known of a file of the same size and time of change is
 * not asked again, what was made of the same bytes is not made again.
 */
export async function pictureSite(site: ShownFiles, options: PicturedOptions): Promise<Pictured> {
  const { config, keep, onProgress } = options;
  const shelf = openShelf(picturesIn(config.storeDir));
  const pipeline = `${format} ${pipelineOf(config.limits)}`;
  const index = readIndex(shelf, pipeline);
  const known = new Map(index?.seen);
  const made = new Set(index?.batches);
  const foci = fociOf(site);
  const began = Date.now();
  const lie = placesOf(site, options);
  const stamps = new Map([...lie].map(([name, file]) => [name, stampOf(file)]));

  const seen = new Map<string, Seen>();
  const unknown: string[] = [];
  for (const name of lie.keys()) {
    const stamp = stamps.get(name);
    const before = known.get(name);
    const isSame = stamp && before?.settled && isSameStamp(before, stamp) && !options.verify;
    if (before && isSame) seen.set(name, before);
    else unknown.push(name);
  }
  const batchesOf = (name: string): { readonly batch: Batch; readonly id: string }[] => {
    const its = seen.get(name);
    if (its === undefined || its.found === 'file' || its.found.kind === 'refused') return [];
    const wanted: Batch[] = ['whole'];
    if (its.found.kind === 'picture') for (const focus of foci.get(name) ?? []) wanted.push({ focus });
    return wanted.map((batch) => ({ batch, id: batchName(its.digest, name, batch) }));
  };
  const lacks = (name: string) => keep && batchesOf(name).some(({ id }) => !made.has(id));
  const again = [...seen.keys()].filter(lacks);

  let done = 0;
  const work = [...unknown, ...again];
  await eachOf(work, async (name) => {
    onProgress(done++, work.length);
    const stamp = stamps.get(name);
    const read = stamp ? readPicture(name, lie.get(name) as string, stamp, options) : vanished;
    const note = (found: Seen['found'], its: string, settled = stamp && isSettled(stamp, began)) =>
      seen.set(name, { ...(stamp ?? noStamp), settled: settled ?? false, digest: its, found });
    if ('found' in read) {
      note(read.found, '', read.passing ? false : undefined);
      return;
    }
    const its = digest(read.bytes);
    const before = known.get(name);
    let taken: Taken | undefined;
    // What was refused once, for want of memory perhaps, is tried again when all is to be read again.
    const isAsked = options.verify && before?.found !== 'file' && before?.found.kind === 'refused';
    if (before?.digest === its && !isAsked) note(before.found, its);
    else {
      taken = await take(read.bytes, name, config.limits);
      note(taken.found, its);
    }
    if (!keep) return;
    for (const { batch, id } of batchesOf(name)) {
      if (made.has(id)) continue;
      made.add(id);
      taken ??= await take(read.bytes, name, config.limits);
      shelf.put(id, await taken.make(batch));
    }
  });

  const fetch = fetchFrom(shelf, lie, config);
  const shown: Shown[] = [];
  const messages: Message[] = [];
  for (const name of lie.keys()) {
    const its = seen.get(name);
    if (its === undefined || its.found === 'file') continue;
    const source = sourceOf(name, options);
    if (its.found.kind === 'refused') {
      const { rule, says } = its.found;
      messages.push(
        message(rules[rule], `The ${rule === 'active-file' ? 'file' : 'picture'} “${name}” ${says}.`, {
          file: source,
        }),
      );
    }
    shown.push({ path: name, source, digest: its.digest, found: its.found, foci: foci.get(name) ?? [] });
  }
  const pointers = shown.filter(({ found }) => found.kind === 'refused' && found.rule === 'lfs-pointer');
  if (pointers.length > 0 && pointers.length === shown.length) {
    const what = `All pictures of the site (${pointers.length}) are Git LFS pointers.`;
    messages.push(message(rules['only-lfs-pointers'], what));
  }
  if (keep) {
    const used = new Set([...lie.keys()].flatMap((name) => batchesOf(name).map(({ id }) => id)));
    putIndex({ pipeline, seen: [...seen].sort(byName), batches: [...used].sort() }, index, shelf);
  }
  return {
    pictures: publish(shown, fetch),
    shown,
    messages,
  };
}

/** Where the files that a site shows lie: absolute, by their paths in their folders. */
function placesOf({ pictures }: ShownFiles, { config, listing }: PicturedOptions): Map<string, string> {
  const still = new Set(listing.staticFiles);
  return new Map(
    [...pictures].flatMap((name) => {
      const { spelled } = listing;
      if (listing.media.has(name))
        return [[name, path.join(config.contentDir, spelled.media.get(name) ?? name)]];
      return still.has(name) ? [[name, path.join(config.staticDir, spelled.static.get(name) ?? name)]] : [];
    }),
  );
}

function sourceOf(name: string, { listing }: PicturedOptions): string {
  return listing.media.has(name) ? name : `static/${name}`;
}

function fociOf({ cuts }: ShownFiles): Map<string, string[]> {
  const foci = new Map<string, string[]>();
  for (const [name, focus] of cuts) foci.set(name, [...(foci.get(name) ?? []), focus]);
  return foci;
}

const noStamp: Stamp = { size: 0, changed: 0, status: '' };

type Read =
  | { readonly bytes: Uint8Array }
  /** `passing`: it may be otherwise next time. */
  | { readonly found: Seen['found']; readonly passing?: true };

const unreadable = (reason: string): Read => ({
  found: { kind: 'refused', rule: 'unreadable', says: `can’t be read: ${reason}` },
  passing: true,
});
const vanished = unreadable('it is gone');

/** The bytes of a picture that is no larger than it may be. Of other files only the beginning is read. */
function readPicture(
  name: string,
  file: string,
  { size }: Stamp,
  { config: { limits }, listing }: PicturedOptions,
): Read {
  try {
    const handle = fs.openSync(file, 'r');
    try {
      const head = Buffer.alloc(Math.min(size, activeBytes));
      const length = fs.readSync(handle, head, 0, head.length, 0);
      // What is in the static folder is the developers' own.
      const active = listing.media.has(name) ? activeKind(name, head.subarray(0, length)) : undefined;
      if (active !== undefined) return { found: { kind: 'refused', rule: 'active-file', says: active } };
      if (!isPicture(name, head.subarray(0, length))) return { found: 'file' };
      if (size > limits.pictureBytes) return { found: tooLarge(size, limits) };
      return { bytes: fs.readFileSync(handle) };
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unreadable(systemReason(error));
  }
}

/** What was made of pictures; what is not there any more, or not as it was, is made again. */
function fetchFrom(shelf: Shelf, lie: ReadonlyMap<string, string>, { limits }: Config): Fetch {
  const fresh = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
  const makeAgain = async ({ path: name }: Shown, batch: Batch, id: string) => {
    const bytes = fs.readFileSync(lie.get(name) as string);
    const files = await (await take(bytes, name, limits)).make(batch);
    shelf.put(id, files);
    return files;
  };
  return async (shown, batch, name) => {
    const id = batchName(shown.digest, shown.path, batch);
    const kept = shelf.get(id, name);
    if (kept !== undefined) return kept;
    let files = fresh.get(id);
    if (files === undefined) {
      files = makeAgain(shown, batch, id);
      // Its files are asked for one after the other.
      fresh.clear();
      fresh.set(id, files);
    }
    const bytes = (await files).get(name);
    if (bytes === undefined) throw new Error(`of the picture ${shown.path} there is no ${name}`);
    return bytes;
  };
}

const decoder = new TextDecoder();

function readIndex(shelf: Shelf, pipeline: string): Index | undefined {
  const bytes = shelf.get(indexBatch, indexName);
  if (bytes === undefined) return undefined;
  const index = JSON.parse(decoder.decode(bytes)) as Index;
  return index.pipeline === pipeline ? index : undefined;
}

/** Keeps the index, and nothing that is not named in it. */
function putIndex(index: Index, before: Index | undefined, shelf: Shelf): void {
  const text = JSON.stringify(index);
  if (before !== undefined && JSON.stringify(before) === text) return;
  shelf.put(indexBatch, new Map([[indexName, Buffer.from(text)]]));
  shelf.keepOnly(new Set([indexBatch, ...index.batches]));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareKeys(a, b);
}

async function eachOf<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  const threads = Math.min(sideBySide, os.availableParallelism());
  await Promise.all(
    Array.from({ length: threads }, async () => {
      for (const each of queue) await work(each);
    }),
  );
}
