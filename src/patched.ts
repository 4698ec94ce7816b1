import { randomUUID } from 'node:crypto';
import type { Config } from './config.js';
import { digest } from './lib/digest.js';
import { hasErrors, type Message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import type { KeptParts } from './model/kept/articles.js';
import { forgetSite, keepPatched, keepSite, openSite } from './model/kept/keep.js';
import { dueFiles, namingFiles, type Patched, type PatchOptions, patchSite } from './model/kept/patch.js';
import { keptSite } from './model/kept/site.js';
import { type Touched, touchedBetween } from './model/kept/touched.js';
import type { Modelled } from './model/model.js';
import type { Site } from './model/site.js';
import { filesOf, isState, type Listing, noteState } from './newsroom.js';
import type { ArticleDocument, Body, Document } from './parse/document.js';
import type { ParsedFiles } from './parsed.js';
import { published } from './plan/inputs.js';
import { entryOf } from './related/entry.js';
import { editKept } from './related/index/store/update.js';
import type { Bodies } from './store/bodies.js';
import type { Store } from './store/store.js';
import type { Parsed } from './worker.js';

/** A site as it is now, whichever way that was found. */
export interface Now {
  readonly site: Site;
  readonly bodies: Bodies;
  /** What all stages up to the model had to say. */
  readonly messages: readonly Message[];
  /** Names the site as it is kept from now on; absent where it is not. */
  readonly state?: string | undefined;
  /** What differs from another state of the site, which is named; absent where nobody can tell. */
  readonly since?: { readonly state: string; readonly touched: Touched } | undefined;
}

/** What changed in a newsroom's folders since the last build, and where that one kept what it knew. */
export interface Since {
  readonly listing: Listing;
  readonly config: Config;
  readonly store: Store;
  readonly parsedFiles: ParsedFiles;
  /** What changed source files give now. */
  readonly parsed: ReadonlyMap<string, Parsed>;
  readonly gone: readonly string[];
}

/** With more changed files than these everything is modelled again. */
const mostChanges = 200;
/** Raised when what is kept of a site changes its form. */
const format = 3;

/** Brings the site of the last build to what it is now; undefined where more changed than that can take in. */
export function patchNewsroom(since: Since, now: Instant): Now | undefined {
  const { listing, config, store, parsedFiles, parsed, gone } = since;
  if (parsed.size + gone.length > mostChanges) return undefined;
  const kept = openSite(basisOf(config, parsedFiles), parsedFiles);
  if (kept === undefined || now < kept.head.now) return undefined;
  const due = dueFiles(kept.head, now).filter((file) => !parsed.has(file) && !gone.includes(file));
  const files = new Map([...parsed, ...parsedFiles.load(due)]);
  const stories = storiesIn(files, gone);
  if (stories === undefined) return undefined;
  for (const [file, its] of parsedFiles.load(namingFiles(kept, stories, now))) {
    files.set(file, its);
    if (its.document?.kind === 'article') stories.set(file, its.document);
  }
  const bodies = bodiesOf(files, parsedFiles);
  const messages = [...files.values()].flatMap((each) => each.messages);
  // An error stops the build before any page is looked at.
  if (hasErrors(messages)) {
    const others = kept.head.messages.filter(({ file }) => file === undefined || !stories.has(file));
    return { site: keptSite(kept, now, config.oldAfter), bodies, messages: [...others, ...messages] };
  }
  const media = filesOf(listing);
  const mediaState = stateOf(media);
  if (stories.size === 0 && mediaState === kept.head.media) {
    parsedFiles.keep(parsed);
    return {
      site: keptSite(kept, now, config.oldAfter),
      bodies,
      messages: kept.head.messages,
      state: kept.head.state,
      since: sinceKept(kept, { ...kept, rows: new Set() }, now, config),
    };
  }
  const state = randomUUID();
  const means: Omit<PatchOptions, 'editRelated'> = {
    now,
    config,
    state,
    media,
    mediaState,
    bodies,
    others: othersIn(listing, parsedFiles),
    readingOf: (document) => readingIn(files, document.file),
    entryOf,
  };
  const patched = store.related.transact((keeper) => {
    if (!isState(kept.head.state, keeper)) return undefined;
    const editRelated: PatchOptions['editRelated'] = (edits) => editKept(edits, keeper, config.related);
    const its = patchSite(kept, { stories, messages }, { ...means, editRelated });
    if (its) noteState(state, keeper);
    return its;
  });
  if (patched === undefined) return undefined;
  if (!hasErrors(patched.head.messages))
    parsedFiles.keep(parsed, (keeper) => keepPatched(patched, kept, keeper));
  return {
    site: keptSite(patched, now, config.oldAfter),
    bodies,
    messages: patched.head.messages,
    state,
    since: sinceKept(kept, patched, now, config),
  };
}

function sinceKept(
  kept: KeptParts,
  patched: KeptParts & Pick<Patched, 'rows'>,
  now: Instant,
  { oldAfter }: Config,
): Now['since'] {
  const touched = touchedBetween(kept, patched, { rows: patched.rows, now, oldAfter });
  return { state: kept.head.state, touched };
}

/** Keeps a site that was modelled as a whole, for the next build to begin from. One with errors is none to begin from. */
export function keepModelled(
  modelled: Modelled,
  state: string,
  messages: readonly Message[],
  since: Since,
): void {
  const { listing, config, parsedFiles, parsed } = since;
  parsedFiles.keep(parsed, (keeper) => {
    if (hasErrors(messages)) return forgetSite(keeper);
    const media = stateOf(filesOf(listing));
    const blocks = config.related.count > 0;
    keepSite(modelled, { basis: basisOf(config, parsedFiles), state, media, blocks, messages }, keeper);
  });
}

/** What a kept site was made by: how its files were parsed, and the configuration. */
function basisOf(config: Config, { pipeline }: ParsedFiles): string {
  return digest(JSON.stringify([format, pipeline, published(config)]));
}

/** Names a set of files. */
function stateOf(files: ReadonlySet<string>): string {
  return digest(JSON.stringify([...files].sort()));
}

/** What changed source files of stories give; undefined when another kind of file is among them. */
function storiesIn(
  files: ReadonlyMap<string, Parsed>,
  gone: readonly string[],
): Map<string, ArticleDocument | undefined> | undefined {
  if ([...files.keys(), ...gone].some(isOther)) return undefined;
  const stories = new Map<string, ArticleDocument | undefined>(gone.map((file) => [file, undefined]));
  for (const [file, { document }] of files) {
    if (document !== undefined && document.kind !== 'article') return undefined;
    stories.set(file, document);
  }
  return stories;
}

const otherFolders = /^(?:authors|sections|topics|series|pages)\//;

function isOther(file: string): boolean {
  return otherFolders.test(file);
}

function othersIn({ paths }: Listing, parsedFiles: ParsedFiles): Document[] {
  return [...parsedFiles.load(paths.filter(isOther)).values()].flatMap(({ document }) => document ?? []);
}

function bodiesOf(files: ReadonlyMap<string, Parsed>, parsedFiles: ParsedFiles): Bodies {
  const fresh = new Map<string, Body>();
  for (const { document } of files.values()) if (document) fresh.set(document.body.digest, document.body);
  return {
    get: (body) => fresh.get(body) ?? parsedFiles.bodies.get(body),
    put: (body) => void fresh.set(body.digest, body),
  };
}

function readingIn(files: ReadonlyMap<string, Parsed>, file: string) {
  const reading = files.get(file)?.reading;
  if (reading === undefined) throw new Error(`the text of ${file} was not read`);
  return reading;
}
