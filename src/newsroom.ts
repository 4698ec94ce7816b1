import path from 'node:path';
import { askOnAllCores } from './askers.js';
import type { Config } from './config.js';
import { environment } from './environment.js';
import { Damaged } from './lib/damaged.js';
import { type Message, message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import { buildSite, type Modelled } from './model/model.js';
import type { FindBlocks } from './model/related/blocks.js';
import { updateIndex } from './model/related/kept/update.js';
import type { Reading } from './model/related/recommend.js';
import type { Document } from './parse/document.js';
import type { ParsedFiles } from './parsed.js';
import { listSources } from './read/read.js';
import { listStatic } from './read/static.js';
import { type Bodies, bodiesInMemory } from './store/bodies.js';
import { StoreInUse } from './store/lock.js';
import { refuseForeignStore, StoreNotOurs } from './store/ours.js';
import { scratchOf } from './store/scratch.js';
import { openStore, type Store } from './store/store.js';
import type { Parsed } from './worker.js';
import { type ParseOptions, parseFiles } from './workers.js';
import { rules as writeRules } from './write/rules.js';

/** What is in a newsroom's folders. */
export interface Listing {
  /** Source files, by their paths under the content folder. */
  readonly paths: readonly string[];
  /** Files under the content folder that are no texts. */
  readonly media: ReadonlySet<string>;
  readonly staticFiles: readonly string[];
  /** How the disk spells the names of those files that it does not have in NFC. */
  readonly spelled: Spelled;
  /** What the newsroom itself says to hosts and crawlers in files that stet makes too (see read/static.ts). */
  readonly shared: ReadonlyMap<string, string>;
  /** Every file that a message may name by its path under the content folder. */
  readonly sourceFiles: ReadonlySet<string>;
  readonly messages: readonly Message[];
}

/** Names as the disk has them, by the same names in NFC. */
export interface Spelled {
  readonly media: ReadonlyMap<string, string>;
  readonly static: ReadonlyMap<string, string>;
}

/** A newsroom's files, read and parsed. */
export interface Newsroom extends Listing {
  readonly documents: readonly Document[];
  /** What the related index knows of each story's text, by the story's file. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** What parsing had to say. */
  readonly parseMessages: readonly Message[];
}

export async function listNewsroom(config: Config): Promise<Listing> {
  const listed = await listSources(config.contentDir, ownFolders(config));
  const { paths, media } = listed;
  const staticFiles = await listStatic(config.staticDir);
  const named = listed.messages.flatMap(({ file }) => file ?? []);
  return {
    paths,
    media: new Set(media),
    staticFiles: staticFiles.paths,
    spelled: { media: listed.spelled, static: staticFiles.spelled },
    shared: staticFiles.shared,
    sourceFiles: new Set([...paths, ...media, ...named]),
    messages: [...listed.messages, ...staticFiles.messages],
  };
}

/** What links and pictures of stories may lead to besides texts. */
export function filesOf({ media, staticFiles }: Listing): ReadonlySet<string> {
  return new Set([...media, ...staticFiles]);
}

/** Source files that are not as they were when `parsed` was kept, and what they give now. */
export interface Fresh {
  readonly parsedFiles: ParsedFiles;
  readonly parsed: ReadonlyMap<string, Parsed>;
}

/** The first stages, read and parse, of all that is in a newsroom's folders. */
export async function readNewsroom(
  listing: Listing,
  config: Config,
  onProgress: (done: number, total: number) => void,
  fresh?: Fresh,
): Promise<Newsroom> {
  const parsed =
    fresh === undefined
      ? await parseAll(listing.paths, config, onProgress)
      : new Map([
          ...fresh.parsedFiles.load(listing.paths.filter((file) => !fresh.parsed.has(file))),
          ...fresh.parsed,
        ]);
  const documents: Document[] = [];
  const readings = new Map<string, Reading>();
  const messages: Message[] = [];
  for (const file of listing.paths) {
    const its = parsed.get(file);
    if (its === undefined) continue;
    for (const each of its.messages) messages.push(each);
    const { document, reading } = its;
    if (document) documents.push(document);
    if (document && reading) readings.set(document.file, reading);
  }
  return { ...listing, documents, readings, parseMessages: messages };
}

/** What files give, by file. */
export async function parseAll(
  files: readonly string[],
  config: Config,
  onProgress: (done: number, total: number) => void,
  settle?: ParseOptions['settle'],
): Promise<Map<string, Parsed>> {
  const parsed = await parseFiles(files, config, (done) => onProgress(done, files.length), { settle });
  return new Map(files.map((file, at) => [file, parsed[at] as Parsed]));
}

/** The model stage: the newsroom as it is at `now`, and the texts of what is public. */
export function modelNewsroom(
  newsroom: Newsroom,
  {
    config,
    now,
    findBlocks,
  }: { readonly config: Config; readonly now: Instant; readonly findBlocks: FindBlocks },
): Modelled & { readonly bodies: Bodies } {
  const bodies = bodiesInMemory();
  const modelled = buildSite(newsroom.documents, {
    now,
    config,
    media: filesOf(newsroom),
    bodies,
    related: { findBlocks, readingOf: (document) => newsroom.readings.get(document.file) },
  });
  return { ...modelled, bodies };
}

/** Runs `work` with what finds blocks from the index that is kept between builds, and keeps it. */
export function withKeptIndex<T>(store: Store, work: (findBlocks: FindBlocks) => T): T {
  return store.related.transact((keeper) => {
    const isForeign = textIn(keeper.get(environmentName)) !== environment;
    if (isForeign) keeper.clear();
    const result = work((entries, tuning) => updateIndex(entries, keeper, tuning, askOnAllCores).blocksOf);
    if (isForeign) keeper.put(environmentName, Buffer.from(environment));
    return result;
  });
}

const environmentName = 'environment';
const textIn = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

/**
 * Runs `work` with the store, which is closed whatever comes of it. When what was parsed turns out to be damaged, it is
 * forgotten, and `work` run again. Throws `StoreInUse` while another process has the store.
 */
export async function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(config.storeDir);
  try {
    return await work(store);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    store.parsed.forget();
    store.pages.forget();
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Says that the folder for the store is none, without opening it; undefined where it is one, or can become one. */
export function foreignStore(config: Config): Message | undefined {
  try {
    refuseForeignStore(config.storeDir);
    return undefined;
  } catch (error) {
    return whoHasTheStore(error);
  }
}

/** The same for who only looks: the store is afterwards what it was before, so that the next build finds what the last one left. */
export function withStoreToRead<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  return withStore(config, (store) => work(scratchOf(store)));
}

/** What to tell whoever wanted a store that another process has, or a folder that is no store; undefined for any other error. */
export function whoHasTheStore(error: unknown): Message | undefined {
  if (error instanceof StoreNotOurs)
    return message(
      writeRules['store-not-ours'],
      `The folder ${error.dir} holds files that stet did not make, such as ${error.found}.`,
    );
  if (!(error instanceof StoreInUse)) return undefined;
  return message(writeRules['in-use'], `Another stet (process ${error.pid}) is working with ${error.dir}.`);
}

/** Where the newsroom's folder is itself the content folder: the folders under it that hold no content. */
function ownFolders(config: Config): string[] {
  return [config.outputDir, config.storeDir, config.templatesDir, config.staticDir]
    .map((dir) => path.relative(config.contentDir, dir))
    .filter((relative) => relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative))
    .map((relative) => `${relative.split(path.sep).join('/')}/`);
}
