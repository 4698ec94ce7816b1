import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../config/config.js';
import { type Message, message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { realPath } from '../lib/real-path.js';
import { type FolderListing, listFolder, listSources } from '../read/read.js';
import { listStatic } from '../read/static.js';
import { StoreInUse } from '../store/lock.js';
import { refuseForeignStore, StoreNotOurs } from '../store/ours.js';
import { type ParseOptions, parseFiles } from '../workers/parse-files.js';
import type { Parsed } from '../workers/parse-thread.js';
import { rules as writeRules } from '../write/rules.js';

/** The files in the folders of a newsroom. */
export interface Listing {
  /** Source files, by their paths under the content folder. */
  readonly paths: readonly string[];
  /** The same by their folders; the content folder itself is `.`. */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  /** Files under the content folder that are no texts. */
  readonly media: ReadonlySet<string>;
  readonly staticFiles: readonly string[];
  /** The names on disk of files whose names are not in NFC. */
  readonly spelled: Spelled;
  /** Contents of the newsroom's own `robots.txt`, `_headers` and `_redirects` (see read/static.ts), which stet also makes. */
  readonly shared: ReadonlyMap<string, string>;
  /** Every file that a message may name by its path under the content folder: messages have names in NFC. */
  readonly sourceFiles: ReadonlySet<string>;
  readonly messages: readonly Message[];
}

/** Names on disk, by their form in NFC. */
export interface Spelled {
  readonly media: ReadonlyMap<string, string>;
  readonly static: ReadonlyMap<string, string>;
}

/** `known` has the listings of content folders that are not read again. */
export async function listNewsroom(config: Config, known?: Map<string, FolderListing>): Promise<Listing> {
  const listed = await listSources(config.contentDir, { except: ownFolders(config), known });
  const { paths, byFolder, media } = listed;
  const staticFiles = await listStatic(config.staticDir);
  const named = listed.messages.flatMap(({ file }) => file ?? []);
  return {
    paths,
    byFolder,
    media: new Set(media),
    staticFiles: staticFiles.paths,
    spelled: { media: listed.spelled, static: staticFiles.spelled },
    shared: staticFiles.shared,
    sourceFiles: new Set([...paths.map((each) => normalized(each)), ...media, ...named]),
    messages: [...listed.messages, ...staticFiles.messages],
  };
}

/** Whether folders hold what `known` says of them. */
export function areSameFolders(
  config: Config,
  folders: Iterable<string>,
  known: ReadonlyMap<string, FolderListing>,
): boolean {
  const root = realPath(config.contentDir);
  const except = ownFolders(config);
  for (const folder of folders)
    if (!isDeepStrictEqual(known.get(folder), listFolder(root, folder, except))) return false;
  return true;
}

/** Files that links and pictures of stories may refer to, besides texts. */
export function filesOf({ media, staticFiles }: Pick<Listing, 'media' | 'staticFiles'>): ReadonlySet<string> {
  return new Set([...media, ...staticFiles]);
}

/** Parses files and passes the results to `settle`. */
export async function parseAll(
  files: readonly string[],
  config: Config,
  onProgress: (done: number, total: number) => void,
  options?: ParseOptions,
): Promise<Map<string, Parsed>> {
  const parsed = await parseFiles(files, config, (done) => onProgress(done, files.length), options);
  return new Map(files.map((file, at) => [file, parsed[at] as Parsed]));
}

/** Returns a message if the folder for the store contains something else. Does not open the store. */
export function foreignStore(config: Config): Message | undefined {
  try {
    refuseForeignStore(config.storeDir);
    return undefined;
  } catch (error) {
    return whoHasTheStore(error);
  }
}

/** The message for an error of opening the store: another process uses the store, or the folder is no store. Undefined for other errors. */
export function whoHasTheStore(error: unknown): Message | undefined {
  if (error instanceof StoreNotOurs)
    return message(
      writeRules['store-not-ours'],
      `The folder ${error.dir} holds files that stet did not make, such as ${error.found}.`,
    );
  if (!(error instanceof StoreInUse)) return undefined;
  return message(writeRules['in-use'], `Another stet (process ${error.pid}) is working with ${error.dir}.`);
}

/** If the content folder is the whole newsroom, the folders in it that contain no content. */
export function ownFolders(config: Config): string[] {
  return [config.outputDir, config.storeDir, config.templatesDir, config.staticDir]
    .map((dir) => path.relative(config.contentDir, dir))
    .filter((relative) => relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative))
    .map((relative) => `${relative.split(path.sep).join('/')}/`);
}
