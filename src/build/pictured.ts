import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { compareKeys } from '../lib/compare-keys.js';
import { digest } from '../lib/digest.js';
import { type Message, message } from '../lib/message.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { activeBytes, activeKind } from '../media/active.js';
import type { PictureFile, Pictures } from '../media/picture.js';
import { batchOf, type Fetch, publish, type Shown } from '../media/published.js';
import { rules } from '../media/rules.js';
import {
  type Batch,
  batchName,
  type Found,
  type How,
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

/** The pictures of a site, in the sizes that are published. */
interface Pictured {
  readonly pictures: Pictures;
  readonly shown: readonly Shown[];
  readonly messages: readonly Message[];
  /** Makes the batches that these files belong to, unless the store has them: many at once, before their bytes are asked for. */
  make(files: readonly PictureFile[]): Promise<void>;
}

export interface PicturedOptions {
  readonly config: Config;
  readonly listing: Pick<Listing, 'media' | 'staticFiles' | 'spelled'>;
  /** False for a check, which validates pictures without encoding them. */
  readonly keep: boolean;
  /** Reads every picture again, even if size and time of change are the same. */
  readonly verify?: boolean | undefined;
  readonly onProgress: (done: number, total: number) => void;
  /** What a resident process has seen of pictures, in place of the index in the store; filled here. */
  readonly memory?: PictureMemory | undefined;
}

export interface PictureMemory {
  /** Undefined before the first look. */
  seen?: ReadonlyMap<string, Seen> | undefined;
}

/** What the index has of a file. */
export interface Seen extends Stamp {
  /** False if the file had changed so shortly before it was read that a later change could leave the same stamp (see stamp.ts). */
  readonly settled: boolean;
  /** The digest of the bytes of the file; '' if the file was not read. */
  readonly digest: string;
  /** 'file' for a file that is no picture. */
  readonly found: Found | 'file';
}

interface Index {
  readonly pipeline: string;
  readonly seen: readonly (readonly [path: string, seen: Seen])[];
}

/** Must be raised when the format of the index or the rules that refuse pictures change. */
const format = 4;
const indexBatch = 'index';
const indexName = 'index.json';
/** How many pictures are made at the same time: as many as libuv has threads. */
const sideBySide = 4;
/** How much memory decoded pictures may take that wait for being encoded. Bytes. */
const mostWaiting = 128 * 1024 * 1024;

/** The files that a site shows, and the points around which some of them are cropped. */
interface ShownFiles {
  readonly pictures: Iterable<string>;
  readonly cuts: readonly (readonly [file: string, focus: string])[];
}

/**
 * Finds out what pages show of the pictures of a site, in the sizes that are published. A file with the same size and time of change is not
 * read again, and a file with the same digest is not decoded again. New pictures are decoded, so that a damaged one is known before a page
 * shows it, and wait in memory to be encoded while pages are made; when too many wait, they are encoded at once, so that each is decoded
 * once.
 */
export async function pictureSite(site: ShownFiles, options: PicturedOptions): Promise<Pictured> {
  const { config, keep, onProgress } = options;
  const shelf = openShelf(picturesIn(config.storeDir));
  const { pictures } = config;
  const how: How = pictures === 'resized' ? 'resized' : 'original';
  const pipeline = `${format} ${pipelineOf(config.limits, how)}`;
  const index = options.memory?.seen ? undefined : readIndex(shelf, pipeline);
  const known = options.memory?.seen ?? new Map(index?.seen);
  const made = keep ? shelf.batches() : new Set<string>();
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
    const picture = seen.get(name);
    if (picture === undefined || picture.found === 'file') return [];
    if (picture.found.kind === 'refused' || picture.found.kind === 'original') return [];
    const wanted: Batch[] = ['whole'];
    if (picture.found.kind === 'picture') for (const focus of foci.get(name) ?? []) wanted.push({ focus });
    return wanted.map((batch) => ({ batch, id: batchName(picture.digest, name, batch) }));
  };
  let done = 0;
  let memory = 0;
  const waiting: Waiting[] = [];
  /** Makes the batches that the store lacks of a picture: at once if too many pictures wait for that. */
  const makeOf = async (name: string, taken?: Taken): Promise<void> => {
    const lacking = batchesOf(name).filter(({ id }) => !made.has(id));
    if (!keep || lacking.length === 0) return;
    for (const { id } of lacking) made.add(id);
    const make = async (picture: Taken) => {
      for (const { batch, id } of lacking) shelf.put(id, await picture.make(batch));
    };
    memory += taken?.memory ?? 0;
    if (taken !== undefined && memory > mostWaiting) {
      await make(taken);
      memory -= taken.memory;
      return;
    }
    waiting.push({
      ids: lacking.map(({ id }) => id),
      async make() {
        const held = taken;
        taken = undefined;
        const bytes = held === undefined ? readSame(lie.get(name), seen.get(name)?.digest) : undefined;
        const picture = bytes === undefined ? held : await take(bytes, name, config.limits, how);
        if (picture !== undefined) await make(picture);
      },
    });
  };
  await eachOf(unknown, async (name) => {
    onProgress(done++, unknown.length);
    const stamp = stamps.get(name);
    const read = stamp ? readPicture(name, lie.get(name) as string, stamp, options) : vanished;
    const note = (found: Seen['found'], bytesDigest: string, settled = stamp && isSettled(stamp, began)) =>
      seen.set(name, { ...(stamp ?? noStamp), settled: settled ?? false, digest: bytesDigest, found });
    if ('found' in read) {
      note(read.found, '', read.passing ? false : undefined);
      return;
    }
    const bytesDigest = digest(read.bytes);
    const before = known.get(name);
    // `--verify` tries a refused picture again: there may have been too little memory the last time.
    const isAsked = options.verify && before?.found !== 'file' && before?.found.kind === 'refused';
    if (before?.digest === bytesDigest && !isAsked) {
      note(before.found, bytesDigest);
      return makeOf(name);
    }
    const taken = await take(read.bytes, name, config.limits, how);
    note(taken.found, bytesDigest);
    return makeOf(name, taken);
  });
  for (const name of lie.keys()) await makeOf(name);

  if (options.memory) options.memory.seen = seen;
  const fetch = fetchFrom(shelf, lie, config);
  const shown: Shown[] = [];
  const messages: Message[] = [];
  for (const name of lie.keys()) {
    const picture = seen.get(name);
    if (picture === undefined || picture.found === 'file') continue;
    const source = sourceOf(name, options);
    if (picture.found.kind === 'refused') {
      const { rule, says } = picture.found;
      messages.push(
        message(rules[rule], `The ${rule === 'active-file' ? 'file' : 'picture'} “${name}” ${says}.`, {
          file: source,
        }),
      );
    }
    shown.push({
      path: name,
      source,
      digest: picture.digest,
      found: picture.found,
      ...(typeof pictures === 'object' && { pattern: pictures.pattern }),
      foci: foci.get(name) ?? [],
    });
  }
  const pointers = shown.filter(({ found }) => found.kind === 'refused' && found.rule === 'lfs-pointer');
  if (pointers.length > 0 && pointers.length === shown.length) {
    const what = `All pictures of the site (${pointers.length}) are Git LFS pointers.`;
    messages.push(message(rules['only-lfs-pointers'], what));
  }
  if (keep) {
    const used = new Set([...lie.keys()].flatMap((name) => batchesOf(name).map(({ id }) => id)));
    putIndex({ pipeline, seen: [...seen].sort(byName) }, index, shelf);
    shelf.keepOnly(new Set([indexBatch, ...used]));
  }
  return {
    pictures: publish(shown, fetch),
    shown,
    messages,
    async make(files) {
      const wanted = new Set(files.map(batchOf));
      const asked = waiting.splice(0).filter(({ ids }) => ids.some((id) => wanted.has(id)));
      done = 0;
      await eachOf(asked, async ({ make }) => {
        onProgress(done++, asked.length);
        await make();
      });
    },
  };
}

/** A picture that is to be encoded. */
interface Waiting {
  /** The names of the batches. */
  readonly ids: readonly string[];
  make(): Promise<void>;
}

/** A file of which the bytes are as they were; undefined for another. */
function readSame(file: string | undefined, version: string | undefined): Uint8Array | undefined {
  try {
    const bytes = fs.readFileSync(file ?? '');
    return digest(bytes) === version ? bytes : undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/** The absolute paths of the files that a site shows, by their paths in the content or static folder. */
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

const noStamp: Stamp = { size: 0, changed: 0, status: 0, inode: 0 };

type Read =
  | { readonly bytes: Uint8Array }
  /** `passing` means that the next build may succeed with the same file. */
  | { readonly found: Seen['found']; readonly passing?: true };

const unreadable = (reason: string): Read => ({
  found: { kind: 'refused', rule: 'unreadable', says: `can’t be read: ${reason}` },
  passing: true,
});
const vanished = unreadable('it is gone');

/** Reads a picture, unless the file is too large. Reads only the beginning of other files. */
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
      // Files in the static folder are the responsibility of developers.
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

/** Reads the files of batches from the store. A batch that is missing or damaged is made again. */
function fetchFrom(shelf: Shelf, lie: ReadonlyMap<string, string>, { limits }: Config): Fetch {
  const fresh = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
  const makeAgain = async ({ path: name, digest: version }: Shown, batch: Batch, id: string) => {
    const bytes = fs.readFileSync(lie.get(name) as string);
    const files = await (await take(bytes, name, limits, batch === 'original' ? 'original' : 'resized')).make(
      batch,
    );
    if (batch !== 'original' && digest(bytes) === version) shelf.put(id, files);
    return files;
  };
  return async (shown, batch, name) => {
    const id = batchName(shown.digest, shown.path, batch);
    const kept = shelf.get(id, name);
    if (kept !== undefined) return kept;
    let files = fresh.get(id);
    if (files === undefined) {
      files = makeAgain(shown, batch, id);
      // The files of one batch are requested one after the other, so the last batch stays in memory.
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

function putIndex(index: Index, before: Index | undefined, shelf: Shelf): void {
  const text = JSON.stringify(index);
  if (before !== undefined && JSON.stringify(before) === text) return;
  shelf.put(indexBatch, new Map([[indexName, Buffer.from(text)]]));
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
