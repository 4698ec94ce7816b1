import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.js';
import { Damaged } from '../lib/damaged.js';
import { digest } from '../lib/digest.js';
import { hasErrors, type Message, message, sortMessages } from '../lib/message.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { formatIso, type Instant } from '../lib/time.js';
import { fillSuggestions, type NameKind } from '../model/nearest.js';
import { rules as modelRules } from '../model/rules.js';
import { tellOnce } from '../parse/unused-fields.js';
import { rules as readRules } from '../read/rules.js';
import { loadTemplates, type Templates } from '../render/templates.js';
import { type GraphStore, openGraphStore, openSnapshot, openWithoutStore } from '../store/graph-store.js';
import type { Rows } from '../store/rows.js';
import { rules as writeRules } from '../write/rules.js';
import { openWriter, type WriteResult, type Writer } from '../write/write.js';
import { createEngine, type Engine, type Progress, type Summary } from './engine.js';
import { environment } from './environment.js';
import { failedFolder } from './failed-folder.js';
import { decode, encode } from './graph.js';
import { createLastGood, type LastGood } from './last-good.js';
import { foreignStore, type Listing, listNewsroom, parseAll, whoHasTheStore } from './newsroom.js';
import { createParses, type Parses } from './parses.js';
import { program } from './program.js';
import { lookAtSources } from './sources.js';
import type { Explanation } from './why.js';

export interface BuildOptions {
  readonly config: Config;
  readonly now: Instant;
  /** False for `stet check`: everything is done but the writing, and the store stays as it is. */
  readonly write: boolean;
  /** Reads every source file again, whatever its size and time of change, and every output file. */
  readonly verify?: boolean | undefined;
  /** Writes what changed since the last build, whether or not what that wrote is still in the output folder. */
  readonly delta?: boolean | undefined;
  /** Lets a site that shows readers no story take the place of the last one. */
  readonly allowEmpty?: boolean | undefined;
  /** Lets most of the pages of the last build be deleted. */
  readonly allowDeletions?: boolean | undefined;
  /** Publishes all but files with errors, which stay as they were published last. */
  readonly lastGood?: boolean | undefined;
  readonly onProgress?: Progress | undefined;
}

export interface BuildResult {
  /** Errors first. */
  readonly messages: readonly Message[];
  readonly standing: Summary;
  /** Absent when nothing was written: for `check`, or because of an error. */
  readonly written?: WriteResult | undefined;
  /** Every file of the site with its digest, where the report asks for them. */
  readonly digests?: readonly (readonly [file: string, digest: string])[] | undefined;
  /** Files with errors which stay as they were published last, or are left out, where that was asked for and needed. */
  readonly lastGood?: ReadonlySet<string> | undefined;
  /** Why pages were made again, by file: which parts changed (see families/pages.ts); undefined for new ones. */
  readonly causes?: ReadonlyMap<string, readonly string[] | undefined> | undefined;
}

const nothing: Summary = { stories: 0, pages: 0, nextGate: null, nextHousekeeping: null };
const builtInTemplates = fileURLToPath(new URL('../../templates', import.meta.url));

/**
 * Builds a site. Bad content gives messages and leaves the output folder as it was; only a programmer's error throws.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { config, write } = options;
  const refused = (held: Message): BuildResult => ({ messages: [held], standing: nothing });
  if (!write) {
    // A check keeps nothing, but says what a build would say.
    const foreign = foreignStore(config);
    if (foreign !== undefined) return refused(foreign);
    return besideTheStore(config, (rows) => buildOn(rows, options));
  }
  try {
    const store = openGraphStore(config.storeDir);
    try {
      return await buildTwice(store, options);
    } finally {
      await store.close();
    }
  } catch (error) {
    const held = whoHasTheStore(error);
    if (held === undefined) throw error;
    return refused(held);
  }
}

/** A store that is found damaged is begun anew, and so is the build. Which files of output folders are stet's own is known beside it. */
async function buildTwice(store: GraphStore, options: BuildOptions): Promise<BuildResult> {
  try {
    return await buildOn(usable(store.rows), options);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    await store.beginAnew();
    return buildOn(usable(store.rows), options);
  }
}

/** Works with what the last build left, and leaves the store as it is. What is found damaged is done without. */
async function besideTheStore<Done>(config: Config, work: (rows: Rows) => Promise<Done>): Promise<Done> {
  const workOn = async (rows: Rows) => {
    try {
      return await work(usable(rows));
    } finally {
      await rows.close();
    }
  };
  try {
    return await workOn(openSnapshot(config.storeDir) ?? openWithoutStore());
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return workOn(openWithoutStore());
  }
}

const ledgerTable = 'o';
const headTable = 'b';
const bundleTable = 'bundles';
const programTable = 'program';

async function buildOn(rows: Rows, options: BuildOptions): Promise<BuildResult> {
  const { config, now } = options;
  const progress: Progress = options.onProgress ?? (() => {});
  const messages: Message[] = [];
  const writing: Writing = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      const what = `Writing to ${failedFolder(error, config)} failed: ${systemReason(error)}.`;
      messages.push(message(writeRules.failed, what));
      return undefined;
    }
  };
  // First, since a folder that stet must not touch is the end of it.
  const openHere = () =>
    options.write ? writing(async () => openOutput(rows, options, messages)) : undefined;
  let writer = await openHere();
  try {
    const loading = loadTemplatesOf(config, rows);
    // Who awaits it is told; nobody may, where looking fails before.
    loading.catch(() => {});
    const { listing, sources, parses, changed } = await readSources(rows, options);
    const files = listing.paths;
    if (options.write) {
      sources.put(isEmptyGraph(rows) ? [] : [...changed.keys(), ...sources.gone]);
      await writing(async () => void rows.flush());
    }
    const { templates, messages: ofTemplates } = await loading;
    messages.push(...listing.messages, ...ofTemplates);
    const told = messages.length;

    const last = rows.get(headTable, 'now');
    // Asked now, for later the graph holds what this build makes of them.
    const before = new Map(
      options.lastGood ? [...changed.keys()].map((each) => [each, graphVersion(rows, each)]) : [],
    );
    const lastGood = createLastGood({
      now,
      published: last && (decode(last) as Instant),
      parses,
      files,
      changed,
      versionBefore: (each) => (before.has(each) ? before.get(each) : graphVersion(rows, each)),
    });
    const attempt = async () => {
      const means = { rows, options, listing, parses, templates, writer, progress };
      const engine = await runEngine({ ...means, changed, lastGood, gone: sources.gone }, messages, writing);
      const isEmpty = engine.stories() + engine.withdrawn() === 0;
      if (isEmpty && !options.allowEmpty && !hasErrors([...messages, ...engine.messages()])) {
        const what = `No story is public at ${formatIso(now, config.timeZone)}.`;
        messages.push(message(modelRules['no-public-story'], what));
      }
      return {
        engine,
        isEmpty,
        errors: [...messages, ...engine.messages()].filter(({ level }) => level === 'error'),
      };
    };
    let made = await attempt();
    // Each round replaces at least one file, or is the last.
    while (options.lastGood && options.write && made.errors.length > 0 && lastGood.settle(made.errors)) {
      writer?.abort();
      rows.discard();
      forgetUnfinished(rows);
      messages.length = told;
      writer = await openHere();
      made = await attempt();
    }
    const { engine, isEmpty, errors } = made;
    const standing = engine.summary();
    const isStopped = errors.length > 0 || writer === undefined || templates === undefined;
    const tell = () => {
      const replaced = lastGood.replaced.size > 0 ? lastGood.messages : [];
      return tellAll([...messages, ...engine.messages(), ...replaced], engine, listing, config);
    };
    if (isStopped || writer === undefined) return { messages: tell(), standing };
    const open = writer;
    progress('write', 0, 0);
    const result = await writing(async () => {
      const deletesMost = options.allowDeletions === true || (isEmpty && options.allowEmpty === true);
      const written = await open.commit(deletesMost);
      messages.push(...written.messages);
      if (written.result === undefined) return undefined;
      engine.finish();
      sources.put(lastGood.replaced.keys());
      rows.put(headTable, 'settings', Buffer.from(settingsOf(config)));
      rows.put(headTable, 'state', Buffer.from('whole'));
      rows.put(headTable, 'now', encode(now));
      rows.put(headTable, 'output', encode(open.generation() ?? null));
      rows.flush();
      open.confirm();
      return written.result;
    });
    const replaced = lastGood.replaced.size > 0 && result ? new Set(lastGood.replaced.keys()) : undefined;
    return {
      messages: tell(),
      standing,
      written: result,
      lastGood: replaced,
      causes: result && engine.causes,
      ...(options.delta && result && { digests: [...open.digests()] }),
    };
  } finally {
    writer?.abort();
    rows.discard();
  }
}

/** Finds what lies in the newsroom's folders, and parses what changed. */
async function readSources(rows: Rows, options: BuildOptions) {
  const { config, verify } = options;
  const listing = await listIn(options);
  const sources = await lookAtSources({ files: listing.paths, config, rows, verify, clock: Date.now });
  const parses = createParses(rows);
  const changed = new Map(isEmptyGraph(rows) ? sources.versions() : sources.changed);
  await parseChanged(changed, { rows, parses, options, progress: options.onProgress ?? (() => {}) });
  return { listing, sources, parses, changed };
}

/** A newsroom's records, to be asked while the store is open. */
export interface Look {
  readonly engine: Engine;
  readonly parses: Parses;
  readonly messages: readonly Message[];
}

export type LookOptions = Pick<BuildOptions, 'config' | 'now' | 'onProgress'> & {
  /** False where nobody asks what is recommended below stories. */
  readonly recommends?: boolean | undefined;
};

/** Brings records up to date beside the store, which stays as it is, and runs `ask` with them. */
export async function look<Answer>(
  options: LookOptions,
  ask: (look: Look) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { config, recommends } = options;
  return besideTheStore(config, async (rows) => {
    const all: BuildOptions = { ...options, write: false };
    const { listing, sources, parses, changed } = await readSources(rows, all);
    const means = { rows, options: all, listing, parses, templates: undefined, writer: undefined };
    const engine = engineOf({ ...means, progress: options.onProgress ?? (() => {}), messages: [] });
    await engine.runModel({ changed, replaced: new Map(), gone: sources.gone }, recommends);
    const messages = tellAll([...listing.messages, ...engine.messages()], engine, listing, config);
    return ask({ engine, parses, messages });
  });
}

/** Why the next build makes a page again, and what the page is made from. The store stays as it is. */
export async function explain(
  named: string,
  options: LookOptions,
): Promise<{ readonly explanation?: Explanation | undefined; readonly messages: readonly Message[] }> {
  const { config } = options;
  return besideTheStore(config, async (rows) => {
    const before = openSnapshot(config.storeDir);
    try {
      if (before) usable(before);
      const all: BuildOptions = { ...options, write: false };
      const loading = loadTemplatesOf(config, rows);
      const { listing, sources, parses, changed } = await readSources(rows, all);
      const { templates, messages: ofTemplates } = await loading;
      const means = { rows, options: all, listing, parses, templates, writer: undefined };
      // Pages are planned, and none is rendered.
      const engine = engineOf({
        ...means,
        progress: options.onProgress ?? (() => {}),
        messages: [],
        plansOnly: true,
      });
      await engine.run({ changed, replaced: new Map(), gone: sources.gone });
      const messages = tellAll(
        [...listing.messages, ...ofTemplates, ...engine.messages()],
        engine,
        listing,
        config,
      );
      return { explanation: engine.explain(named, before), messages };
    } finally {
      await before?.close();
    }
  });
}

/** Whether the output folder holds what the graph of the last build says. */
function isSameOutput(rows: Rows, writer: Writer | undefined): boolean {
  const known = rows.get(headTable, 'output');
  return known !== undefined && decode(known) === (writer?.generation() ?? null);
}

/** Whether no build has been published whose graph is in the store. */
function isEmptyGraph(rows: Rows): boolean {
  return rows.get(headTable, 'settings') === undefined;
}

/** Rows without what this program cannot read: of another program's only the ledgers of output folders are kept, whose form has a version of its own. */
function usable(rows: Rows): Rows {
  if (textIn(rows.get(programTable, '')) !== program) {
    rows.clear((table) => table === ledgerTable);
    rows.put(programTable, '', Buffer.from(program));
  }
  forgetUnfinished(rows);
  return rows;
}

/** Forgets the graph of a build that did not come to its end after part of the graph was in the store. */
function forgetUnfinished(rows: Rows): void {
  const state = textIn(rows.get(headTable, 'state'));
  if (state !== undefined && state !== 'whole') rows.clear(isApart);
}

/** The version of a source file in the graph. */
function graphVersion(rows: Rows, file: string): string | undefined {
  const bytes = rows.get('v:document.version', file);
  return bytes && (decode(bytes) as string);
}

/** Parses files of which this version has not been parsed yet. */
async function parseChanged(
  changed: ReadonlyMap<string, string>,
  { rows, parses, options, progress }: Pick<Attempt, 'rows' | 'parses' | 'options' | 'progress'>,
): Promise<void> {
  const unknown = [...changed].filter(([file, version]) => !parses.has(file, version)).map(([file]) => file);
  const onProgress = (done: number, total: number) => progress('parse', done, total);
  await parseAll(unknown, options.config, onProgress, (some, its) => {
    for (const [at, file] of some.entries()) {
      const found = its[at];
      if (found) parses.put(file, changed.get(file) ?? '', found);
    }
    if (rows.waiting > (rows.file === undefined ? mostParsedInMemory : mostParsed)) rows.flush();
    return its.map(() => parsedAside);
  });
}

/** Rows of parsed files that wait in memory: texts are large. */
const mostParsed = 4_000;
/** The same where a database would have to be made for them, for a check. */
const mostParsedInMemory = 12_000;
const parsedAside = { messages: [] };

/** What builds leave that does not depend on the graph. */
const isApart = (table: string): boolean => /^(?:o|s|sd|sh|d:\w+|bundles|program)$/.test(table);

const textIn = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

/** Does what the file system alone can keep from being done; undefined, and said so, if it does. */
type Writing = <Done>(work: () => Promise<Done>) => Promise<Done | undefined>;

/** Digest of all that the site is made from but source files, templates and time. */
function settingsOf(config: Config): string {
  const { root, contentDir, templatesDir, staticDir, outputDir, storeDir, limits, ...published } = config;
  return digest(JSON.stringify([environment, published]));
}

function openOutput(
  rows: Rows,
  { config, now, delta, verify }: BuildOptions,
  messages: Message[],
): Writer | undefined {
  const opened = openWriter({
    outputDir: config.outputDir,
    storeDir: config.storeDir,
    now,
    delta,
    verify,
    rows: {
      get: (key) => rows.get(ledgerTable, key),
      put: (key, bytes) => rows.put(ledgerTable, key, bytes),
      delete: (key) => rows.delete(ledgerTable, key),
      *range(prefix) {
        for (const row of rows.range(ledgerTable, { from: prefix, until: `${prefix}\u{10ffff}` }))
          yield [row[0], row[1]];
      },
    },
  });
  messages.push(...(opened.messages ?? []));
  return opened.writer;
}

async function listIn({ config, allowEmpty }: BuildOptions): Promise<Listing> {
  const listed = await listNewsroom(config);
  if (!allowEmpty) return listed;
  return { ...listed, messages: listed.messages.filter(({ rule }) => rule !== readRules['no-stories'].id) };
}

function loadTemplatesOf(config: Config, rows: Rows): ReturnType<typeof loadTemplates> {
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
  });
}

interface Attempt {
  readonly rows: Rows;
  readonly options: BuildOptions;
  readonly listing: Listing;
  readonly parses: Parses;
  readonly templates: Templates | undefined;
  readonly writer: Writer | undefined;
  readonly progress: Progress;
  readonly changed: ReadonlyMap<string, string>;
  readonly gone: readonly string[];
  readonly lastGood: LastGood;
}

async function runEngine(attempt: Attempt, messages: readonly Message[], writing: Writing): Promise<Engine> {
  const { changed, gone, lastGood } = attempt;
  const engine = engineOf({ ...attempt, messages });
  await writing(() => engine.run({ changed, replaced: lastGood.replaced, gone }));
  return engine;
}

type EngineParts = Omit<Attempt, 'changed' | 'gone' | 'lastGood'> & {
  readonly messages: readonly Message[];
  /** Whether pages are planned, and none is rendered. */
  readonly plansOnly?: boolean;
};

function engineOf({
  rows,
  options,
  listing,
  parses,
  templates,
  writer,
  progress,
  messages,
  plansOnly = false,
}: EngineParts): Engine {
  const { config, now, write } = options;
  const last = rows.get(headTable, 'now');
  return createEngine({
    rows,
    config,
    now,
    last: last && (decode(last) as Instant),
    isNew: isEmptyGraph(rows),
    isOther: textIn(rows.get(headTable, 'settings')) !== settingsOf(config),
    verify: options.verify,
    listing,
    parses,
    templates,
    writer,
    isSameOutput: isSameOutput(rows, writer),
    hasErrors: () => plansOnly || hasErrors(messages),
    flush() {
      if (write) rows.put(headTable, 'state', Buffer.from('begun'));
      return rows.flush();
    },
    progress,
  });
}

/** All messages of a site, in order, each at the place that editors know. */
function tellAll(
  messages: readonly Message[],
  engine: Engine,
  listing: Listing,
  config: Config,
): readonly Message[] {
  const filled = fillSuggestions(messages, (among: NameKind) => engine.names(among));
  return sortMessages(tellOnce(filled).map((each) => fromRoot(each, listing, config)));
}

/** Stages name a source file by its path under the content folder; editors know it by its path from the site's root. */
function fromRoot(each: Message, { sourceFiles }: Listing, config: Config): Message {
  if (each.file === undefined || !sourceFiles.has(each.file)) return each;
  const folder = path.relative(config.root, config.contentDir).split(path.sep).join('/');
  if (folder === '') return each;
  const { file, files } = each;
  return {
    ...each,
    file: `${folder}/${file}`,
    ...(files && { files: files.map((its) => `${folder}/${its}`) }),
  };
}
