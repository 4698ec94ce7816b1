import fs from 'node:fs';
import path from 'node:path';
import type { Config } from './config.js';
import { hasErrors, type Message, message, sortMessages } from './lib/message.js';
import { isSystemError, systemReason } from './lib/system-error.js';
import type { Instant } from './lib/time.js';
import { fingerprint, noteParts, type Parts, partsOf, withTemplate, withVersion } from './made.js';
import type { Site } from './model/site.js';
import { withStore } from './newsroom.js';
import type { Page, Plan } from './plan/page.js';
import type { View } from './plan/views.js';
import { type Progress, planNewsroom } from './planned.js';
import { renderPages } from './render/render.js';
import type { Templates } from './render/templates.js';
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
  /** Its lists, dates and keys; the texts of its stories may be in the store, which is closed by then. */
  readonly site: Site;
  /** Absent when the templates could not be loaded. */
  readonly plan?: Plan | undefined;
  /** Every output file's URL, by its path in the output folder. */
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
  // A check keeps nothing.
  return options.write
    ? withStore(options.config, (store) => buildWith(options, store))
    : buildWith(options, undefined);
}

async function buildWith(options: BuildOptions, store: Store | undefined): Promise<BuildResult> {
  const { config, now, verify } = options;
  const progress: Progress = options.onProgress ?? (() => {});
  const { listing, site, made, ...planned } = await planNewsroom({ config, now, store, verify, progress });
  const messages = [...planned.messages];
  const folder = `${path.relative(config.root, config.contentDir).split(path.sep).join('/')}/`.replace(
    /^\/$/,
    '',
  );
  const result = (rest: Omit<BuildResult, 'messages'>): BuildResult => ({
    messages: sortMessages(messages.map((each) => fromRoot(each, listing.sourceFiles, folder))),
    ...rest,
  });
  function kept<Step extends { readonly messages: readonly Message[] }>(step: Step): Step {
    for (const each of step.messages) messages.push(each);
    return step;
  }

  if (made === undefined) return result({ site, urls: new Map() });
  const { plan, templates } = made;
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
    const { parts } = kept(await renderAll(plan, templates, writer, progress));
    if (hasErrors(messages)) {
      writer.abort();
      return result({ site, plan, urls });
    }
    progress('write', 0, 0);
    const written = kept(await writer.commit()).result;
    const causes = store && written && noteParts(parts, written.deleted, store.pages);
    return result({ site, plan, urls, written, causes });
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
const nowhere: Pick<Writer, 'add' | 'keep'> = { add: () => {}, keep: () => false };

/** Renders, makes or reads every file of the plan, but those that are as they were, and hands it on with its role. */
async function renderAll(
  plan: Plan,
  templates: Templates,
  { add, keep }: Pick<Writer, 'add' | 'keep'>,
  progress: Progress,
): Promise<{ parts: ReadonlyMap<string, Parts>; messages: readonly Message[] }> {
  for (const asset of templates.assets) add(asset.file, asset.bytes, 'asset');
  for (const copy of plan.copies) add(copy.file, fs.readFileSync(copy.from), 'asset');
  /** What pages are made from, by file. */
  const inputs = new Map<string, string>();
  const made = new Map<string, string>();
  const note = (page: Page, view: View): string => {
    const its = made.get(page.file) ?? fingerprint(page, view, templates);
    made.set(page.file, its);
    return its;
  };
  const parts = new Map<string, Parts>();
  const pages = plan.pages
    .filter((page) => {
      const its = page.inputs && withTemplate(page, page.inputs(), templates);
      if (keep(page.file, its, () => note(page, page.view()))) return false;
      if (its !== undefined) inputs.set(page.file, its);
      return true;
    })
    .map(
      (page): Page => ({
        ...page,
        view() {
          const view = page.view();
          note(page, view);
          parts.set(page.file, partsOf(page, view, templates));
          return view;
        },
      }),
    );
  let done = 0;
  const { messages } = await renderPages(pages, templates, (page) => {
    progress('render', done++, pages.length);
    add(page.file, page.bytes, 'page', { made: made.get(page.file), inputs: inputs.get(page.file) });
  });
  if (!hasErrors(messages))
    for (const { file, content, ...each } of plan.machineFiles) {
      const its = each.inputs && withVersion(each.inputs());
      if (!keep(file, its)) add(file, content(), 'machine', { inputs: its });
    }
  return { parts, messages };
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
