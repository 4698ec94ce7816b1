import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.js';
import { hasErrors, type Message, sortMessages } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import { fillSuggestions, type NameKind } from '../model/nearest.js';
import { rules as modelRules } from '../model/rules.js';
import { endedThere } from '../parse/unparsed.js';
import { tellOnce } from '../parse/unused-fields.js';
import { rules as readRules } from '../read/rules.js';
import { loadTemplates, type Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import type { ParseOptions } from '../workers/parse-files.js';
import { readMarks } from '../workers/parse-marks.js';
import type { Writer } from '../write/write.js';
import { contentPrefix } from './content-prefix.js';
import type { Elsewhere } from './elsewhere.js';
import { createEngine, type Engine, type Progress } from './engine.js';
import { environment } from './environment.js';
import type { Audience } from './families/documents.js';
import {
  bundleTable,
  instantOfLast,
  isEmptyGraph,
  isOtherThanLast,
  outputOfLast,
  putBegun,
  textIn,
} from './head.js';
import { type Listing, listNewsroom, parseAll } from './newsroom.js';
import { createParses, type Parses } from './parses.js';
import type { PictureMemory } from './pictured.js';
import { createVersions, lookAtSources, type Sources } from './sources.js';

/** What all stages of a build are given. */
export interface StageOptions {
  readonly config: Config;
  readonly now: Instant;
  /** False for `stet check`: everything is done but the writing, and the store stays as it is. */
  readonly write: boolean;
  /** Reads every source file again, whatever its size and time of change, and every output file. */
  readonly verify?: boolean | undefined;
  /** Lets a site that shows readers no story take the place of the last one. */
  readonly allowEmpty?: boolean | undefined;
  readonly onProgress?: Progress | undefined;
  /** Other processes that take part; absent where this one does everything. */
  readonly elsewhere?: Elsewhere | undefined;
}

const builtInTemplates = fileURLToPath(new URL('../../templates', import.meta.url));

/** What is known of the newsroom's folders before the sources are read. */
export interface Listed {
  readonly listing: Listing;
  /** The only folders with source files in which anything has changed; absent if that is not known. */
  readonly within?: ReadonlySet<string> | undefined;
}

/** Finds what lies in the newsroom's folders, and parses what changed. */
export async function readSources(rows: Rows, options: StageOptions, listed?: Listed) {
  const { config, verify } = options;
  const { listing, within } = listed ?? { listing: await listNewsroom(config) };
  const messages = listing.messages.filter(
    ({ rule }) => !options.allowEmpty || rule !== readRules['no-stories'].id,
  );
  const { byFolder } = listing;
  const sources = await lookAtSources({ byFolder, within, config, rows, verify, clock: Date.now });
  const parses = createParses(rows);
  const changed = new Map(isEmptyGraph(rows) ? sources.versions() : sources.changed);
  const suspects = await parseChanged(changed, {
    rows,
    parses,
    options,
    versions: sources.versions,
    progress: options.onProgress ?? (() => {}),
  });
  messages.push(...suspects.map(endedThere));
  return { listing: { ...listing, messages }, sources, parses, changed };
}

/**
 * Parses files of which this version has not been parsed yet. Returns those at which the program ended in an earlier build: remark has parsed
 * them, since satteri, which is native code, may have been the reason.
 */
async function parseChanged(
  changed: ReadonlyMap<string, string>,
  {
    rows,
    parses,
    options,
    progress,
    versions,
  }: Pick<EngineParts, 'rows' | 'parses' | 'options' | 'progress'> & Pick<Sources, 'versions'>,
): Promise<string[]> {
  const isUnknown = ([file, version]: readonly [string, string]) => !parses.has(file, version);
  const unknown = [...changed].filter(isUnknown);
  const onProgress = (done: number, total: number) => progress('parse', done, total);
  const marks = path.join(options.config.storeDir, 'parsing');
  const suspects = readMarks(marks);
  const relieve = () => {
    if (rows.waiting > (rows.file === undefined ? mostParsedInMemory : mostParsed)) rows.flush();
  };
  const settle: ParseOptions['settle'] = (some, its) => {
    for (const [at, file] of some.entries()) {
      const found = its[at];
      if (found) parses.put(file, changed.get(file) ?? '', found);
    }
    relieve();
    return its.map(() => parsedAside);
  };
  const parseHere = async (files: readonly string[]) => {
    await parseAll(files, options.config, onProgress, {
      settle,
      suspects,
      ...(options.write && { marks }),
    });
  };
  const suspected = unknown.flatMap(([file]) => (suspects.has(file) ? [file] : []));
  if (suspected.length > 0) {
    // First, and into the store: if another story ends the program, marks name that one alone.
    await parseHere(suspected);
    if (options.write) rows.flush();
  }
  const sound = unknown.filter(([file]) => !suspects.has(file));
  const versionOf = createVersions(options.config);
  await options.elsewhere?.parse(new Map(sound), {
    rows,
    relieve,
    versions,
    versionOf,
    parseHere,
    onProgress,
  });
  await parseHere(sound.filter(isUnknown).map(([file]) => file));
  return suspected;
}

/** Rows of parsed files that wait in memory: texts are large. */
const mostParsed = 4_000;
/** The same where a database would have to be made for them, for a check. */
const mostParsedInMemory = 12_000;
const parsedAside = { messages: [] };

export function loadTemplatesOf(config: Config, rows: Rows): ReturnType<typeof loadTemplates> {
  return loadTemplates({
    builtIn: builtInTemplates,
    own: config.templatesDir,
    theme: config.theme,
    budgets: config.budgets,
    cache: {
      get: () => textIn(rows.get(bundleTable, '')),
      put: (bundles) => rows.put(bundleTable, '', Buffer.from(bundles)),
    },
    environment,
    search: config.search,
    embeds: config.embeds === 'onClick',
    pageScript: config.pageScript,
    admin: config.admin !== undefined,
  });
}

/** What the engine of a build is made of. */
export interface EngineParts {
  readonly rows: Rows;
  readonly options: StageOptions;
  readonly listing: Listing;
  readonly parses: Parses;
  readonly templates: Templates | undefined;
  readonly writer: Writer | undefined;
  readonly progress: Progress;
  readonly messages: readonly Message[];
  readonly audience?: Audience | undefined;
  /** Whether the graph in the rows was made for another audience. */
  readonly isForOthers?: boolean | undefined;
  readonly pictureMemory?: PictureMemory | undefined;
}

/** Whether the output folder holds what the graph of the last build says. */
function isSameOutput(rows: Rows, writer: Writer | undefined): boolean {
  return outputOfLast(rows) === (writer?.generation() ?? null);
}

export function engineOf({
  rows,
  options,
  listing,
  parses,
  templates,
  writer,
  progress,
  messages,
  audience,
  isForOthers,
  pictureMemory,
}: EngineParts): Engine {
  const { config, now, write } = options;
  return createEngine({
    rows,
    config,
    now,
    last: instantOfLast(rows),
    isNew: isEmptyGraph(rows),
    isOther: isOtherThanLast(rows, config),
    audience,
    isForOthers,
    pictureMemory,
    verify: options.verify,
    listing,
    parses,
    templates,
    writer,
    isSameOutput: isSameOutput(rows, writer),
    hasErrors: () => hasErrors(messages),
    elsewhere: options.elsewhere,
    flush() {
      if (write) putBegun(rows);
      return rows.flush();
    },
    progress,
  });
}

/** All messages of a site, in order, each at the place that editors know. */
export function tellAll(
  messages: readonly Message[],
  engine: Engine,
  listing: Listing,
  config: Config,
): readonly Message[] {
  const filled = fillSuggestions(messages, (among: NameKind) => engine.names(among));
  return sortMessages(withoutDoubles(tellOnce(filled)).map((each) => fromRoot(each, listing, config)));
}

/** A name that is nearly another one is misspelt: that a page was made for it need not be said as well. */
function withoutDoubles(messages: readonly Message[]): readonly Message[] {
  const placeOf = ({ file, line, column }: Message) => JSON.stringify([file, line, column]);
  const near = new Set(messages.filter(({ rule }) => rule === modelRules['near-name'].id).map(placeOf));
  if (near.size === 0) return messages;
  const made: ReadonlySet<string> = new Set(
    (['section-made', 'topic-made', 'series-made', 'author-made'] as const).map(
      (name) => modelRules[name].id,
    ),
  );
  return messages.filter((each) => !made.has(each.rule) || !near.has(placeOf(each)));
}

/** Stages name a source file by its path under the content folder; editors know it by its path from the site's root. */
function fromRoot(each: Message, { sourceFiles }: Listing, config: Config): Message {
  if (each.file === undefined || !sourceFiles.has(each.file)) return each;
  const prefix = contentPrefix(config);
  const { file, files } = each;
  return { ...each, file: prefix + file, ...(files && { files: files.map((its) => prefix + its) }) };
}
