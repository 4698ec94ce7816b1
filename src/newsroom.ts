import path from 'node:path';
import { askOnAllCores } from './askers.js';
import type { Config } from './config.js';
import { Damaged } from './lib/damaged.js';
import type { Message } from './lib/message.js';
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
import { openStore, type Store } from './store/store.js';
import type { Parsed } from './worker.js';
import { parseFiles } from './workers.js';

/** A newsroom's files, read and parsed. */
export interface Newsroom {
  readonly documents: readonly Document[];
  /** What the related index knows of each story's text, by the story's file. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Files under the content folder that are no texts. */
  readonly media: ReadonlySet<string>;
  readonly staticFiles: readonly string[];
  /** Every file that a message may name by its path under the content folder. */
  readonly sourceFiles: ReadonlySet<string>;
  readonly messages: readonly Message[];
}

/** The first stages, read and parse, of all that is in a newsroom's folders. */
export async function readNewsroom(
  config: Config,
  onProgress: (done: number, total: number) => void,
  parsedFiles?: ParsedFiles,
): Promise<Newsroom> {
  const listed = await listSources(config.contentDir);
  const { paths, media } = withoutOwn(listed, config);
  const staticFiles = await listStatic(config.staticDir);
  const messages = [...listed.messages, ...staticFiles.messages];
  const documents: Document[] = [];
  const readings = new Map<string, Reading>();
  for (const parsed of await parseAll(paths, config, onProgress, parsedFiles)) {
    for (const each of parsed.messages) messages.push(each);
    const { document, reading } = parsed;
    if (document) documents.push(document);
    if (document && reading) readings.set(document.file, reading);
  }
  const named = listed.messages.flatMap(({ file }) => file ?? []);
  return {
    documents,
    readings,
    media: new Set(media),
    staticFiles: staticFiles.paths,
    sourceFiles: new Set([...paths, ...media, ...named]),
    messages,
  };
}

/** Parses what is not known from an earlier build. In the order of `paths`. */
async function parseAll(
  paths: readonly string[],
  config: Config,
  onProgress: (done: number, total: number) => void,
  parsedFiles: ParsedFiles | undefined,
): Promise<Parsed[]> {
  const found = (await parsedFiles?.find(paths)) ?? new Map<string, Parsed>();
  const rest = paths.filter((file) => !found.has(file));
  const parsed = await parseFiles(rest, config, (done) => onProgress(done, rest.length));
  const fresh = new Map(rest.map((file, at) => [file, parsed[at] as Parsed]));
  parsedFiles?.keep(fresh);
  return paths.map((file) => found.get(file) ?? (fresh.get(file) as Parsed));
}

/** The model stage: the newsroom as it is at `now`, and the texts of what is public. */
export function modelNewsroom(
  { documents, readings, media, staticFiles }: Newsroom,
  {
    config,
    now,
    findBlocks,
  }: { readonly config: Config; readonly now: Instant; readonly findBlocks: FindBlocks },
): Modelled & { readonly bodies: Bodies } {
  const bodies = bodiesInMemory();
  const modelled = buildSite(documents, {
    now,
    config,
    media: new Set([...media, ...staticFiles]),
    bodies,
    related: { findBlocks, readingOf: (document) => readings.get(document.file) },
  });
  return { ...modelled, bodies };
}

/** Runs `work` with what finds blocks from the index that is kept between builds, and keeps it. */
export function withKeptIndex<T>(store: Store, work: (findBlocks: FindBlocks) => T): T {
  return store.related.transact((keeper) =>
    work((entries, tuning) => updateIndex(entries, keeper, tuning, askOnAllCores).blocksOf),
  );
}

/**
 * Runs `work` with the store, which is closed whatever comes of it. When what was parsed turns out to be damaged, it is
 * forgotten, and `work` run again.
 */
export async function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(config.storeDir);
  try {
    return await work(store);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    store.parsed.forget();
    return await work(store);
  } finally {
    await store.close();
  }
}

/** When the newsroom's folder is itself the content folder, what stet keeps and makes in it is no content. */
function withoutOwn(
  { paths, media }: { readonly paths: readonly string[]; readonly media: readonly string[] },
  config: Config,
): { readonly paths: readonly string[]; readonly media: readonly string[] } {
  const own = [config.outputDir, config.storeDir, config.templatesDir, config.staticDir]
    .map((dir) => path.relative(config.contentDir, dir))
    .filter((relative) => relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative))
    .map((relative) => `${relative.split(path.sep).join('/')}/`);
  if (own.length === 0) return { paths, media };
  const foreign = (file: string) => !own.some((prefix) => file.startsWith(prefix));
  return { paths: paths.filter(foreign), media: media.filter(foreign) };
}
