import path from 'node:path';
import type { Config } from './config.js';
import { copyAll } from './copied.js';
import { failedFolder } from './failed-folder.js';
import { glanceAside } from './glancers.js';
import { hasErrors, type Message, message, sortMessages } from './lib/message.js';
import { isSystemError, systemReason } from './lib/system-error.js';
import type { Instant } from './lib/time.js';
import { encoded, madeFrom, noteParts, withEnvironment, withTemplate } from './made.js';
import type { Site } from './model/site.js';
import { foreignStore, whoHasTheStore, withStore } from './newsroom.js';
import { tellOnce } from './parse/unused-fields.js';
import { putCards, putPictures } from './pictured.js';
import type { Page, Plan } from './plan/page.js';
import {
  type LastOutline,
  type LookedAt,
  lookAtNewsroom,
  type Planned,
  type PlanOptions,
  type Progress,
  planNewsroom,
} from './planned.js';
import type { Templates } from './render/templates.js';
import { renderOnAllCores } from './renderers.js';
import {
  frameOf,
  isStanding,
  isUntouched,
  type Note,
  nothingStands,
  originOf,
  readNote,
  type Standing,
  stampsOf,
  standingOf,
  writeNote,
} from './standing.js';
import type { Store } from './store/store.js';
import { rules as writeRules } from './write/rules.js';
import { openWriter, type WriteResult, type Writer } from './write/write.js';

export interface BuildOptions {
  readonly config: Config;
  readonly now: Instant;
  /** False for `stet check`: everything is done but the writing. */
  readonly write: boolean;
  /** Reads every source file again, whatever its size and time of change. */
  readonly verify?: boolean | undefined;
  /** Writes what changed since the last build, whether or not what that wrote is still in the output folder. */
  readonly delta?: boolean | undefined;
  readonly onProgress?: Progress | undefined;
}

export interface BuildResult {
  /** Errors first. */
  readonly messages: readonly Message[];
  readonly standing: Standing;
  /**
   * Its lists, dates and keys; the texts of its stories may be in the store, which is closed by then. Absent, as the plan, when
   * the site of the last build stands.
   */
  readonly site?: Site | undefined;
  /** Absent when the templates could not be loaded. */
  readonly plan?: Plan | undefined;
  /** URLs of output files that were planned, by their paths in the output folder. */
  readonly urls: ReadonlyMap<string, string>;
  /** Absent when nothing was written: for `check`, or because of an error. */
  readonly written?: WriteResult | undefined;
  /** Why pages were made again, by file: which parts changed (see made.ts); undefined for new ones. */
  readonly causes?: ReadonlyMap<string, readonly string[] | undefined> | undefined;
}

/**
 * Builds a site: the stages in order. Bad content gives messages and leaves the output folder as it was; only a
 * programmer's error throws.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const refused = (held: Message) => ({ messages: [held], standing: nothingStands, urls: new Map() });
  if (!options.write) {
    // A check keeps nothing, but says what a build would say.
    const foreign = foreignStore(options.config);
    return foreign === undefined ? buildWith(options, undefined) : refused(foreign);
  }
  try {
    return await withStore(options.config, (store) => buildWith(options, store));
  } catch (error) {
    const held = whoHasTheStore(error);
    if (held === undefined) throw error;
    return refused(held);
  }
}

async function buildWith(options: BuildOptions, store: Store | undefined): Promise<BuildResult> {
  const { config, now, verify } = options;
  const progress: Progress = options.onProgress ?? (() => {});
  const planOptions: PlanOptions = { config, now, store, verify, progress };
  const messages: Message[] = [];
  function kept<Step extends { readonly messages: readonly Message[] }>(step: Step): Step {
    for (const each of step.messages) messages.push(each);
    return step;
  }
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

  // First, since another thread may look at what is in the output folder in the meantime.
  const writer = options.write
    ? await writing(async () => kept(await openOutput(options)).writer)
    : undefined;
  try {
    const newsroom = await lookAtNewsroom(planOptions);
    const result = (rest: Omit<BuildResult, 'messages'>): BuildResult => ({
      messages: sortMessages(tellOnce(messages).map((each) => fromRoot(each, newsroom.listing, config))),
      ...rest,
    });
    const last = writer && store && !verify ? readNote(writer.lastNote) : undefined;
    const stood = writer && last && (await letStand({ last, writer, newsroom, config, now, writing }));
    if (stood) {
      const { standing, written } = kept(stood);
      return result({ standing, urls: new Map(), written, causes: new Map() });
    }
    const planned = kept(await planForOutput({ last, writer, newsroom, planOptions, writing }));
    const { site, state } = planned;
    const standing = standingOf(site, planned.made?.plan);
    if (planned.made === undefined) return result({ standing, site, urls: new Map() });
    const { plan, templates, originals } = planned.made;
    const made = { standing, site, plan, urls: urlsOf(plan, templates) };
    if (hasErrors(messages)) return result(made);
    if (!options.write) {
      kept(copyAll(plan, nowhere));
      kept(await renderAll(plan, templates, nowhere, progress));
      return result(made);
    }
    if (writer === undefined) return result(made);
    const copies = [...stampsOf(plan.copies, Date.now()), ...originals];
    const done = await writing(async () => {
      await putPictures(plan.pictures, writer);
      await putCards(plan.cards, writer, (cards, total) => progress('media', cards, total));
      const copied = kept(copyAll(plan, writer));
      const { parts } = kept(await renderAll(plan, templates, writer, progress, last?.templates));
      if (hasErrors(messages)) return undefined;
      progress('write', 0, 0);
      const frame = await frameOf(newsroom, config);
      const origin = frame && originOf(newsroom, frame);
      const { outline } = plan;
      const about = {
        state,
        since: now,
        copies,
        standing,
        outline,
        templates: Object.fromEntries(templates.digests),
        messages: tellOnce([...planned.messages, ...copied.messages]),
      };
      const written = kept(
        await writer.commit(frame && origin && writeNote({ origin, frame, ...about })),
      ).result;
      return { written, causes: store && written && noteParts(parts, written.deleted, store.pages) };
    });
    return result({ ...made, ...done });
  } finally {
    writer?.abort();
  }
}

function openOutput({ config, now, delta }: BuildOptions): ReturnType<typeof openWriter> {
  return openWriter({
    outputDir: config.outputDir,
    storeDir: config.storeDir,
    now,
    delta,
    glance: glanceAside,
  });
}

/** Does what the file system alone can keep from being done; undefined, and said so, if it does. */
type Writing = <Done>(work: () => Promise<Done>) => Promise<Done | undefined>;

interface StandParts {
  readonly last: Note;
  readonly writer: Writer;
  readonly newsroom: LookedAt;
  readonly config: Config;
  readonly now: Instant;
  readonly writing: Writing;
}

/** Lets the last build's site stand, if it is what this one would make: then nothing has to be planned. */
async function letStand(
  parts: StandParts,
): Promise<(Pick<Note, 'standing' | 'messages'> & Pick<BuildResult, 'written'>) | undefined> {
  const { last, writer, newsroom, config, now, writing } = parts;
  if (!isUntouched(newsroom)) return undefined;
  const frame = await frameOf(newsroom, config);
  const origin = frame && originOf(newsroom, frame);
  if (frame === undefined || origin === undefined || !isStanding(last, now, origin)) return undefined;
  if (!(await writing(async () => writer.keepAll()))) return undefined;
  const done = await writing(async () => {
    // Files may be as they were in other times of change: the next build need not read them again.
    newsroom.looked?.parsedFiles.keep(new Map());
    const known = originOf(newsroom, frame);
    return writer.commit(known && writeNote({ ...last, origin: known }));
  });
  return { standing: last.standing, messages: last.messages, written: done?.result };
}

interface PlanParts {
  readonly last: Note | undefined;
  readonly writer: Writer | undefined;
  readonly newsroom: LookedAt;
  readonly planOptions: PlanOptions;
  readonly writing: Writing;
}

/** Plans what changed since the last build, if all else in the output folder is as that left it; or else everything. */
async function planForOutput({ last, writer, newsroom, planOptions, writing }: PlanParts): Promise<Planned> {
  const planned = await planNewsroom(planOptions, newsroom, await outlineIn(last, newsroom, planOptions));
  if (planned.whole === undefined) return planned;
  const { plan, templates } = planned.made ?? {};
  if (plan === undefined || templates === undefined || plan.others === undefined) return planned.whole();
  const all = [
    ...plan.pages,
    ...plan.machineFiles,
    ...plan.copies,
    ...plan.pictures,
    ...plan.cards,
    ...templates.assets,
  ];
  const but = { own: new Set(all.map(({ file }) => file)), ...plan.others };
  const isKept = await writing(async () => writer?.keepOthers(but));
  return isKept ? planned : planned.whole();
}

/** The outline of the last plan, where nothing but source files and time may have changed. */
async function outlineIn(
  last: Note | undefined,
  newsroom: LookedAt,
  { config, now }: PlanOptions,
): Promise<LastOutline | undefined> {
  if (last?.state === undefined || now < last.since) return undefined;
  if ((await frameOf(newsroom, config)) !== last.frame) return undefined;
  return { outline: last.outline, state: last.state };
}

/** Takes the files of a check. */
const nowhere: Pick<Writer, 'add' | 'addFile' | 'keep'> = {
  add: () => {},
  addFile: () => {},
  keep: () => false,
};

/**
 * Renders or makes every other file of the plan, but those that are as they were, and hands it on with its role. `before` are the
 * digests of the templates that the last build made its pages with, by kind: a page of another cannot be as it was.
 */
async function renderAll(
  plan: Plan,
  templates: Templates,
  { add, keep }: Pick<Writer, 'add' | 'keep'>,
  progress: Progress,
  before: Note['templates'] = {},
): Promise<{ parts: ReadonlyMap<string, Uint8Array>; messages: readonly Message[] }> {
  for (const asset of templates.assets) add(asset.file, asset.bytes, 'bundle');
  /** What pages are made from, by file. */
  const inputs = new Map<string, string>();
  const made = new Map<string, string>();
  const fingerprintOf = (page: Page): string => {
    const its = madeFrom(page, page.view(), templates).fingerprint();
    made.set(page.file, its);
    return its;
  };
  const parts = new Map<string, Uint8Array>();
  const pages = plan.pages
    .filter((page) => {
      const its = page.inputs && withTemplate(page, page.inputs(), templates);
      const last = before[page.kind];
      const isOther = last !== undefined && last !== templates.digests.get(page.kind);
      if (keep(page.file, its, isOther ? undefined : () => fingerprintOf(page))) return false;
      if (its !== undefined) inputs.set(page.file, its);
      return true;
    })
    .map(
      (page): Page => ({
        ...page,
        view() {
          const view = page.view();
          const its = madeFrom(page, view, templates);
          if (!made.has(page.file)) made.set(page.file, its.fingerprint());
          parts.set(page.file, encoded(its.parts()));
          return view;
        },
      }),
    );
  let done = 0;
  const { messages } = await renderOnAllCores(pages, templates, (page) => {
    progress('render', done++, pages.length);
    add(page.file, page.bytes, 'page', { made: made.get(page.file), inputs: inputs.get(page.file) });
  });
  if (!hasErrors(messages))
    for (const { file, content, ...each } of plan.machineFiles) {
      const its = each.inputs && withEnvironment(each.inputs());
      if (!keep(file, its)) add(file, content(), 'machine', { inputs: its });
    }
  return { parts, messages };
}

/** Stages name a source file by its path under the content folder; editors know it by its path from the site's root. */
function fromRoot(each: Message, { sourceFiles }: LookedAt['listing'], config: Config): Message {
  if (each.file === undefined || !sourceFiles.has(each.file)) return each;
  const folder = path.relative(config.root, config.contentDir).split(path.sep).join('/');
  return { ...each, file: folder === '' ? each.file : `${folder}/${each.file}` };
}

function urlsOf(plan: Plan, templates: Templates): Map<string, string> {
  const urls = new Map<string, string>();
  for (const each of [
    ...templates.assets,
    ...plan.copies,
    ...plan.pictures,
    ...plan.cards,
    ...plan.pages,
    ...plan.machineFiles,
  ])
    urls.set(each.file, each.url);
  return urls;
}
