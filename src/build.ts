import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { askOnAllCores } from './askers.js';
import type { Config } from './config.js';
import { digest } from './lib/digest.js';
import { hasErrors, type Message, message, sortMessages } from './lib/message.js';
import { isSystemError, systemReason } from './lib/system-error.js';
import type { Instant } from './lib/time.js';
import { blockFinder, type FindBlocks } from './model/related/blocks.js';
import type { Site } from './model/site.js';
import { modelNewsroom, readNewsroom, withKeptIndex, withStore } from './newsroom.js';
import { openParsed } from './parsed.js';
import type { Page, Plan } from './plan/page.js';
import { planSite } from './plan/plan.js';
import type { View } from './plan/views.js';
import { renderPages } from './render/render.js';
import { loadTemplates, type Templates } from './render/templates.js';
import type { Store } from './store/store.js';
import { rules as writeRules } from './write/rules.js';
import { openWriter, type WriteResult, type Writer } from './write/write.js';

export type StageName = 'parse' | 'model' | 'plan' | 'render' | 'write';

export interface BuildOptions {
  readonly config: Config;
  readonly now: Instant;
  /** False for `stet check`: everything is done but the writing. */
  readonly write: boolean;
  /** Reads every source file again, whatever its size and time of change. */
  readonly verify?: boolean | undefined;
  /** Writes what changed since the last build, whether or not what that wrote is still in the output folder. */
  readonly delta?: boolean | undefined;
  /** `total` is 0 where a stage cannot tell. */
  readonly onProgress?: ((stage: StageName, done: number, total: number) => void) | undefined;
}

export interface BuildResult {
  /** Errors first. */
  readonly messages: readonly Message[];
  readonly site: Site;
  /** Absent when the templates could not be loaded. */
  readonly plan?: Plan | undefined;
  /** Every output file's URL, by its path in the output folder. */
  readonly urls: ReadonlyMap<string, string>;
  /** Absent when nothing was written: for `check`, or because of an error. */
  readonly written?: WriteResult | undefined;
}

type Progress = (stage: StageName, done: number, total: number) => void;

const builtInTemplates = fileURLToPath(new URL('../templates', import.meta.url));

/**
 * Builds a site: the stages in order. Bad content gives messages and leaves the output folder as it was; only a
 * programmer's error throws.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  // A check keeps nothing.
  return options.write
    ? withStore(options.config, (store) => buildWith(options, store))
    : buildWith(options, undefined);
}

async function buildWith(options: BuildOptions, store: Store | undefined): Promise<BuildResult> {
  const { config, now, verify } = options;
  const progress: Progress = options.onProgress ?? (() => {});
  const messages: Message[] = [];
  const folder = `${path.relative(config.root, config.contentDir).split(path.sep).join('/')}/`.replace(
    /^\/$/,
    '',
  );
  const result = (rest: Omit<BuildResult, 'messages'>): BuildResult => ({
    messages: sortMessages(messages.map((each) => fromRoot(each, newsroom.sourceFiles, folder))),
    ...rest,
  });
  function kept<Step extends { readonly messages: readonly Message[] }>(step: Step): Step {
    for (const each of step.messages) messages.push(each);
    return step;
  }

  const parsedFiles = store && openParsed({ config, database: store.parsed, clock: Date.now, verify });
  const [newsroom, loaded] = await Promise.all([
    readNewsroom(config, (done, total) => progress('parse', done, total), parsedFiles),
    loadTemplates({ builtIn: builtInTemplates, own: config.templatesDir }),
  ]);
  kept(newsroom);
  progress('model', 0, 0);
  const model = (find: FindBlocks) => modelNewsroom(newsroom, { config, now, findBlocks: find });
  const { site, bodies } = kept(store ? withKeptIndex(store, model) : model(blockFinder(askOnAllCores)));

  const { templates } = kept(loaded);
  if (templates === undefined) return result({ site, urls: new Map() });

  progress('plan', 0, 0);
  const { plan } = kept(
    planSite(site, {
      config,
      bodies,
      assets: templates,
      staticFiles: newsroom.staticFiles,
      media: newsroom.media,
    }),
  );
  const urls = urlsOf(plan, templates);
  if (options.write && hasErrors(messages)) return result({ site, plan, urls });

  if (!options.write) {
    kept(await renderAll(plan, templates, nowhere, progress));
    return result({ site, plan, urls });
  }
  let writer: Writer | undefined;
  try {
    writer = kept(
      await openWriter({ outputDir: config.outputDir, storeDir: config.storeDir, now, delta: options.delta }),
    ).writer;
    if (writer === undefined) return result({ site, plan, urls });
    kept(await renderAll(plan, templates, writer, progress));
    if (hasErrors(messages)) {
      writer.abort();
      return result({ site, plan, urls });
    }
    progress('write', 0, 0);
    return result({ site, plan, urls, written: kept(await writer.commit()).result });
  } catch (error) {
    writer?.abort();
    if (!isSystemError(error)) throw error;
    messages.push(
      message(writeRules.failed, `Writing to ${config.outputDir} failed: ${systemReason(error)}.`),
    );
    return result({ site, plan, urls });
  }
}

/** Takes the files of a check. */
const nowhere: Pick<Writer, 'add' | 'keep' | 'madeBefore'> = {
  add: () => {},
  keep: () => false,
  madeBefore: () => false,
};

/** Renders, makes or reads every file of the plan, but the pages that are as they were, and hands it on with its role. */
async function renderAll(
  plan: Plan,
  templates: Templates,
  { add, keep, madeBefore }: Pick<Writer, 'add' | 'keep' | 'madeBefore'>,
  progress: Progress,
): Promise<{ messages: readonly Message[] }> {
  for (const asset of templates.assets) add(asset.file, asset.bytes, 'asset');
  for (const copy of plan.copies) add(copy.file, fs.readFileSync(copy.from), 'asset');
  /** Fingerprints of what pages are made from, by file; taken of a view when it is made, which costs more than they do. */
  const made = new Map<string, string>();
  const pages = plan.pages
    .filter((page) => {
      if (!madeBefore(page.file)) return true;
      const its = fingerprint(page, page.view(), templates);
      made.set(page.file, its);
      return !keep(page.file, its, 'page');
    })
    .map(
      (page): Page => ({
        ...page,
        view() {
          const view = page.view();
          if (!made.has(page.file)) made.set(page.file, fingerprint(page, view, templates));
          return view;
        },
      }),
    );
  let done = 0;
  const { messages } = await renderPages(pages, templates, (page) => {
    progress('render', done++, pages.length);
    add(page.file, page.bytes, 'page', made.get(page.file));
  });
  if (!hasErrors(messages)) for (const each of plan.machineFiles) add(each.file, each.content(), 'machine');
  return { messages };
}

/** Covers all that a page's bytes depend on: its whole view, its place, and its template with all that makes pages of it. */
function fingerprint({ kind, url, file }: Page, view: View, templates: Templates): string {
  return digest(JSON.stringify([templates.digests.get(kind), url, file, view]));
}

/** Stages name a source file by its path under the content folder; editors know it by its path from the site's root. */
function fromRoot(each: Message, sourceFiles: ReadonlySet<string>, folder: string): Message {
  return each.file !== undefined && sourceFiles.has(each.file) ? { ...each, file: folder + each.file } : each;
}

function urlsOf(plan: Plan, templates: Templates): Map<string, string> {
  const urls = new Map<string, string>();
  for (const each of [...templates.assets, ...plan.copies, ...plan.pages, ...plan.machineFiles])
    urls.set(each.file, each.url);
  return urls;
}
