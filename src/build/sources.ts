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
import { textIn } from './head.js';
import { readFolder, readFolders, type SourceState, writeFolder } from './source-folder.js';

/**
 * Which source files changed since the last build. The store has the states of the files of each folder (see source-folder.ts).
 * Finding changes takes one `stat` for each file, and only folders with changes are written again.
 */
export interface Sources {
  /** The versions (see parses.ts) of files that may differ from the published ones. */
  readonly changed: ReadonlyMap<string, string>;
  /** Files that were removed. */
  readonly gone: readonly string[];
  /** The versions of all files, for a build from nothing. */
  versions(): ReadonlyMap<string, string>;
  /** Stores the state of all files. `unpublished` are files that changed or were removed and are not published so: the next build finds these again. */
  put(unpublished: Iterable<string>): void;
}

interface LookOptions {
  /** All source files, by their folders (see Listing). */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  /** The only folders in which anything has changed; absent if that is not known. */
  readonly within?: ReadonlySet<string> | undefined;
  readonly config: Config;
  readonly rows: Rows;
  /** Reads every file again, even if the stamp is the same. */
  readonly verify?: boolean | undefined;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

const unpublishedName = 'unpublished';
const pipelineName = 'pipeline';
const headTable = 'sh';
/** If more files than this have another stamp, git is asked which of them changed. */
const mostRead = 200;
/** Must be raised when results of parsing are stored in another format. */
const format = 1;

/** A digest of everything besides the file itself that decides on the result of parsing a file. */
function pipelineOf({ url, language, timeZone, frontMatter, markdown, limits, related }: Config): string {
  const parts = [
    format,
    environment,
    url,
    language,
    timeZone,
    frontMatter,
    markdown,
    // The time limit is left out, because the result of a file that was parsed in time does not depend on the limit.
    { fileSize: limits.fileSize },
    related.signals,
    placeWeightsFor(related.signals),
    recommendsAny(related),
  ];
  return digest(JSON.stringify(parts));
}

/** Reads a source file and returns its version (see parses.ts). */
export function createVersions(config: Config): (file: string) => Promise<string> {
  const pipeline = pipelineOf(config);
  return async (file) => versionOf(pipeline, (await lookInto(file, config)).fileDigest);
}

function versionOf(pipeline: string, fileDigest: string): string {
  return digest(`${pipeline}\n${fileDigest}`).slice(0, 22);
}

export async function lookAtSources(options: LookOptions): Promise<Sources> {
  const { byFolder, within, config, rows, verify = false, clock } = options;
  const began = clock();
  const pipeline = pipelineOf(config);
  const isSamePipeline = textIn(rows.get(headTable, pipelineName)) === pipeline;
  const folders = readFolders(rows, within);
  /** A folder as the last build saw it, within or not. */
  const folderBefore = (folder: string) => folders.get(folder) ?? (within && readFolder(rows, folder));
  const unsure: {
    readonly file: string;
    readonly stamp: Stamp | undefined;
    readonly seen: SourceState | undefined;
  }[] = [];
  const gone: string[] = [];
  for (const folder of within ?? byFolder.keys()) {
    const filesHere = byFolder.get(folder) ?? [];
    const known = folders.get(folder);
    let found = 0;
    for (const [guess, file] of filesHere.entries()) {
      const at = known?.find(nameOf(file), guess) ?? -1;
      if (at >= 0) found++;
      const stamp = stampOf(`${config.contentDir}${path.sep}${file}`);
      const isSame = known !== undefined && at >= 0 && stamp !== undefined && known.isSame(at, stamp);
      if (!isSame || verify) unsure.push({ file, stamp, seen: at < 0 ? undefined : known?.state(at) });
    }
    if (known && found < known.names.length) {
      const names = new Set(filesHere.map(nameOf));
      for (const name of known.names) if (!names.has(name)) gone.push(path.posix.join(folder, name));
    }
  }
  for (const [folder, { names }] of within ? [] : folders)
    if (!byFolder.has(folder)) for (const name of names) gone.push(path.posix.join(folder, name));

  const blobs = unsure.length > mostRead ? await blobsIn(config.contentDir) : new Map<string, string>();
  const fresh = new Map<string, SourceState>();
  const changed = new Map<string, string>();
  for (const { file, stamp, seen } of unsure) {
    const blob = blobs.get(file) ?? '';
    const isBlob =
      !verify &&
      seen !== undefined &&
      seen.blob !== '' &&
      seen.blob === blob &&
      stamp?.size === seen.stamp.size;
    const { fileDigest, isRead } = isBlob
      ? { fileDigest: seen.digest, isRead: true }
      : await lookInto(file, config);
    // A file that could not be read may be readable in the next build with the same stamp, so the stamp is not settled.
    if (stamp)
      fresh.set(file, {
        stamp,
        digest: fileDigest,
        blob: isRead ? blob : '',
        isSettled: isRead && isSettled(stamp, began),
      });
    if (seen?.digest !== fileDigest) changed.set(file, versionOf(pipeline, fileDigest));
  }
  const digestOf = (file: string): string | undefined => {
    const known = folderBefore(folderOf(file));
    const at = known?.find(nameOf(file), -1) ?? -1;
    return fresh.get(file)?.digest ?? (at < 0 ? undefined : known?.state(at).digest);
  };
  const versions = () =>
    new Map(
      [...byFolder.values()]
        .flat()
        .sort()
        .map((file) => [file, versionOf(pipeline, digestOf(file) ?? '')]),
    );
  const left = rows.get(headTable, unpublishedName);
  const unpublishedBefore = left === undefined ? [] : (decode(left) as string[]);
  if (!isSamePipeline) for (const [file, version] of versions()) changed.set(file, version);
  for (const file of unpublishedBefore) {
    if (byFolder.get(folderOf(file))?.includes(file))
      changed.set(file, versionOf(pipeline, digestOf(file) ?? ''));
    else if (!gone.includes(file)) gone.push(file);
  }
  return {
    changed,
    gone,
    versions,
    put(unpublished) {
      const touched = new Map<string, Map<string, SourceState>>();
      const statesBeside = (file: string): Map<string, SourceState> => {
        const folder = folderOf(file);
        let states = touched.get(folder);
        if (states === undefined) {
          const known = folderBefore(folder);
          states = new Map(known?.names.map((name, at) => [name, known.state(at)]));
          touched.set(folder, states);
        }
        return states;
      };
      for (const file of gone) statesBeside(file).delete(nameOf(file));
      for (const [file, state] of fresh) statesBeside(file).set(nameOf(file), state);
      for (const [folder, states] of touched) writeFolder(rows, folder, states);
      const rest = [...unpublished].sort();
      if (rest.length > 0) rows.put(headTable, unpublishedName, encode(rest));
      else if (left !== undefined) rows.delete(headTable, unpublishedName);
      if (!isSamePipeline) rows.put(headTable, pipelineName, Buffer.from(pipeline));
    },
  };
}

/** The digest of a file, or of the messages about a file that cannot be read. */
async function lookInto(
  file: string,
  config: Config,
): Promise<{ readonly fileDigest: string; readonly isRead: boolean }> {
  const { source, messages } = await readSource(config.contentDir, file, config.limits);
  return { fileDigest: source?.digest ?? digest(JSON.stringify(messages)), isRead: source !== undefined };
}

/** The folder of a file; `.` for the content folder itself. */
function folderOf(file: string): string {
  const end = file.lastIndexOf('/');
  return end < 0 ? '.' : file.slice(0, end);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** The id of the git blob of each file; empty if the folder is not in a git repository. */
async function blobsIn(folder: string): Promise<Map<string, string>> {
  const git = await readGit(folder);
  if (git === undefined) return new Map();
  // Filters of git decide which bytes a blob has on disk, so they are part of the id.
  return new Map(Array.from(git.blobs, ([file, id]) => [file, digest(id + git.filters).slice(0, 40)]));
}
