import { Damaged } from '../lib/damaged.js';
import { digest } from '../lib/digest.js';
import type { Instant } from '../lib/time.js';

/** Bytes by key, in a transaction that belongs to the caller of the writer. Reads see what the same transaction has put. */
export interface Rows {
  /** The bytes are valid until the next call. */
  get(key: string): Uint8Array | undefined;
  put(key: string, bytes: Uint8Array): void;
  delete(key: string): void;
  /** All rows whose keys begin with the prefix. No row is put or deleted while they are iterated. */
  range(prefix: string): Iterable<readonly [key: string, bytes: Uint8Array]>;
}

/** What is known of one output file. */
export interface FileRow {
  /** SHA-256 of the bytes (see lib/digest.ts). */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /**
   * When the file was last written, in milliseconds, as the file system reported it. NaN where this does not identify the content: the file
   * is then read before it is trusted.
   */
  readonly mtime: number;
  /** Whether it is the page of a story. */
  readonly isStory: boolean;
  /** Whether its name changes with its bytes: the file may stay for a while when no page asks for it any more. */
  readonly isLasting: boolean;
}

/** Identifies the state of a folder: it changes whenever an entry of the folder is added, removed, renamed or replaced. */
export interface FolderStamp {
  /** When the inode of the folder last changed, in milliseconds. NaN where the files of the folder must be looked at. */
  readonly changed: number;
  readonly inode: number;
}

/** What is known of the output folder as a whole. */
export interface Head {
  /** Names the build that wrote the ledger. */
  readonly generation: string;
  /** How many files there are, those included that only stay for caches. */
  readonly files: number;
  /** How many of them are HTML pages, and how many are pages of stories. */
  readonly pages: number;
  readonly stories: number;
  /** Files that no build asks for any more but pages in caches still may, and since when. */
  readonly retired: ReadonlyMap<string, Instant>;
}

/** What one build changed in the output folder. */
export interface Generation {
  /** The name that the head has after the build. */
  readonly generation: string;
  /** The name that the head had before; undefined where nothing was known of the folder. */
  readonly before: string | undefined;
  /**
   * Files whose digests changed, with the digest before, null for files that are new. A file without a row now was deleted. Undefined where
   * there are too many to note.
   */
  readonly files: ReadonlyMap<string, string | null> | undefined;
}

/**
 * What stet wrote into one output folder: the only files that it may replace or delete there. A file is one row, each folder that
 * directly holds files is another, and the head is one. A path is relative to the output folder, with slashes; the output folder itself
 * is the empty path.
 */
export interface Ledger {
  /** Names the output folder among those of one store. */
  readonly id: string;
  head(): Head | undefined;
  setHead(head: Head): void;
  /** Forgets everything. */
  clear(): void;
  file(path: string): FileRow | undefined;
  setFile(path: string, row: FileRow): void;
  deleteFile(path: string): void;
  files(): Iterable<readonly [path: string, row: FileRow]>;
  folder(path: string): FolderStamp | undefined;
  setFolder(path: string, stamp: FolderStamp): void;
  deleteFolder(path: string): void;
  folders(): readonly (readonly [path: string, stamp: FolderStamp])[];
  /** The files that lie directly in a folder. */
  filesIn(folder: string): readonly (readonly [path: string, row: FileRow])[];
  hasFilesIn(folder: string): boolean;
  /** The last builds that changed anything, the newest first. */
  generations(): readonly Generation[];
  addGeneration(generation: Generation): void;
}

/** A build that changed more files is noted without them: whoever asks then compares everything. */
const mostNoted = 2_000;
/** How many builds are noted. */
const mostGenerations = 50;

/** Raised when rows change their form: a ledger of another version is no ledger. */
const version = 1;

/** LMDB takes keys of 1,978 bytes. A longer part of a path is replaced by a digest, and the row then ends with the whole path. Bytes. */
const longestFolder = 700;
const longestName = 900;

const fileBytes = 1 + 8 + 8 + 32;
const folderBytes = 8 + 8;
const storyFlag = 1;
const lastingFlag = 2;

/** `output` is the real path of the output folder. Throws `Damaged` for a row that cannot be one. */
export function openLedger(rows: Rows, output: string): Ledger {
  const id = ledgerId(output);
  const headKey = `${id}h`;
  const folderPrefix = `${id}d`;
  const filePrefix = `${id}f`;
  const generationPrefix = `${id}g`;
  const folderKey = (folder: string) => folderPrefix + shortened(folder, longestFolder);
  const filesPrefix = (folder: string) => `${filePrefix}${shortened(folder, longestFolder)}//`;
  const fileKey = (file: string) => filesPrefix(folderOf(file)) + shortened(nameOf(file), longestName);
  /** No folder and no name has two slashes in a row. */
  const pathIn = (key: string) => key.slice(filePrefix.length).replace('//', '/').replace(/^\//, '');

  return {
    id,
    head() {
      const bytes = rows.get(headKey);
      return bytes && readHead(bytes, output);
    },
    setHead({ retired, ...counts }) {
      rows.put(headKey, Buffer.from(JSON.stringify({ version, output, ...counts, retired: [...retired] })));
    },
    clear() {
      for (const key of Array.from(rows.range(id), ([key]) => key)) rows.delete(key);
    },
    file(path) {
      const bytes = rows.get(fileKey(path));
      return bytes && readFile(bytes).row;
    },
    setFile(path, row) {
      const key = fileKey(path);
      rows.put(key, writtenFile(row, pathIn(key) === path ? '' : path));
    },
    deleteFile: (path) => rows.delete(fileKey(path)),
    *files() {
      for (const [key, bytes] of rows.range(filePrefix)) {
        const { row, path } = readFile(bytes);
        yield [contained(path ?? pathIn(key)), row] as const;
      }
    },
    folder(path) {
      const bytes = rows.get(folderKey(path));
      return bytes && readFolder(bytes).stamp;
    },
    setFolder(path, stamp) {
      const key = folderKey(path);
      rows.put(key, writtenFolder(stamp, key.slice(folderPrefix.length) === path ? '' : path));
    },
    deleteFolder: (path) => rows.delete(folderKey(path)),
    folders() {
      const out: (readonly [path: string, stamp: FolderStamp])[] = [];
      for (const [key, bytes] of rows.range(folderPrefix)) {
        const { stamp, path } = readFolder(bytes);
        out.push([contained(path ?? key.slice(folderPrefix.length)), stamp]);
      }
      return out;
    },
    filesIn(folder) {
      const out: (readonly [path: string, row: FileRow])[] = [];
      for (const [key, bytes] of rows.range(filesPrefix(folder))) {
        const { row, path } = readFile(bytes);
        out.push([contained(path ?? pathIn(key)), row]);
      }
      return out;
    },
    hasFilesIn(folder) {
      for (const _ of rows.range(filesPrefix(folder))) return true;
      return false;
    },
    generations: () =>
      Array.from(rows.range(generationPrefix), ([, bytes]) => readGeneration(bytes)).reverse(),
    addGeneration({ generation, before, files }) {
      const keys = Array.from(rows.range(generationPrefix), ([key]) => key);
      for (const key of keys.slice(0, Math.max(0, keys.length + 1 - mostGenerations))) rows.delete(key);
      const number = Number(keys.at(-1)?.slice(generationPrefix.length) ?? 0) + 1;
      const noted = files !== undefined && files.size <= mostNoted ? [...files] : null;
      const row = { generation, before: before ?? null, files: noted };
      rows.put(`${generationPrefix}${String(number).padStart(12, '0')}`, Buffer.from(JSON.stringify(row)));
    },
  };
}

/** The folder that a file or folder lies in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** All folders that a file or folder lies in, the output folder left out: the nearest first. */
export function parents(path: string): string[] {
  const out: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) out.push(folder);
  return out;
}

/** Whether a path leads out of the folder that it is relative to. */
export function leadsOut(path: string): boolean {
  return path.startsWith('/') || (path.includes('..') && path.split('/').includes('..'));
}

function ledgerId(output: string): string {
  return digest(output).slice(0, 22);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** What stands in begins with a slash, as no part of a path does. */
function shortened(part: string, most: number): string {
  return part.length * 3 <= most || Buffer.byteLength(part) <= most ? part : `/${digest(part)}`;
}

function contained(path: string): string {
  if (leadsOut(path)) throw new Damaged(path);
  return path;
}

function readHead(bytes: Uint8Array, output: string): Head | undefined {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const {
    version: found,
    output: of,
    generation,
    files,
    pages,
    stories,
    retired,
  } = read as Record<string, unknown>;
  if (found !== version || of !== output || typeof generation !== 'string' || !Array.isArray(retired))
    return undefined;
  if (typeof files !== 'number' || typeof pages !== 'number' || typeof stories !== 'number') return undefined;
  const since = new Map<string, Instant>();
  for (const [file, instant] of retired) {
    if (typeof file !== 'string' || typeof instant !== 'number' || leadsOut(file)) return undefined;
    since.set(file, instant);
  }
  return { generation, files, pages, stories, retired: since };
}

function readGeneration(bytes: Uint8Array): Generation {
  const { generation, before, files } = JSON.parse(Buffer.from(bytes).toString()) as {
    readonly generation: string;
    readonly before: string | null;
    readonly files: readonly (readonly [path: string, before: string | null])[] | null;
  };
  for (const [path] of files ?? []) contained(path);
  return { generation, before: before ?? undefined, files: files === null ? undefined : new Map(files) };
}

function writtenFile({ digest, size, mtime, isStory, isLasting }: FileRow, path: string): Buffer {
  const sum = Buffer.from(digest, 'base64url');
  if (sum.length !== 32) throw new Error(`${digest} is no digest`);
  const bytes = Buffer.alloc(fileBytes);
  bytes[0] = (isStory ? storyFlag : 0) | (isLasting ? lastingFlag : 0);
  bytes.writeDoubleLE(size, 1);
  bytes.writeDoubleLE(mtime, 9);
  sum.copy(bytes, 17);
  return path === '' ? bytes : Buffer.concat([bytes, Buffer.from(path)]);
}

function readFile(bytes: Uint8Array): { row: FileRow; path: string | undefined } {
  if (bytes.length < fileBytes) throw new Damaged('a file of the ledger');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const flags = buffer[0] as number;
  return {
    row: {
      digest: buffer.toString('base64url', 17, fileBytes),
      size: buffer.readDoubleLE(1),
      mtime: buffer.readDoubleLE(9),
      isStory: (flags & storyFlag) !== 0,
      isLasting: (flags & lastingFlag) !== 0,
    },
    path: buffer.length === fileBytes ? undefined : buffer.toString('utf8', fileBytes),
  };
}

function writtenFolder({ changed, inode }: FolderStamp, path: string): Buffer {
  const bytes = Buffer.alloc(folderBytes);
  bytes.writeDoubleLE(changed, 0);
  bytes.writeDoubleLE(inode, 8);
  return path === '' ? bytes : Buffer.concat([bytes, Buffer.from(path)]);
}

function readFolder(bytes: Uint8Array): { stamp: FolderStamp; path: string | undefined } {
  if (bytes.length < folderBytes) throw new Damaged('a folder of the ledger');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    stamp: { changed: buffer.readDoubleLE(0), inode: buffer.readDoubleLE(8) },
    path: buffer.length === folderBytes ? undefined : buffer.toString('utf8', folderBytes),
  };
}
