import { createHmac, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { digest, fileDigest } from '../lib/digest.js';
import { ObjectFailure, type ObjectHeaders, type ObjectStore } from '../objects/object-store.js';
import { isCompressible } from '../serve/media-type.js';
import { type Manifest, OutputChanged, readBuilt } from './manifest.js';
import type { Entry } from './plan.js';
import { type Changes, listText, parseList, UnreadableState } from './state.js';

/** How files are compressed in advance. */
export type Coding = 'br' | 'gzip';

/** The end of the name of a compressed file beside the plain one, as nginx (gzip_static, brotli_static) and Caddy (precompressed) look for it. */
const endings: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);
/** What is damaged unpacks to nothing. */
const unpack: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(zlib.brotliDecompress)(bytes).catch(() => Buffer.alloc(0)),
  gzip: (bytes) => promisify(zlib.gunzip)(bytes).catch(() => Buffer.alloc(0)),
};

export interface TargetOptions {
  readonly store: ObjectStore;
  /** The output folder. */
  readonly outputDir: string;
  /** What a file is served with. */
  readonly headersOf: (path: string) => { readonly headers: ObjectHeaders; readonly hash: string };
  readonly compress: readonly Coding[];
  /** Makes names of files that were replaced such that nobody can guess them, for the store may be served whole; not needed where it is not. */
  readonly secret: string | undefined;
}

/** A store that holds the files of a site, and what is known of them below `.stet/`. */
export interface Target {
  readonly store: ObjectStore;
  /** What a file with such bytes is at the target. */
  entryOf(path: string, digest: string): Entry;
  /** What the store serves a file with. */
  headersOf(path: string): ObjectHeaders;
  /** With which headers the store serves a file; undefined where the file is not as it should be, also in compressed form. */
  find(path: string, entry: Entry): Promise<ObjectHeaders | undefined>;
  /** Whether the output folder has a file. */
  isBuilt(path: string): boolean;
  /** Puts a file of the output folder. Throws `OutputChanged` where the file is not what the build has left. */
  put(path: string, entry: Entry, size: number): Promise<void>;
  /** Copies a file away, under a name that follows from what it is, so that it can come back. False where there is no such file. */
  keep(path: string, entry: Entry): Promise<boolean>;
  isKept(entry: Entry): Promise<boolean>;
  /** Brings back a file that was copied away. */
  restore(path: string, entry: Entry): Promise<void>;
  keptKey(entry: Entry): string;
  /** Says which files the site has that is put: a compressed file beside a plain one is never put over one of these, nor deleted. */
  setSite(has: (path: string) => boolean): void;
  delete(paths: readonly string[]): Promise<void>;
  /** Puts a list of files, and returns the key. */
  putList(kind: 'files' | 'pending' | 'undo', list: Iterable<Changes[number]>): Promise<string>;
  /** Undefined where there is no such list. */
  getList(key: string): Promise<Changes | undefined>;
}

/** Larger files are not read into memory. Bytes. */
const mostInMemory = 16 * 1024 * 1024;
const hashLength = 11;
/** Nobody but stet has to do with it. */
const ownHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };

export function openTarget(options: TargetOptions, manifest: Pick<Manifest, 'file'>): Target {
  const { store, outputDir, compress, secret } = options;
  const codingsOf = (file: string) => {
    if (compress.length === 0) return compress;
    const type = options.headersOf(file).headers['content-type'] ?? '';
    return isCompressible(type.replace(/;.*/, '')) ? compress : [];
  };
  const headersOf = (file: string): ObjectHeaders => {
    const { headers } = options.headersOf(file);
    const [coding] = codingsOf(file);
    return store.hasHeaders && coding !== undefined ? { ...headers, 'content-encoding': coding } : headers;
  };
  const keptKey = (entry: Entry) =>
    `.stet/kept/${secret === undefined ? digest(entry) : createHmac('sha256', secret).update(entry).digest('base64url')}`;

  let has = (file: string) => manifest.file(file) !== undefined;
  const inOutput = (file: string) => path.join(outputDir, ...file.split('/'));

  /** Compressed files beside a plain one, which the store has for this file or may have; never files of the site itself. */
  const beside = (file: string, codings: readonly Coding[]) =>
    codings.map((coding) => file + endings[coding]).filter((each) => !has(each));

  /** Puts a file with everything that belongs to it: what is compressed comes first, as it may be asked for by the page. */
  async function putBytes(file: string, bytes: Buffer): Promise<void> {
    const codings = codingsOf(file);
    if (store.hasHeaders) {
      const [coding] = codings;
      await store.put(file, coding === undefined ? bytes : await compressed(bytes, coding), headersOf(file));
      return;
    }
    for (const coding of codings)
      if (!has(file + endings[coding]))
        await store.put(file + endings[coding], await compressed(bytes, coding));
    await store.put(file, bytes);
    const others = (Object.keys(endings) as Coding[]).filter((coding) => !codings.includes(coding));
    await store.delete(beside(file, others));
  }

  return {
    store,
    keptKey,
    setSite(its) {
      has = its;
    },
    entryOf(file, sum) {
      const { hash } = options.headersOf(file);
      const served = store.hasHeaders ? [hash, codingsOf(file)] : codingsOf(file);
      return `${sum}.${digest(JSON.stringify(served)).slice(0, hashLength)}`;
    },
    headersOf: (file) => (store.hasHeaders ? headersOf(file) : {}),
    async find(file, entry) {
      const wanted = digestIn(entry);
      const codings = store.hasHeaders ? [] : codingsOf(file);
      const packed = codings.filter((coding) => manifest.file(file + endings[coding]) === undefined);
      for (const coding of packed) {
        const bytes = (await store.get(file + endings[coding]))?.bytes;
        if (bytes === undefined || digest(await unpack[coding](bytes)) !== wanted) return undefined;
      }
      const found = await store.digest(file);
      return found?.digest === wanted ? found.headers : undefined;
    },
    isBuilt: (file) => fs.existsSync(inOutput(file)),
    async put(file, entry, size) {
      const wanted = digestIn(entry);
      if (size > mostInMemory && codingsOf(file).length === 0) {
        const from = inOutput(file);
        if (!fs.existsSync(from) || fileDigest(from) !== wanted) throw new OutputChanged(file);
        await store.put(file, { file: from, size }, headersOf(file));
        return;
      }
      await putBytes(file, await readBuilt(outputDir, file, wanted));
    },
    keep: (file, entry) => store.copy(file, keptKey(entry)),
    isKept: async (entry) => (await store.head(keptKey(entry))) !== undefined,
    async restore(file, entry) {
      if (store.hasHeaders) {
        if (!(await store.copy(keptKey(entry), file))) throw gone(file);
        return;
      }
      const kept = await store.get(keptKey(entry));
      if (kept === undefined) throw gone(file);
      await putBytes(file, kept.bytes);
    },
    delete: (files) =>
      store.delete(
        store.hasHeaders
          ? files
          : files.flatMap((file) => [file, ...beside(file, Object.keys(endings) as Coding[])]),
      ),
    async putList(kind, list) {
      const key = `.stet/${kind}/${randomUUID()}.json.gz`;
      const { 'cache-control': cache } = ownHeaders;
      await store.put(key, await gzip(listText(list)), {
        'content-type': 'application/gzip',
        'cache-control': cache,
      });
      return key;
    },
    async getList(key) {
      const got = await store.get(key);
      return got && parseList(unpacked(got.bytes));
    },
  };

  function gone(key: string): ObjectFailure {
    return new ObjectFailure('unexpected', `${store.name}/${key} is not there any more.`);
  }
}

/** The digest of the bytes of an entry. */
export function digestIn(entry: Entry): string {
  return entry.slice(0, entry.indexOf('.'));
}

/** Throws `UnreadableState`. */
function unpacked(bytes: Buffer): string {
  try {
    return zlib.gunzipSync(bytes).toString();
  } catch {
    throw new UnreadableState(false);
  }
}

async function compressed(bytes: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'gzip') return gzip(bytes, { level: 9 });
  return brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
