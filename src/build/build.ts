import { Damaged } from '../lib/damaged.js';
import { hasErrors, type Message, message, sortMessages } from '../lib/message.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { formatIso } from '../lib/time.js';
import { rules as modelRules } from '../model/rules.js';
import { type GraphStore, openGraphStore } from '../store/graph-store.js';
import type { Rows } from '../store/rows.js';
import { rules as writeRules } from '../write/rules.js';
import { openWriter, type WriteResult, type Writer } from '../write/write.js';
import type { Engine, Progress, Summary } from './engine.js';
import { failedFolder } from './failed-folder.js';
import {
  forgetUnfinished,
  graphVersion,
  instantOfLast,
  isEmptyGraph,
  ledgerRows,
  putWhole,
  usable,
} from './head.js';
import { createLastGood, type LastGood } from './last-good.js';
import { besideTheStore } from './look.js';
import { foreignStore, type Listing, whoHasTheStore } from './newsroom.js';
import type { Parses } from './parses.js';
import {
  type EngineParts,
  engineOf,
  loadTemplatesOf,
  readSources,
  type StageOptions,
  tellAll,
} from './stages.js';

export interface BuildOptions extends StageOptions {
  /** Writes what changed since the last build, whether or not what that wrote is still in the output folder. */
  readonly delta?: boolean | undefined;
  /** Lets most of the pages of the last build be deleted. */
  readonly allowDeletions?: boolean | undefined;
  /** Publishes all but files with errors, which stay as they were published last. */
  readonly lastGood?: boolean | undefined;
  /** Asked once the site is known; its messages are told with the others. They name files from the newsroom's folder. */
  readonly inspect?: ((site: Inspected) => Promise<readonly Message[]>) | undefined;
}

/** A site as a build knows it. */
export interface Inspected {
  readonly engine: Engine;
  readonly parses: Parses;
  readonly listing: Listing;
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
  // What another build is writing will be another site by the time that this one is made.
  if (messages.some(({ rule }) => rule === writeRules['in-use'].id)) return { messages, standing: nothing };
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

    // Asked now, for later the graph holds what this build makes of them.
    const before = new Map(
      options.lastGood ? [...changed.keys()].map((each) => [each, graphVersion(rows, each)]) : [],
    );
    const lastGood = createLastGood({
      now,
      published: instantOfLast(rows),
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
    const inspected = (await options.inspect?.({ engine, parses, listing })) ?? [];
    const tell = () => {
      const replaced = lastGood.replaced.size > 0 ? lastGood.messages : [];
      const all = tellAll([...messages, ...engine.messages(), ...replaced], engine, listing, config);
      return sortMessages([...all, ...inspected]);
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
      putWhole(rows, { config, now, output: open.generation() ?? null, next: standing });
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

/** Does what the file system alone can keep from being done; undefined, and said so, if it does. */
type Writing = <Done>(work: () => Promise<Done>) => Promise<Done | undefined>;

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
    rows: ledgerRows(rows),
  });
  messages.push(...(opened.messages ?? []));
  return opened.writer;
}

type Attempt = Omit<EngineParts, 'messages'> & {
  readonly changed: ReadonlyMap<string, string>;
  readonly gone: readonly string[];
  readonly lastGood: LastGood;
};

async function runEngine(attempt: Attempt, messages: readonly Message[], writing: Writing): Promise<Engine> {
  const { changed, gone, lastGood } = attempt;
  const engine = engineOf({ ...attempt, messages });
  await writing(() => engine.run({ changed, replaced: lastGood.replaced, gone }));
  return engine;
}
