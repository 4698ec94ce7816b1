import fs from 'node:fs';
import path from 'node:path';
import { digest, fileDigest } from '../lib/digest.js';
import { type Message, message } from '../lib/message.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import type { Instant } from '../lib/time.js';
import type { Patch } from '../media/film.js';
import { syncFolder, writeFileAtomic } from './atomic.js';
import { clashes } from './clashes.js';
import { columnsOf, createColumns, type Files, filesOf, type ManifestEntry, noFiles } from './files.js';
import { createGlance, type Glance, isAsLeft } from './glance.js';
import { type Manifest, manifestPaths, readManifest, writtenManifest } from './manifest.js';
import { rules } from './rules.js';
import { openStaging, type Staging, stagingName } from './staging.js';
import { statFile } from './stat.js';

/**
 * The order in which readers get to see a new generation: what pages ask for first, then pages, then what points at
 * pages. Deletions come after all of them. A `bundle` is a stylesheet or script of the templates, or what these ask for, whose name
 * changes with its bytes: of all files it alone may stay for a while when no page asks for it any more.
 */
const order = { bundle: 0, asset: 0, page: 1, machine: 2 } as const;
export type FileRole = keyof typeof order;

/** A bundle stays this long after the last page asked for it: pages in caches still do. Milliseconds. */
const RETIREMENT = 7 * 24 * 60 * 60 * 1000;

export interface WriterOptions {
  readonly outputDir: string;
  readonly storeDir: string;
  readonly now: Instant;
  /**
   * Only what changed since the last build is written, and what did not is taken to be where readers find it: the output
   * folder may have been carried off.
   */
  readonly delta?: boolean | undefined;
  /** Takes a look at many files while this thread does other things; may do nothing. */
  readonly glance?: ((its: Glance) => void) | undefined;
}

export interface WriteResult {
  /** Paths in the output folder, sorted. */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: number;
  readonly files: Files;
}

/** What a file was made from (see ManifestEntry). */
export type MadeFrom = Pick<ManifestEntry, 'made' | 'inputs'>;

/**
 * Takes the files of one build and, at `commit`, makes the output folder hold exactly them. Until then the output
 * folder is untouched: files that differ wait beside it. Methods throw only what the file system throws (a full disk);
 * after that, call `abort`.
 */
export interface Writer {
  /** What the last build told this one when it committed; undefined after an unclean end. */
  readonly lastNote: string | undefined;
  /** `source` tells what a file was made from, for `keep` in the next build. */
  add(file: string, data: string | Uint8Array, role: FileRole, source?: MadeFrom): void;
  /** The same with the bytes of another file, some of them overwritten: they need not be in memory. */
  addFile(file: string, from: string, role: FileRole, source?: MadeFrom, patches?: readonly Patch[]): void;
  /**
   * Keeps a file as it is if the last build made it from the same, and it is still what that wrote. The same inputs are
   * enough; where they differ, `made` is asked for, which costs more.
   */
  keep(file: string, inputs: string | undefined, made?: () => string): boolean;
  /**
   * Keeps every file of the last build, if all are still what that wrote and none is due to go. Otherwise nothing is kept,
   * and false returned. To be called before anything else, or not at all.
   */
  keepAll(): boolean;
  /**
   * Keeps every file of the last build but those that this one has to say something of and those that go, if all are still what
   * that wrote and can lie beside its own. Otherwise nothing is kept, and false returned. To be called before anything else, or
   * not at all.
   */
  keepOthers(but: Excepted): boolean;
  /** `note` is told to the next build. */
  commit(note?: string): Promise<{ readonly result?: WriteResult; readonly messages: readonly Message[] }>;
  /** Leaves everything as it was; after a commit, does nothing. */
  abort(): void;
}

/** Files that a build does not simply keep. */
export interface Excepted {
  /** Those it is going to add or keep by itself. */
  readonly own: ReadonlySet<string>;
  /** Those that no build asks for any more. */
  readonly gone: ReadonlySet<string>;
  /** Those of its own that the last build did not have. */
  readonly fresh: ReadonlySet<string>;
}

/** Opens the output folder for one build; refuses, with messages, a folder that stet must not touch. */
export async function openWriter(options: WriterOptions): Promise<{ writer?: Writer; messages: Message[] }> {
  fs.mkdirSync(options.outputDir, { recursive: true });
  const output = fs.realpathSync(options.outputDir);
  const staged = openStaging(output);
  if (staged.staging === undefined) return { messages: [staged.message] };
  const { staging } = staged;
  const paths = manifestPaths(options.storeDir, output);
  const current = await readManifest(paths.current, output);
  const pending = await readManifest(paths.pending, output);
  if (current === undefined && pending === undefined && !isEmpty(output)) {
    staging.close();
    return {
      messages: [
        message(rules['not-ours'], `The folder ${options.outputDir} is not empty, and stet did not fill it.`),
      ],
    };
  }
  const known = current?.files ?? filesOf(noFiles);
  const previous = pending === undefined ? known : filesOf(columnsOf(new Map([...known, ...pending.files])));
  const trusted = pending === undefined;
  const glanced = trusted && !options.delta ? createGlance(output, previous.columns) : undefined;
  if (glanced) options.glance?.(glanced);
  return {
    writer: createWriter({
      ...options,
      glanced,
      output,
      staging,
      paths,
      previous,
      trusted,
      lastNote: trusted ? current?.note : undefined,
    }),
    messages: [],
  };
}

interface Opened {
  readonly now: Instant;
  readonly delta?: boolean | undefined;
  readonly output: string;
  readonly staging: Staging;
  readonly paths: { readonly current: string; readonly pending: string };
  /** Every file that is ours. */
  readonly previous: Files;
  /** False after an unclean end: entries may be of a file that was never written. */
  readonly trusted: boolean;
  readonly glanced?: Glance | undefined;
  readonly lastNote: string | undefined;
}

interface Change {
  readonly file: string;
  readonly staged: string;
  readonly role: FileRole;
}

function createWriter(opened: Opened): Writer {
  const { output, staging, previous } = opened;
  /** What this build adds, and what it keeps with something new to say of it. */
  const files = new Map<string, ManifestEntry>();
  /** Of what it keeps besides: when each was last changed, by its place among the previous files. */
  const kept = new Float64Array(previous.size).fill(Number.NaN);
  const changes: Change[] = [];
  const messages: Message[] = [];
  let unchanged = 0;
  let isOpen = true;

  /** Whether files are where the last build left them, wherever that is now. */
  const carried = opened.delta === true && opened.trusted;
  /** Whether the manifest in force tells all that this build has to. */
  let stands = false;

  function keep(file: string, inputs: string | undefined, made?: () => string): boolean {
    const last = previous.get(file);
    if (last === undefined || last.retired !== undefined) return false;
    const same =
      (inputs !== undefined && last.inputs === inputs) ||
      (last.made !== undefined && made !== undefined && last.made === made());
    if (!same) return false;
    const mtime = asWritten(file, last);
    if (mtime === undefined) return false;
    files.set(file, { ...last, inputs, mtime });
    unchanged++;
    return true;
  }

  function keepAll(): boolean {
    const { columns } = previous;
    if (columns.retired.some(([, since]) => isOver(since, opened.now))) return false;
    const none = new Set<string>();
    if (!keepOthers({ own: none, gone: none, fresh: none })) return false;
    stands = columns.mtimes.every((mtime, place) => Number.isNaN(kept[place]) || kept[place] === mtime);
    return true;
  }

  function keepOthers({ own, gone, fresh }: Excepted): boolean {
    if (!opened.trusted) return false;
    // What another page has is not fresh.
    for (const file of fresh) if (previous.has(file) && !gone.has(file)) return false;
    const { paths, retired } = previous.columns;
    const left = new Set(retired.map(([place]) => place));
    const isOther = (file: string, place: number) => !own.has(file) && !gone.has(file) && !left.has(place);
    const unknown = [...own].filter((file) => !previous.has(file));
    const others = () => [...paths.filter(isOther), ...own].filter((file) => previous.has(file));
    if (unknown.length > 0 && clashes(unknown, others())) return false;
    const found = new Float64Array(previous.size).fill(Number.NaN);
    let count = 0;
    for (const [place, file] of paths.entries()) {
      if (!isOther(file, place)) continue;
      const mtime = asLeft(file, place) ?? asWritten(file, previous.at(place));
      if (mtime === undefined) return false;
      found[place] = mtime;
      count++;
    }
    kept.set(found);
    unchanged += count;
    return true;
  }

  /** When a file was last changed, if by its stamp nobody did since the last build; of a hundred thousand few were. */
  function asLeft(file: string, place: number): number | undefined {
    const { sizes, mtimes } = previous.columns;
    const mtime = mtimes[place] as number;
    if (carried) return mtime;
    if (opened.glanced && isAsLeft(opened.glanced, place)) return mtime;
    const found = statFile(`${output}${path.sep}${file}`);
    return found?.mtimeMs === mtime && found.size === sizes[place] ? mtime : undefined;
  }

  /** When a file was last changed, if it is still what the last build wrote. */
  function asWritten(file: string, last: ManifestEntry): number | undefined {
    if (carried) return last.mtime;
    const target = path.join(output, file);
    const found = statFile(target);
    if (found?.size !== last.size || !holds(target, found, last, last.digest)) return undefined;
    return found.mtimeMs;
  }

  function add(file: string, data: string | Uint8Array, role: FileRole, source: MadeFrom = {}): void {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const entry = entryOf(digest(bytes), bytes.byteLength, role, source);
    if (!isThere(file, entry)) changes.push({ file, staged: staging.put(bytes), role });
  }

  function addFile(
    file: string,
    from: string,
    role: FileRole,
    source: MadeFrom = {},
    patches: readonly Patch[] = [],
  ): void {
    const staged = staging.copy(from, patches);
    const entry = entryOf(fileDigest(staged), fs.statSync(staged).size, role, source);
    if (isThere(file, entry)) staging.drop(staged);
    else changes.push({ file, staged, role });
  }

  function entryOf(its: string, size: number, role: FileRole, source: MadeFrom): ManifestEntry {
    return { digest: its, size, mtime: 0, ...source, ...(role === 'bundle' && { lasting: true as const }) };
  }

  /** Notes what a file is to be, and tells whether it is that already. */
  function isThere(file: string, entry: ManifestEntry): boolean {
    const target = path.join(output, file);
    const known = previous.get(file);
    if (carried && known?.digest === entry.digest) {
      files.set(file, { ...entry, mtime: known.mtime });
      unchanged++;
      return true;
    }
    const found = statFile(target);
    const same =
      found !== undefined && found.size === entry.size && holds(target, found, known, entry.digest);
    if (same) {
      files.set(file, { ...entry, mtime: found.mtimeMs });
      unchanged++;
      return true;
    }
    if (found !== undefined && known === undefined)
      messages.push(
        message(rules['foreign-file'], `The output folder holds a file ${file}, which stet did not write.`, {
          file,
        }),
      );
    files.set(file, entry);
    return false;
  }

  function holds(target: string, found: fs.Stats, known: ManifestEntry | undefined, wanted: string): boolean {
    if (opened.trusted && known !== undefined && known.mtime === found.mtimeMs && known.size === found.size)
      return known.digest === wanted;
    return fileDigest(target) === wanted;
  }

  async function commit(note?: string): ReturnType<Writer['commit']> {
    const isKept = (place: number) => !Number.isNaN(kept[place]);
    const { doomed, retired } = partition(
      previous,
      (file, place) => isKept(place) || files.has(file),
      opened.now,
    );
    const touched = [...changes.map(({ file }) => file), ...doomed];
    const leading = leadingOut(output, touched);
    if (leading !== undefined) {
      const what = `${leading} in the output folder is a link to another place, or a disk of its own.`;
      messages.push(message(rules['leads-out'], what, { file: leading }));
    }
    if (messages.length > 0) {
      abort();
      return { messages };
    }
    const isSame = touched.length === 0;
    if (!isSame) {
      await staging.sync();
      const pending = changes.map(({ file }) => [file, files.get(file) as ManifestEntry] as const);
      save(opened.paths.pending, { output, files: filesOf(columnsOf(pending)) });
    }
    const put = { count: 0 };
    try {
      if (!isSame) putInPlace(doomed, put);
      const next = stands ? previous : filesNow(retired);
      if (!stands || note !== opened.lastNote) save(opened.paths.current, { output, files: next, note });
      fs.rmSync(opened.paths.pending, { force: true });
      abort();
      const written = changes.map((c) => c.file).sort();
      return { result: { written, deleted: doomed.sort(), unchanged, files: next }, messages };
    } catch (error) {
      if (!isSystemError(error) || put.count === 0) throw error;
      abort();
      const of = put.count < touched.length ? `${put.count} of ${touched.length}` : `all ${put.count}`;
      const what = `Writing stopped (${error.path ?? output}: ${systemReason(error)}) when ${of} changes of files were published.`;
      return { messages: [message(rules.interrupted, what)] };
    }
  }

  /** Brings new files into place and deletes those that nobody asks for; counts in `put` what is done. */
  function putInPlace(doomed: readonly string[], put: { count: number }): void {
    const blocking = new Set(blockers(doomed, changes));
    remove(output, [...blocking], put);
    changes.sort((a, b) => order[a.role] - order[b.role] || (a.file < b.file ? -1 : 1));
    for (const change of changes) {
      const target = path.join(output, change.file);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.renameSync(change.staged, target);
      put.count++;
      const entry = files.get(change.file) as ManifestEntry;
      files.set(change.file, { ...entry, mtime: fs.statSync(target).mtimeMs });
    }
    remove(
      output,
      doomed.filter((file) => !blocking.has(file)),
      put,
    );
    for (const dir of new Set(changes.map((c) => path.dirname(path.join(output, c.file))))) syncFolder(dir);
  }

  /** All files as they are known from now on: those that were known before first, in their order. */
  function filesNow(retired: ReadonlyMap<string, ManifestEntry>): Files {
    const now = createColumns(previous.columns);
    /** Files from this place on are as they were. */
    let from = 0;
    for (const [place, file] of previous.columns.paths.entries()) {
      const entry = files.get(file);
      if (entry === undefined && !Number.isNaN(kept[place])) continue;
      now.take(from, place, kept);
      from = place + 1;
      const its = entry ?? retired.get(file);
      if (its !== undefined) now.add(file, its);
    }
    now.take(from, previous.size, kept);
    for (const [file, entry] of files) if (!previous.has(file)) now.add(file, entry);
    return filesOf(now.columns());
  }

  function abort(): void {
    if (isOpen) staging.close();
    isOpen = false;
  }

  return { lastNote: opened.lastNote, add, addFile, keep, keepAll, keepOthers, commit, abort };
}

function save(file: string, manifest: Manifest): void {
  writeFileAtomic(file, writtenManifest(manifest));
}

/**
 * What the last build published and this one does not: bundles retire for a while. The rest goes at once, wherever it lies: it may have
 * been taken back for somebody's sake.
 */
function partition(
  previous: Files,
  isThere: (file: string, place: number) => boolean,
  now: Instant,
): { doomed: string[]; retired: Map<string, ManifestEntry> } {
  const doomed: string[] = [];
  const retired = new Map<string, ManifestEntry>();
  for (const [place, file] of previous.columns.paths.entries()) {
    if (isThere(file, place)) continue;
    const entry = previous.at(place);
    const since = entry.retired ?? now;
    if (entry.lasting && !isOver(since, now)) retired.set(file, { ...entry, retired: since });
    else doomed.push(file);
  }
  return { doomed, retired };
}

/** Whether a file that no build asks for any more since then has stayed long enough. */
function isOver(since: Instant, now: Instant): boolean {
  return now - since >= RETIREMENT;
}

/** Files that must go first, for a new file needs their name as a folder, or their folder's name. */
function blockers(doomed: readonly string[], changes: readonly Change[]): string[] {
  const needed = new Set<string>();
  const names = new Set<string>();
  for (const { file } of changes) {
    names.add(file);
    for (const dir of parents(file)) needed.add(dir);
  }
  return doomed.filter((file) => needed.has(file) || parents(file).some((dir) => names.has(dir)));
}

function parents(file: string): string[] {
  const out: string[] = [];
  for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1))
    out.push(file.slice(0, at));
  return out;
}

/** Deletes files and the folders this leaves empty, never the output folder itself. */
function remove(output: string, files: readonly string[], put: { count: number }): void {
  const dirs = new Set<string>();
  for (const file of files) {
    fs.rmSync(path.join(output, file), { force: true });
    put.count++;
    for (const dir of parents(file)) dirs.add(dir);
  }
  for (const dir of [...dirs].sort((a, b) => b.length - a.length)) {
    try {
      fs.rmdirSync(path.join(output, dir));
    } catch {
      // Not empty: something else of the site, or of the newsroom's own, lies in it.
    }
  }
}

/** Whether there is nothing in a folder but what keeps it in git, or is on every fresh disk (mke2fs(8): lost+found), or stet's own. */
function isEmpty(dir: string): boolean {
  const usual = new Set(['.gitkeep', '.gitignore', 'lost+found', stagingName(dir)]);
  return fs.readdirSync(dir).every((name) => usual.has(name));
}

/**
 * The first folder on the way to one of these files that is a symbolic link or the root of another disk, to which no file can be renamed:
 * strings do not tell, the file system does.
 */
function leadingOut(output: string, files: readonly string[]): string | undefined {
  const { dev } = fs.statSync(output);
  const sound = new Set<string>();
  for (const file of files)
    for (const dir of parents(file).reverse()) {
      if (sound.has(dir)) continue;
      const found = fs.lstatSync(path.join(output, dir), { throwIfNoEntry: false });
      if (found?.isSymbolicLink() || (found?.isDirectory() && found.dev !== dev)) return dir;
      // What is no folder has nothing in it.
      if (!found?.isDirectory()) break;
      sound.add(dir);
    }
  return undefined;
}
