import path from 'node:path';
import type { Config } from './config.js';
import { copyAll } from './copied.js';
import { failedFolder } from './failed-folder.js';
import { glanceAside } from './glancers.js';
import { type LastGood, planLastGood } from './last-good.js';
import { hasErrors, type Message, message, sortMessages } from './lib/message.js';
import { isSystemError, systemReason } from './lib/system-error.js';
import { formatIso, type Instant } from './lib/time.js';
import { rules as modelRules } from './model/rules.js';
import type { SiteData } from './model/site.js';
import { foreignStore, whoHasTheStore, withStore } from './newsroom.js';
import { tellOnce } from './parse/unused-fields.js';
import { putCards, putPictures } from './pictured.js';
import type { Plan } from './plan/page.js';
import { type LookedAt, lookAtNewsroom, type PlanOptions, type Progress, planNewsroom } from './planned.js';
import type { OutputFile } from './render/render.js';
import type { Templates } from './render/templates.js';
import { renderOnAllCores } from './renderers.js';
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
  /** Lets a site that shows readers no story take the place of the last one. */
  readonly allowEmpty?: boolean | undefined;
  /** Lets most of the pages of the last build be deleted. */
  readonly allowDeletions?: boolean | undefined;
  /** Publishes all but files with errors, which stay as they were published last. */
  readonly lastGood?: boolean | undefined;
  readonly onProgress?: Progress | undefined;
}

/** What a build tells of a site, in short. */
export interface Standing {
  readonly stories: number;
  readonly pages: number;
  readonly nextGate: Instant | null;
  readonly nextHousekeeping: Instant | null;
}

/** Of a site that nothing is known of. */
const nothingStands: Standing = { stories: 0, pages: 0, nextGate: null, nextHousekeeping: null };

/** What a build tells the next one. */
interface Note {
  /** The instant it was built for. */
  readonly since: Instant;
}

export interface BuildResult {
  /** Errors first. */
  readonly messages: readonly Message[];
  readonly standing: Standing;
  /** Its lists, dates and keys; the texts of its stories may be in the store, which is closed by then. */
  readonly site?: SiteData | undefined;
  /** Absent when the templates could not be loaded. */
  readonly plan?: Plan | undefined;
  /** URLs of output files that were planned, by their paths in the output folder. */
  readonly urls: ReadonlyMap<string, string>;
  /** Absent when nothing was written: for `check`, or because of an error. */
  readonly written?: WriteResult | undefined;
  /** Files with errors which stay as they were published last, or are left out, where that was asked for and needed. */
  readonly lastGood?: ReadonlySet<string> | undefined;
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
  const { config, now, verify, allowEmpty } = options;
  const progress: Progress = options.onProgress ?? (() => {});
  const planOptions: PlanOptions = { config, now, store, verify, allowEmpty, progress };
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
      messages: sortMessages(
        tellOnce([...messages, ...(good?.messages ?? [])]).map((each) =>
          fromRoot(each, newsroom.listing, config),
        ),
      ),
      ...rest,
    });
    let good: LastGood | undefined;
    const whole = await planNewsroom(planOptions, newsroom);
    const published = options.lastGood ? readNote(writer?.lastNote)?.since : undefined;
    if (options.lastGood && hasErrors(whole.messages))
      good = await planLastGood(planOptions, newsroom, published);
    const planned = kept(good?.planned ?? whole);
    const { site } = planned;
    const isEmpty = site.articles.length + site.withdrawn.length === 0;
    if (isEmpty && !allowEmpty && !hasErrors(messages)) {
      const what = `No story is public at ${formatIso(now, config.timeZone)}.`;
      messages.push(message(modelRules['no-public-story'], what));
    }
    const standing = standingOf(site, planned.made?.plan);
    if (planned.made === undefined) return result({ standing, site, urls: new Map() });
    const { plan, templates } = planned.made;
    const made = { standing, site, plan, urls: urlsOf(plan, templates) };
    if (hasErrors(messages)) return result(made);
    if (!options.write) {
      kept(copyAll(plan, nowhere));
      kept(await renderAll(plan, templates, nowhere, progress));
      return result(made);
    }
    if (writer === undefined) return result(made);
    const done = await writing(async () => {
      await putPictures(plan.pictures, writer);
      await putCards(plan.cards, writer, (cards, total) => progress('media', cards, total));
      kept(copyAll(plan, writer));
      kept(await renderAll(plan, templates, writer, progress));
      if (hasErrors(messages)) return undefined;
      progress('write', 0, 0);
      const note: Note = { since: now };
      const deletesMost = options.allowDeletions || (isEmpty && allowEmpty);
      const written = kept(await writer.commit(JSON.stringify(note), deletesMost)).result;
      const lastGood = good?.files;
      if (written) newsroom.looked?.parsedFiles.published(lastGood ?? new Set());
      return { written, lastGood };
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

/** What the last build noted. */
function readNote(note: string | undefined): Note | undefined {
  return note === undefined ? undefined : (JSON.parse(note) as Note);
}

function standingOf({ articles, nextGate, nextHousekeeping }: SiteData, plan: Plan | undefined): Standing {
  return { stories: articles.length, pages: plan?.pages.length ?? 0, nextGate, nextHousekeeping };
}

/** Takes the files of a check. */
const nowhere: Pick<Writer, 'add' | 'addFile' | 'keep'> = {
  add: () => {},
  addFile: () => {},
  keep: () => false,
};

/** Renders or makes every other file of the plan, and hands it on with its role. */
async function renderAll(
  plan: Plan,
  templates: Templates,
  { add }: Pick<Writer, 'add'>,
  progress: Progress,
): Promise<{ messages: readonly Message[] }> {
  for (const asset of templates.assets) add(asset.file, asset.bytes, 'bundle');
  const stories = new Set(plan.pages.filter(({ kind }) => kind === 'article').map(({ file }) => file));
  let done = 0;
  const put = (page: OutputFile) => {
    progress('render', done++, plan.pages.length);
    add(page.file, page.bytes, stories.has(page.file) ? 'story' : 'page');
  };
  const { messages } = await renderOnAllCores(plan.pages, templates, put);
  if (!hasErrors(messages))
    for (const { file, content } of plan.machineFiles) add(file, content(), 'machine');
  return { messages };
}

/** Stages name a source file by its path under the content folder; editors know it by its path from the site's root. */
function fromRoot(each: Message, { sourceFiles }: LookedAt['listing'], config: Config): Message {
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
