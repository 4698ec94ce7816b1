import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Config } from './config.js';
import { environment } from './environment.js';
import { Damaged } from './lib/damaged.js';
import { digest } from './lib/digest.js';
import { hasErrors } from './lib/message.js';
import { decodeProfile, encodeProfile } from './model/related/kept/profile-bytes.js';
import { type Profile, placeWeightsFor } from './model/related/profile.js';
import { recommendsAny } from './model/related/recommend.js';
import type { Body, Document } from './parse/document.js';
import { readGit } from './read/git.js';
import { readSource } from './read/read.js';
import { isSettled, type Stamp, stampOf } from './read/stamp.js';
import { nothingSeen, readSeen, type Seen, type SeenFiles, seenAfter, writeSeen } from './seen.js';
import type { Bodies } from './store/bodies.js';
import type { Database } from './store/database.js';
import { type Keeper, nameOf } from './store/keeper.js';
import type { Parsed } from './worker.js';

/** What source files gave when they were parsed, from one build to the next. */
export interface ParsedFiles {
  /** Which files are not as they were, and which are no more, of all there are; to be asked first. */
  look(
    files: readonly string[],
  ): Promise<{ readonly changed: readonly string[]; readonly gone: readonly string[] }>;
  /** What files gave that are as they were. */
  load(files: readonly string[]): Map<string, Parsed>;
  /**
   * Puts what a few of the changed files give where it will be kept, and returns it without its texts, which are read from there:
   * so an archive's are never in memory at once. It counts for nothing until `keep`.
   */
  hold(files: readonly string[], parsed: readonly Parsed[]): Parsed[];
  /** Keeps what files gave that changed, and forgets those that are no more. */
  keep(parsed: ReadonlyMap<string, Parsed>): void;
  /**
   * Files that changed since what is kept was published last; undefined where nothing was, or nobody can tell. What they gave then is
   * kept until it is published anew.
   */
  readonly unpublished: ReadonlySet<string> | undefined;
  /** What one of them gave then; undefined for one that was not there, or could not be published. */
  loadPublished(file: string): Parsed | undefined;
  /** To be told that what is kept was published, but for these files. */
  published(but: ReadonlySet<string>): void;
  /** The texts of all that is kept. */
  readonly bodies: Pick<Bodies, 'get'>;
}

export interface ParsedOptions {
  readonly config: Config;
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Reads every file again, whatever its size and time of change. */
  readonly verify?: boolean | undefined;
}

/** So many values wait in memory to be put together. */
const mostWaiting = 4_000;

/** With more files than these whose stamps tell nothing, git is asked. */
const mostRead = 200;

/** Raised when what is kept changes its form. */
const format = 5;

const decoder = new TextDecoder();

/** Opens what is kept of a newsroom's files. What they were parsed with is part of it: if that differs, nothing is found. */
export function openParsed({ config, database, clock, verify = false }: ParsedOptions): ParsedFiles {
  const pipeline = pipelineOf(config);
  const began = clock();
  /** Of files whose stamps do not tell that they are as they were. */
  const stamps = new Map<string, Stamp>();
  let known: SeenFiles | undefined;
  /** What is known since `keep`. */
  let now: SeenFiles | undefined;
  /** By each file that changed since the last publication, the digest of its body then; '' where it was not published. */
  let aside: Map<string, string> | undefined;
  let isAside = false;
  /** Ids of the blobs of files, with the settings by which git makes files of them; empty where it was not asked. */
  let blobs: ReadonlyMap<string, string> = new Map();
  let changed: readonly string[] = [];
  let gone: readonly string[] = [];
  /** Whether anything was put. */
  let begun = false;
  /** Another one each time that what is seen is kept. */
  let state: string | undefined;
  /** Files whose row is to be written again, for they are the same in other times. */
  const touched = new Set<string>();

  /** Files whose values are put, or wait for it. */
  const held = new Set<string>();
  const waiting = new Map<string, Uint8Array>();

  /** What is gone was there when this began. */
  const read: Read = (name) => {
    const found = waiting.get(name) ?? database.read(name);
    if (found === undefined) throw new Damaged(name);
    return found;
  };

  async function isAsSeen(file: string, seen: Seen): Promise<boolean> {
    if (stamps.get(file)?.size !== seen.size) return false;
    if (verify || seen.blob === '' || blobs.get(file) !== seen.blob) {
      const { source } = await readSource(config.contentDir, file, config.limits);
      if (source?.digest !== seen.digest) return false;
    }
    touched.add(file);
    return true;
  }

  const seenNow = (file: string, its: Pick<Seen, 'digest' | 'body'>): Seen | undefined => {
    const stamp = stamps.get(file);
    const { digest, body } = its;
    const blob = blobs.get(file) ?? '';
    return stamp && { ...stamp, digest, body, blob, settled: isSettled(stamp, began) };
  };

  /** Another build has kept something since: what it keeps is whole, and need not be of this one. */
  const isOthers = (keeper: Keeper) => textIn(keeper.get(stateName)) !== state;

  function nameState(keeper: Keeper): void {
    state = randomUUID();
    keeper.put(stateName, Buffer.from(state));
  }

  /** Keeps what changed files gave when they were published, before anything takes the place of that. To be called first. */
  function setAside(keeper: Keeper): void {
    if (isAside) return;
    isAside = true;
    if (known === undefined) keeper.delete(unpublishedName);
    if (aside === undefined) return;
    for (const file of [...changed, ...gone]) {
      if (aside.has(file)) continue;
      const body = known?.get(file)?.body ?? '';
      aside.set(file, body);
      if (body === '') continue;
      for (const name of [gave(file), readingIn(file)]) {
        const bytes = keeper.get(name);
        if (bytes !== undefined) keeper.put(asPublished(name), Buffer.from(bytes));
      }
    }
    keeper.put(unpublishedName, Buffer.from(JSON.stringify([...aside])));
  }

  const isText = (body: string, seen: SeenFiles) =>
    seen.hasBody(body) || [...(aside?.values() ?? [])].includes(body);

  /** Puts what waits. It stays where it is if that cannot be done. */
  function putWaiting(): void {
    const [last] = [...waiting.keys()].slice(-1);
    if (last === undefined) return;
    database.transact((keeper) => {
      if (isOthers(keeper)) return;
      setAside(keeper);
      if (!begun) {
        // Of these files nothing is known until all is kept: what is put here replaces what was known of them.
        const left = new Map(changed.map((file) => [file, undefined]));
        if (known === undefined) keeper.delete('seen');
        else keeper.put('seen', Buffer.from(writeSeen(seenAfter(known, left), pipeline)));
        nameState(keeper);
      }
      for (const [name, bytes] of waiting) keeper.put(name, bytes);
    });
    if (database.read(last) === undefined) return;
    begun = true;
    waiting.clear();
  }

  return {
    bodies: {
      get: (body) => ({ ...textsIn(body, read), digest: body }),
    },
    async look(files) {
      state = textIn(database.read(stateName));
      const bytes = database.read('seen');
      known = bytes && readSeen(decoder.decode(bytes), pipeline);
      const left = known && textIn(database.read(unpublishedName));
      aside = left === undefined ? undefined : new Map(JSON.parse(left) as [string, string][]);
      const went: string[] = [];
      /** Files whose stamps do not tell that they are as they were, with what is known of them. */
      const unsure: [file: string, seen: Seen | undefined][] = [];
      let place = 0;
      const count = known?.size ?? 0;
      for (const file of files) {
        const stamp = stampOf(path.join(config.contentDir, file));
        // Both are in order.
        for (; known && place < count && known.pathAt(place) < file; place++) went.push(known.pathAt(place));
        const at = known && place < count && known.pathAt(place) === file ? place++ : undefined;
        if (at !== undefined && stamp && known?.isAsSeen(at, stamp) && !verify) continue;
        if (stamp) stamps.set(file, stamp);
        unsure.push([file, at === undefined ? undefined : known?.at(at)]);
      }
      for (; known && place < count; place++) went.push(known.pathAt(place));
      gone = went;
      if (unsure.length > mostRead) blobs = await blobsIn(config.contentDir);
      const others: string[] = [];
      for (const [file, seen] of unsure) if (!seen || !(await isAsSeen(file, seen))) others.push(file);
      changed = others;
      return { changed, gone };
    },
    get unpublished() {
      return aside && new Set(aside.keys());
    },
    loadPublished(file) {
      const body = aside?.get(file);
      if (body === undefined || body === '') return undefined;
      return decode(read(asPublished(gave(file))), file, (name) =>
        read(name === readingIn(file) ? asPublished(name) : name),
      );
    },
    published(but) {
      const seen = now ?? known;
      if (seen === undefined || (aside?.size === 0 && but.size === 0)) return;
      database.transact((keeper) => {
        if (isOthers(keeper)) return;
        const before = aside ?? new Map<string, string>();
        aside = new Map([...but].map((file) => [file, before.get(file) ?? '']));
        for (const [file, body] of before) {
          if (but.has(file)) continue;
          for (const name of [gave(file), readingIn(file)]) keeper.delete(asPublished(name));
          if (body !== '' && !isText(body, seen)) keeper.delete(textOf(body));
        }
        keeper.put(unpublishedName, Buffer.from(JSON.stringify([...aside])));
      });
    },
    hold(files, parsed) {
      const stored = parsed.map((its, at) => {
        const file = files[at] as string;
        const { document, reading } = its;
        if (document === undefined || hasErrors(its.messages)) return its;
        put(file, its, document, (name, bytes) => void waiting.set(name, bytes));
        held.add(file);
        const kept = asStored(its, file, read);
        return reading ? kept : { ...kept, reading };
      });
      if (waiting.size > mostWaiting) putWaiting();
      return stored;
    },
    load: (files) => new Map(files.map((file) => [file, decode(read(gave(file)), file, read)])),
    keep(parsed) {
      const isSame = parsed.size + gone.length + touched.size === 0;
      if (isSame) return;
      if (held.size > 0) putWaiting();
      database.transact((keeper) => {
        if (isOthers(keeper) || waiting.size > 0) {
          state = undefined;
          return;
        }
        setAside(keeper);
        for (const file of gone) for (const name of [gave(file), readingIn(file)]) keeper.delete(name);
        const changes = new Map<string, Seen | undefined>(gone.map((file) => [file, undefined]));
        for (const file of touched) {
          const seen = known?.get(file);
          if (seen) changes.set(file, seenNow(file, seen) ?? seen);
        }
        for (const [file, its] of parsed) {
          // What has an error is told again each time.
          const document = hasErrors(its.messages) ? undefined : its.document;
          changes.set(
            file,
            document && seenNow(file, { digest: document.digest, body: document.body.digest }),
          );
          if (document && !held.has(file)) put(file, its, document, keeper.put);
        }
        const after = seenAfter(known ?? nothingSeen, changes);
        now = after;
        for (const file of [...gone, ...parsed.keys()]) {
          const body = known?.get(file)?.body;
          if (body !== undefined && !isText(body, after)) keeper.delete(textOf(body));
        }
        nameState(keeper);
        keeper.put('seen', Buffer.from(writeSeen(after, pipeline)));
      });
    },
  };
}

/** Ids by which two files are known to be the same; none where git is of no help. */
async function blobsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const git = await readGit(folder);
  if (git === undefined) return new Map();
  // With other settings the same blob may be another file: it is given another id.
  return new Map(Array.from(git.blobs, ([file, id]) => [file, digest(id + git.filters).slice(0, 40)]));
}

/** Everything but a file that decides on what it gives. */
function pipelineOf({ url, language, timeZone, frontMatter, limits, related }: Config): string {
  return digest(
    JSON.stringify([
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
    ]),
  );
}

const stateName = 'seen-state';
const textIn = (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes);

const unpublishedName = 'unpublished';
const asPublished = (name: string) => `published/${name}`;
const gave = (file: string) => `gave/${nameOf(file)}`;
const readingIn = (file: string) => `reading/${nameOf(file)}`;
const textOf = (body: string) => `text/${body}`;

type Text = Pick<Body, 'html' | 'text'>;
type Texts = Omit<Body, 'digest'>;

/** A document without its texts, which lie apart: of most stories they are not needed. */
interface Gave {
  readonly document: Omit<Document, 'body'> & { readonly body: Omit<Body, keyof Text> };
  readonly messages: Parsed['messages'];
  readonly passages?: readonly number[] | undefined;
}

function put(file: string, { messages, reading }: Parsed, document: Document, putValue: Keeper['put']): void {
  const { html: _, text: __, ...body } = document.body;
  const { digest: its, ...texts } = document.body;
  const gives: Gave = { document: { ...document, body }, messages, passages: reading?.passages };
  putValue(gave(file), Buffer.from(JSON.stringify(gives)));
  putValue(textOf(its), Buffer.from(JSON.stringify(texts)));
  if (reading) putValue(readingIn(file), encodeProfile(reading.profile));
}

type Read = (name: string) => Uint8Array;

function decode(bytes: Uint8Array, file: string, read: Read): Parsed {
  return asStored(JSON.parse(decoder.decode(bytes)) as Gave, file, read);
}

/** What a file gave, with its texts read when they are asked for. */
function asStored({ document, messages, ...gives }: Gave | Parsed, file: string, read: Read): Parsed {
  const passages =
    'passages' in gives ? gives.passages : 'reading' in gives ? gives.reading?.passages : undefined;
  let profile: Profile | undefined;
  return {
    document: document && ({ ...document, body: storedBody(document.body, read) } as Document),
    messages,
    ...(passages && {
      reading: {
        passages,
        get profile() {
          profile ??= decodeProfile(shared(read(readingIn(file))).buffer);
          return profile;
        },
      },
    }),
  };
}

function textsIn(body: string, read: Read): Texts {
  return JSON.parse(decoder.decode(read(textOf(body)))) as Texts;
}

/** A body whose texts are read whenever they are asked for, so that an archive's are never in memory at once. */
function storedBody(body: Omit<Body, keyof Text> | Body, read: Read): Body {
  const { html: _, text: __, ...rest } = body as Body;
  let last: WeakRef<Text> | undefined;
  const texts = (): Text => {
    let its = last?.deref();
    if (its === undefined) {
      its = textsIn(rest.digest, read);
      last = new WeakRef(its);
    }
    return its;
  };
  return {
    ...rest,
    get html() {
      return texts().html;
    },
    get text() {
      return texts().text;
    },
  };
}

/** Threads that ask the archive share it. */
function shared(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
