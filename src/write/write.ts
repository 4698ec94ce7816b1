import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { digest, fileDigest } from '../lib/digest.js';
import { type Message, message } from '../lib/message.js';
import { syncFolders } from '../lib/sync.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import type { Instant } from '../lib/time.js';
import type { Patch } from '../media/film.js';
import { isPage, type PageCounts, tooManyDeletions } from './deletions.js';
import {
  type FileRow,
  type FolderStamp,
  folderOf,
  type Head,
  type Ledger,
  openLedger,
  parents,
  type Rows,
} from './ledger.js';
import { type Look, lookAtOutput, settled, settledFolder } from './look.js';
import { kindOf, type OwnedFile, type OwnedFiles, type OwnedKind, openOwned } from './owned.js';
import { pendingFile, readPending, removePending, writePending } from './pending.js';
import { leadingOut, putInPlace, removeEmptyFolders, type Staged } from './place.js';
import { rules } from './rules.js';
import { openStaging, type Staging, stagingName } from './staging.js';
import { isSameFolder, stampOfFolder, statEntry, statFile } from './stat.js';

export type { Rows } from './ledger.js';

/**
 * The order in which readers get to see a new generation: what pages ask for first, then pages, then what points at
 * pages. Deletions come after all of them. A `bundle` is a stylesheet or script of the templates, or what these ask for, whose name
 * changes with its bytes: of all files it alone may stay for a while when no page asks for it any more.
 */
const order = { bundle: 0, asset: 0, story: 1, page: 1, machine: 2 } as const;
type FileRole = keyof typeof order;

/** A bundle stays this long after the last page asked for it: pages in caches still do. Milliseconds. */
const RETIREMENT = 7 * 24 * 60 * 60 * 1000;

export interface WriterOptions {
  readonly outputDir: string;
  readonly storeDir: string;
  /** Holds the ledgers of output folders. The caller commits what `commit` puts there, and nothing if `commit` gives no result. */
  readonly rows: Rows;
  readonly now: Instant;
  /** Looks at every output file and reads it. Otherwise a file that was altered in place is not found. */
  readonly verify?: boolean | undefined;
  /**
   * Only what changed since the last build is written, and what did not is taken to be where readers find it: the output
   * folder may have been carried off.
   */
  readonly delta?: boolean | undefined;
}

export interface WriteResult {
  /** Files whose bytes are not those of the last build, and files that had to be restored: paths in the output folder, sorted. */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** How many files are as the last build left them. */
  readonly unchanged: number;
}

/**
 * Takes what one build changes and, at `commit`, changes the output folder. Files that are not mentioned stay. Until the commit the output
 * folder is untouched: files that differ wait beside it. Methods throw only what the file system throws (a full disk) and what the
 * rows throw; after that, call `abort`. Of several calls for one file the last one counts.
 */
export interface Writer {
  /** Files of the last build that are gone or altered, sorted: each is to be added again, or removed. */
  readonly missing: readonly string[];
  /** Where other threads put files for `addStaged` (see stage.ts). */
  readonly stagingDir: string;
  /** Names what the ledger says the output folder holds; undefined where nothing is known. Another one after each commit that changed anything. */
  generation(): string | undefined;
  /** Whether the last build left the file, and it has not been found missing. */
  has(file: string): boolean;
  /** `known` is the digest of the data, where the caller has it. */
  add(file: string, data: string | Uint8Array, role: FileRole, known?: string): void;
  /** The same with the bytes of another file, some of them overwritten: they need not be in memory. */
  addFile(file: string, from: string, role: FileRole, patches?: readonly Patch[]): void;
  /** The same with a file in the staging folder that another thread wrote. The file belongs to the writer from then on. */
  addStaged(file: string, staged: string, digest: string, size: number, role: FileRole): void;
  /** Deletes a file of an earlier build. A bundle stays for seven days, unless it is added again meanwhile. */
  remove(file: string): void;
  /** Every file of the last build, or after the commit of this one, with its digest. */
  digests(): Iterable<readonly [file: string, digest: string]>;
  /** Most of the pages of the last build are deleted only where that is allowed: otherwise nothing is written, and a message says so. */
  commit(
    allowDeletions?: boolean,
  ): Promise<{ readonly result?: WriteResult; readonly messages: readonly Message[] }>;
  /** To be called when the rows are durable after a commit. A build that ends before that is an unclean end for the next one. */
  confirm(): void;
  /** Leaves everything as it was; after a commit, does nothing. */
  abort(): void;
}

/** Opens the output folder for one build; refuses, with messages, a folder that stet must not touch. */
export function openWriter(
  options: WriterOptions,
):
  | { readonly writer: Writer; readonly messages?: undefined }
  | { readonly writer?: undefined; readonly messages: readonly Message[] } {
  fs.mkdirSync(options.outputDir, { recursive: true });
  const output = fs.realpathSync(options.outputDir);
  const opened = openStaging(output);
  if (opened.staging === undefined) return { messages: [opened.message] };
  const { staging } = opened;
  try {
    const ledger = openLedger(options.rows, output);
    const note = pendingFile(options.storeDir, ledger.id);
    const found = readPending(note);
    const owned = openOwned(options.storeDir, ledger.id, output);
    const head = headOf(ledger, owned);
    const lost = head === undefined ? owned.read() : undefined;
    const isUnclean =
      head === undefined
        ? lost !== undefined || found !== undefined
        : found !== undefined && found.after === head.generation;
    const untrusted = isUnclean ? new Set([...(lost?.keys() ?? []), ...(found?.files ?? [])]) : undefined;
    // The build that left the note ended well, and was killed before it could say so.
    if (found !== undefined && found.generation === head?.generation) {
      noteOwned(owned, ledger, found.files);
      removePending(note);
    }
    if (head === undefined && untrusted === undefined && !isEmpty(output)) {
      staging.close();
      const what = `The folder ${options.outputDir} is not empty, and stet did not fill it.`;
      return { messages: [message(rules['not-ours'], what)] };
    }
    // What is left of a damaged ledger, or an earlier one.
    if (head === undefined) ledger.clear();
    const clock = staging.clock();
    const look = lookAtOutput({
      output,
      ledger,
      clock,
      verify: options.verify ?? false,
      delta: options.delta ?? false,
      untrusted: untrusted ?? new Set(),
    });
    const { now } = options;
    const pending = new Set(found?.files);
    const opened = { now, output, staging, ledger, head, note, owned, lost, pending, untrusted, clock, look };
    return { writer: createWriter(opened) };
  } catch (error) {
    staging.close();
    throw error;
  }
}

/** The head of a ledger; undefined where there is none, or an earlier one has come into its place: what that says is not so any more. */
function headOf(ledger: Ledger, owned: OwnedFiles): Head | undefined {
  const head = ledger.head();
  return head !== undefined && owned.isAhead(head.generation) ? undefined : head;
}

/** Brings the log of what is stet's own to what the ledger says of some files. */
function noteOwned(owned: OwnedFiles, ledger: Ledger, files: Iterable<string>): void {
  const came: OwnedFile[] = [];
  const went: string[] = [];
  for (const file of files) {
    const row = ledger.file(file);
    if (row === undefined) went.push(file);
    else came.push([file, kindOf(row)]);
  }
  owned.note(ledger.head()?.generation ?? '', came, went, function* all() {
    for (const [file, row] of ledger.files()) yield [file, kindOf(row)] as const;
  });
}

interface Opened {
  readonly now: Instant;
  readonly output: string;
  readonly staging: Staging;
  readonly ledger: Ledger;
  readonly head: Head | undefined;
  /** Where the note of pending changes lies. */
  readonly note: string;
  readonly owned: OwnedFiles;
  /** Files that are stet's own where the ledger is lost. */
  readonly lost: ReadonlyMap<string, OwnedKind> | undefined;
  /** Files that a build was about to change when it was killed. */
  readonly pending: ReadonlySet<string>;
  /** Files of which each may be old, new or gone; undefined after a build that ended well. */
  readonly untrusted: ReadonlySet<string> | undefined;
  /** The time of the file system before the look. */
  readonly clock: number;
  readonly look: Look;
}

interface Change extends Staged {
  readonly row: FileRow;
}

const noPages: Omit<Head, 'generation'> = { files: 0, pages: 0, stories: 0, retired: new Map() };

function createWriter({
  now,
  output,
  staging,
  ledger,
  head,
  note,
  owned,
  lost,
  pending,
  clock,
  look,
  ...opened
}: Opened): Writer {
  const before = head ?? noPages;
  /** They are stet's own, whether or not the ledger has them. */
  const untrusted = opened.untrusted ?? new Set();
  /** Files that wait to be put into the output folder. */
  const changes = new Map<string, Change>();
  /** New rows of files that are in the output folder already. */
  const renewed = new Map(look.renewed);
  const added = new Set<string>();
  const removed = new Set<string>();
  const foreign = new Set<string>();
  let isOpen = true;
  let isCommitted = false;
  let touchedFiles: readonly string[] = [];

  function add(file: string, data: string | Uint8Array, role: FileRole, known?: string): void {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const row = rowOf(known ?? digest(bytes), bytes.byteLength, role);
    if (!isThere(file, row)) changes.set(file, { staged: staging.put(bytes), order: order[role], row });
  }

  function addFile(file: string, from: string, role: FileRole, patches: readonly Patch[] = []): void {
    const staged = staging.copy(from, patches);
    takeStaged(file, staged, role, rowOf(fileDigest(staged), fs.statSync(staged).size, role));
  }

  function addStaged(file: string, staged: string, digest: string, size: number, role: FileRole): void {
    staging.take(staged);
    takeStaged(file, staged, role, rowOf(digest, size, role));
  }

  function takeStaged(file: string, staged: string, role: FileRole, row: FileRow): void {
    if (isThere(file, row)) staging.drop(staged);
    else changes.set(file, { staged, order: order[role], row });
  }

  /** Whether the output folder has the file already. Notes what the ledger then has to say of it. */
  function isThere(file: string, wanted: FileRow): boolean {
    forget(file);
    added.add(file);
    const known = ledger.file(file);
    const isMissing = look.missing.has(file);
    if (known?.digest === wanted.digest && !isMissing) {
      const row = { ...wanted, mtime: (look.renewed.get(file) ?? known).mtime };
      if (!isDeepStrictEqual(row, known)) renewed.set(file, row);
      return true;
    }
    const target = path.join(output, file);
    const found = statEntry(target);
    if (found === undefined || found.isDirectory()) return false;
    const hasKnownBytes = !isMissing && found.mtimeMs === known?.mtime && found.size === known.size;
    const mayHold = found.isFile() && found.size === wanted.size && !hasKnownBytes;
    if (mayHold && fileDigest(target) === wanted.digest) {
      renewed.set(file, { ...wanted, mtime: settled(found.mtimeMs, clock) });
      return true;
    }
    if (known === undefined && !untrusted.has(file)) foreign.add(file);
    return false;
  }

  function remove(file: string): void {
    forget(file);
    removed.add(file);
  }

  /** Undoes earlier calls for a file. */
  function forget(file: string): void {
    const change = changes.get(file);
    if (change !== undefined) staging.drop(change.staged);
    changes.delete(file);
    renewed.delete(file);
    for (const files of [added, removed, foreign]) files.delete(file);
  }

  async function commit(allowDeletions = false): ReturnType<Writer['commit']> {
    const { doomed, retired } = partition();
    const abandoned = abandonedFiles();
    const left = abandoned.filter((file) => isFile(file) && !stays(file, retired));
    const deleted = [...doomed.keys(), ...left];
    const touched = [...changes.keys(), ...deleted];
    const messages = problems(doomed, left, [...touched, ...abandoned], allowDeletions);
    if (messages.length > 0) {
      abort();
      return { messages };
    }
    const generation = randomUUID();
    const folders = new Set([...touched, ...abandoned].flatMap((file) => ['', ...parents(file)]));
    if (touched.length > 0) {
      await staging.sync();
      const files = [...new Set([...untrusted, ...touched])];
      writePending(note, { generation, after: head?.generation ?? null, files });
    }
    const disturbed = [...folders].filter(isDisturbed);
    const done = { count: 0 };
    let placed: Placed;
    try {
      removeEmptyFolders(output, abandoned);
      putInPlace(output, changes, deleted, done);
      placed = await lookAtPlaced(folders);
    } catch (error) {
      if (!isSystemError(error) || done.count === 0) throw error;
      abort();
      const of = done.count < touched.length ? `${done.count} of ${touched.length}` : `all ${done.count}`;
      const what = `Writing stopped (${error.path ?? output}: ${systemReason(error)}) when ${of} changes of files were published.`;
      return { messages: [message(rules.interrupted, what)] };
    }
    const written = [...changes.keys()];
    for (const [file, row] of renewed)
      if (added.has(file) && ledger.file(file)?.digest !== row.digest && !isAsLeft(file)) written.push(file);
    const unresolved = [...look.missing].filter(
      (file) => !changes.has(file) && !renewed.has(file) && !doomed.has(file) && !retired.has(file),
    );
    const noted = head === undefined ? undefined : changedDigests(doomed);
    const counts = setFiles(placed, doomed, unresolved);
    setFolders(placed, folders, new Set([...disturbed, ...[...unresolved, ...placed.lost].map(folderOf)]));
    const isSame =
      touched.length === 0 &&
      (noted?.size ?? 0) === 0 &&
      counts.files === before.files &&
      counts.pages === before.pages &&
      counts.stories === before.stories &&
      isDeepStrictEqual(retired, before.retired);
    if (head === undefined || opened.untrusted !== undefined || !isSame) {
      ledger.setHead({ generation, ...counts, retired });
      ledger.addGeneration({ generation, before: head?.generation, files: noted });
    }
    isCommitted = true;
    touchedFiles = [...touched, ...renewed.keys()];
    abort();
    const unchanged = counts.files - retired.size - written.length - unresolved.length;
    return { result: { written: written.sort(), deleted: deleted.sort(), unchanged }, messages };
  }

  /**
   * Which files go, with their rows, and which stay for pages in caches: bundles alone, for a while. All else goes at once, wherever it
   * lies: it may have been taken back for somebody's sake.
   */
  function partition(): { doomed: Map<string, FileRow>; retired: Map<string, Instant> } {
    const doomed = new Map<string, FileRow>();
    const retired = new Map(before.retired);
    for (const file of added) retired.delete(file);
    for (const file of removed) {
      const row = ledger.file(file);
      if (row === undefined || retired.has(file)) continue;
      if (row.isLasting) retired.set(file, now);
      else doomed.set(file, row);
    }
    for (const [file, since] of retired) {
      if (now - since < RETIREMENT) continue;
      retired.delete(file);
      const row = ledger.file(file);
      if (row !== undefined) doomed.set(file, row);
    }
    return { doomed, retired };
  }

  /** Files of an unclean end that the ledger does not have and this build does not ask for. */
  function abandonedFiles(): string[] {
    return [...untrusted].filter((file) => ledger.file(file) === undefined && !added.has(file));
  }

  /** Whether a file of a lost ledger, which has the right bytes, is one that no build has touched since the last that ended well. */
  function isAsLeft(file: string): boolean {
    return lost?.has(file) === true && !pending.has(file);
  }

  function isFile(file: string): boolean {
    return statEntry(path.join(output, file))?.isDirectory() === false;
  }

  /** Whether an abandoned file is a bundle, which stays for pages in caches. It gets a row again. */
  function stays(file: string, retired: Map<string, Instant>): boolean {
    const target = path.join(output, file);
    const found = lost?.get(file) === 'b' ? statFile(target) : undefined;
    if (found === undefined) return false;
    const row = rowOf(fileDigest(target), found.size, 'bundle');
    renewed.set(file, { ...row, mtime: settled(found.mtimeMs, clock) });
    retired.set(file, now);
    return true;
  }

  /** What keeps this build from being published. */
  function problems(
    doomed: ReadonlyMap<string, FileRow>,
    left: readonly string[],
    touched: readonly string[],
    allowDeletions: boolean,
  ): Message[] {
    const messages: Message[] = [];
    const leading = leadingOut(output, touched);
    for (const file of foreign) {
      const what = `The output folder holds a file ${file}, which stet did not write.`;
      if (file !== leading) messages.push(message(rules['foreign-file'], what, { file }));
    }
    if (leading !== undefined) {
      const what = `${leading} in the output folder is a link to another place, or a disk of its own.`;
      messages.push(message(rules['leads-out'], what, { file: leading }));
    }
    const fresh = [...changes.keys()].filter(
      (file) => !untrusted.has(file) && ledger.file(file) === undefined,
    );
    const tooMany = allowDeletions ? undefined : tooManyDeletions(...deletions(doomed, left), fresh);
    if (tooMany !== undefined) messages.push(tooMany);
    return messages;
  }

  /** How many pages the last build that ended well has left, and which files of that build go. */
  function deletions(
    doomed: ReadonlyMap<string, FileRow>,
    left: readonly string[],
  ): [PageCounts, ReadonlyMap<string, { readonly isStory: boolean }>] {
    if (lost === undefined) return [before, doomed];
    const stories = [...lost.values()].filter((kind) => kind === 's').length;
    const gone = left.filter((file) => lost.has(file));
    return [
      { pages: [...lost.keys()].filter(isPage).length, stories },
      new Map(gone.map((file) => [file, { isStory: lost.get(file) === 's' }])),
    ];
  }

  /** Whether a folder with files of the ledger is not as this build found it: somebody else is at work, or it was carried off. */
  function isDisturbed(folder: string): boolean {
    const known = ledger.folder(folder);
    if (known === undefined) return false;
    const found = look.folders.has(folder) ? look.folders.get(folder) : known;
    const stamp = stampOfFolder(path.join(output, folder));
    return !(stamp === undefined && found === undefined) && !isSameFolder(stamp, found);
  }

  /** Makes the changes of folders last, and looks at what was put there. */
  async function lookAtPlaced(touched: ReadonlySet<string>): Promise<Placed> {
    const folders = [...touched].filter((folder) => stampOfFolder(path.join(output, folder)) !== undefined);
    await syncFolders(folders.map((folder) => path.join(output, folder)));
    const time = staging.clock();
    // Folders first: what happens to their files later gives them another stamp.
    const stamps = new Map<string, FolderStamp>();
    for (const folder of folders) {
      const stamp = stampOfFolder(path.join(output, folder));
      if (stamp !== undefined) stamps.set(folder, settledFolder(stamp, time));
    }
    const rows = new Map<string, FileRow>();
    const lost: string[] = [];
    for (const [file, { row }] of changes) {
      const found = statFile(path.join(output, file));
      if (found?.size !== row.size) lost.push(file);
      rows.set(file, { ...row, mtime: settled(found?.mtimeMs ?? Number.NaN, time) });
    }
    return { stamps, rows, lost };
  }

  /** Files of which this build makes another version, or none, with the digests that the ledger still has. */
  function changedDigests(doomed: ReadonlyMap<string, FileRow>): Map<string, string | null> {
    const files = new Map<string, string | null>();
    for (const [file, { digest }] of doomed) files.set(file, digest);
    const rows = [...renewed, ...Array.from(changes, ([file, { row }]) => [file, row] as const)];
    for (const [file, { digest }] of rows) {
      const known = ledger.file(file)?.digest ?? null;
      if (known !== digest) files.set(file, known);
    }
    return files;
  }

  /** Brings the rows of files up to date, and returns how many files there are then. */
  function setFiles(
    { rows }: Placed,
    doomed: ReadonlyMap<string, FileRow>,
    unresolved: readonly string[],
  ): Pick<Head, 'files' | 'pages' | 'stories'> {
    const counts = { files: before.files, pages: before.pages, stories: before.stories };
    const tally = (file: string, row: FileRow | undefined, by: 1 | -1) => {
      if (row === undefined) return;
      counts.files += by;
      if (isPage(file)) counts.pages += by;
      if (row.isStory) counts.stories += by;
    };
    for (const [file, row] of doomed) {
      tally(file, row, -1);
      ledger.deleteFile(file);
    }
    for (const [file, row] of [...renewed, ...rows]) {
      tally(file, ledger.file(file), -1);
      tally(file, row, 1);
      ledger.setFile(file, row);
    }
    for (const file of unresolved) {
      const row = ledger.file(file);
      if (row !== undefined && !Number.isNaN(row.mtime)) ledger.setFile(file, { ...row, mtime: Number.NaN });
    }
    return counts;
  }

  /** Brings the rows of folders up to date. The next build looks into those that are `unsure`. */
  function setFolders({ stamps }: Placed, touched: ReadonlySet<string>, unsure: ReadonlySet<string>): void {
    for (const folder of new Set([
      ...touched,
      ...look.folders.keys(),
      ...[...renewed.keys()].map(folderOf),
    ])) {
      const known = ledger.folder(folder);
      if (!ledger.hasFilesIn(folder)) {
        if (known !== undefined) ledger.deleteFolder(folder);
        continue;
      }
      const found = look.folders.has(folder) ? look.folders.get(folder) : known;
      const now = touched.has(folder) ? stamps.get(folder) : found;
      const stamp = now === undefined || unsure.has(folder) ? unknownFolder : now;
      if (!isDeepStrictEqual(stamp, known)) ledger.setFolder(folder, stamp);
    }
  }

  function abort(): void {
    if (isOpen) staging.close();
    isOpen = false;
  }

  return {
    missing: [...look.missing].sort(),
    stagingDir: staging.dir,
    generation: () => ledger.head()?.generation,
    has: (file) => !look.missing.has(file) && ledger.file(file) !== undefined,
    add,
    addFile,
    addStaged,
    remove,
    *digests() {
      for (const [file, row] of ledger.files()) yield [file, row.digest] as const;
    },
    commit,
    confirm() {
      if (!isCommitted) return;
      noteOwned(owned, ledger, touchedFiles);
      removePending(note);
    },
    abort,
  };
}

/** What was found after all changes were made. */
interface Placed {
  /** The folders in which anything was changed. */
  readonly stamps: ReadonlyMap<string, FolderStamp>;
  /** The files that were put into the output folder. */
  readonly rows: ReadonlyMap<string, FileRow>;
  /** Those of them that somebody else has removed or altered since. */
  readonly lost: readonly string[];
}

/** The stamp of a folder that the next build must look into. */
const unknownFolder: FolderStamp = { changed: Number.NaN, inode: 0 };

function rowOf(digest: string, size: number, role: FileRole): FileRow {
  return { digest, size, mtime: Number.NaN, isStory: role === 'story', isLasting: role === 'bundle' };
}

/** Whether there is nothing in a folder but what keeps it in git, or is on every fresh disk (mke2fs(8): lost+found), or stet's own. */
function isEmpty(dir: string): boolean {
  const usual = new Set(['.gitkeep', '.gitignore', 'lost+found', stagingName(dir)]);
  return fs.readdirSync(dir).every((name) => usual.has(name));
}
