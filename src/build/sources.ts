import path from 'node:path';
import type { Config } from '../config/config.js';
import { digest } from '../lib/digest.js';
import { recommendsAny } from '../model/recommend.js';
import { readGit } from '../read/git.js';
import { readSource } from '../read/read.js';
import { isSettled, type Stamp, stampOf } from '../read/stamp.js';
import { placeWeightsFor } from '../related/text/profile.js';
import type { Rows } from '../store/rows.js';
import { environment } from './environment.js';
import { decode, encode } from './graph.js';

/**
 * Which source files are others than when they were last looked at. A row for each folder has what is known of the files in it: a look costs one stat for
 * each file, and only the rows of folders in which something changed are written again.
 */
export interface Sources {
  /** Versions (see parses.ts) of files that may be others than those that were published. */
  readonly changed: ReadonlyMap<string, string>;
  /** Files that are no more. */
  readonly gone: readonly string[];
  /** Versions of all files, to build from nothing. */
  versions(): ReadonlyMap<string, string>;
  /** Puts what was seen, and which files that changed or are gone are not published so: the next build finds these too. */
  put(unpublished: Iterable<string>): void;
}

/** What is known of a file: size, time of change, status, digest, blob; and whether it was settled (see stamp.ts). */
type Seen = readonly [
  size: number,
  changed: number,
  status: string,
  digest: string,
  blob: string,
  settled: 0 | 1,
];
type Folder = Record<string, Seen>;

export interface LookOptions {
  /** Source files, by their paths under the content folder, in order. */
  readonly files: readonly string[];
  readonly config: Config;
  readonly rows: Rows;
  /** Reads every file again, whatever its stamp. */
  readonly verify?: boolean | undefined;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

const folderTable = 's';
const unpublishedName = 'unpublished';
const pipelineName = 'pipeline';
const headTable = 'sh';
/** With more files than these whose stamps tell nothing, git is asked. */
const mostRead = 200;
/** Raised when what parsing gives is stored in another form. */
const format = 1;

/** Everything but a file that decides on what it gives. */
export function pipelineOf({ url, language, timeZone, frontMatter, limits, related }: Config): string {
  const its = [
    format,
    environment,
    url,
    language,
    timeZone,
    frontMatter,
    // What was parsed in time is the same however long it might have taken.
    { fileSize: limits.fileSize },
    related.signals,
    placeWeightsFor(related.signals),
    recommendsAny(related),
  ];
  return digest(JSON.stringify(its));
}

export async function lookAtSources(options: LookOptions): Promise<Sources> {
  const { files, config, rows, verify = false, clock } = options;
  const began = clock();
  const pipeline = pipelineOf(config);
  const versionOf = (its: string) => digest(`${pipeline}\n${its}`).slice(0, 22);
  const isSamePipeline = textIn(rows.get(headTable, pipelineName)) === pipeline;
  const folders = new Map<string, Folder>();
  for (const [folder, bytes] of rows.range(folderTable)) folders.set(folder, decode(bytes) as Folder);

  const inFolders = new Map<string, string[]>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    const its = inFolders.get(folder);
    if (its) its.push(file);
    else inFolders.set(folder, [file]);
  }
  const unsure: {
    readonly file: string;
    readonly stamp: Stamp | undefined;
    readonly seen: Seen | undefined;
  }[] = [];
  const gone: string[] = [];
  for (const [folder, its] of inFolders) {
    const known = folders.get(folder) ?? {};
    let found = 0;
    for (const file of its) {
      const name = path.posix.basename(file);
      const seen = Object.hasOwn(known, name) ? known[name] : undefined;
      if (seen) found++;
      const stamp = stampOf(path.join(config.contentDir, file));
      const isSame =
        seen &&
        stamp &&
        seen[5] === 1 &&
        stamp.size === seen[0] &&
        stamp.changed === seen[1] &&
        stamp.status === seen[2];
      if (!isSame || verify) unsure.push({ file, stamp, seen });
    }
    if (found < Object.keys(known).length) {
      const names = new Set(its.map((file) => path.posix.basename(file)));
      for (const name of Object.keys(known)) if (!names.has(name)) gone.push(path.posix.join(folder, name));
    }
  }
  for (const [folder, its] of folders)
    if (!inFolders.has(folder)) for (const name of Object.keys(its)) gone.push(path.posix.join(folder, name));

  const blobs = unsure.length > mostRead ? await blobsIn(config.contentDir) : new Map<string, string>();
  const fresh = new Map<string, Seen>();
  const changed = new Map<string, string>();
  for (const { file, stamp, seen } of unsure) {
    const blob = blobs.get(file) ?? '';
    const isBlob =
      !verify && seen !== undefined && seen[4] !== '' && seen[4] === blob && stamp?.size === seen[0];
    const { its, isRead } = isBlob ? { its: seen[3], isRead: true } : await lookInto(file, config);
    // What cannot be read now may be readable at the next look, though the stamp of the file is the same.
    if (stamp && isRead)
      fresh.set(file, [stamp.size, stamp.changed, stamp.status, its, blob, isSettled(stamp, began) ? 1 : 0]);
    else if (stamp) fresh.set(file, [stamp.size, stamp.changed, stamp.status, its, '', 0]);
    if (seen?.[3] !== its) changed.set(file, versionOf(its));
  }
  const digestOf = (file: string): string | undefined =>
    fresh.get(file)?.[3] ?? folders.get(path.posix.dirname(file))?.[path.posix.basename(file)]?.[3];
  const versions = () => new Map(files.map((file) => [file, versionOf(digestOf(file) ?? '')]));
  const left = rows.get(headTable, unpublishedName);
  const unpublishedBefore = left === undefined ? [] : (decode(left) as string[]);
  if (!isSamePipeline) for (const [file, version] of versions()) changed.set(file, version);
  const there = new Set(unpublishedBefore.length === 0 ? [] : files);
  for (const file of unpublishedBefore) {
    if (there.has(file)) changed.set(file, versionOf(digestOf(file) ?? ''));
    else if (!gone.includes(file)) gone.push(file);
  }
  return {
    changed,
    gone,
    versions,
    put(unpublished) {
      const touched = new Map<string, Folder>();
      const folderOf = (file: string): Folder => {
        const folder = path.posix.dirname(file);
        let its = touched.get(folder);
        if (its === undefined) {
          its = { ...folders.get(folder) };
          touched.set(folder, its);
        }
        return its;
      };
      for (const file of gone) delete folderOf(file)[path.posix.basename(file)];
      for (const [file, seen] of fresh) folderOf(file)[path.posix.basename(file)] = seen;
      for (const [folder, its] of touched)
        if (Object.keys(its).length === 0) rows.delete(folderTable, folder);
        else rows.put(folderTable, folder, encode(its));
      const rest = [...unpublished].sort();
      if (rest.length > 0) rows.put(headTable, unpublishedName, encode(rest));
      else if (left !== undefined) rows.delete(headTable, unpublishedName);
      if (!isSamePipeline) rows.put(headTable, pipelineName, Buffer.from(pipeline));
    },
  };
}

/** A digest of what a file gives: of the bytes, or of what is to be said of a file that cannot be read. */
async function lookInto(
  file: string,
  config: Config,
): Promise<{ readonly its: string; readonly isRead: boolean }> {
  const { source, messages } = await readSource(config.contentDir, file, config.limits);
  return { its: source?.digest ?? digest(JSON.stringify(messages)), isRead: source !== undefined };
}

const textIn = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

/** Ids by which two files are known to be the same; none where git is of no help. */
async function blobsIn(folder: string): Promise<Map<string, string>> {
  const git = await readGit(folder);
  if (git === undefined) return new Map();
  // With other settings the same blob may be another file: it is given another id.
  return new Map(Array.from(git.blobs, ([file, id]) => [file, digest(id + git.filters).slice(0, 40)]));
}
