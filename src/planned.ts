import { fileURLToPath } from 'node:url';
import { askOnAllCores } from './askers.js';
import type { Config } from './config.js';
import { deadLinks, ownLinksOf } from './dead-links.js';
import { environment } from './environment.js';
import { Damaged } from './lib/damaged.js';
import { hasErrors, type Message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import { blockFinder } from './model/related/blocks.js';
import { snowballOf } from './model/related/stem.js';
import type { SiteData } from './model/site.js';
import { wholeSite } from './model/whole-site.js';
import {
  type Listing,
  listNewsroom,
  modelNewsroom,
  parseAll,
  readNewsroom,
  withKeptIndex,
} from './newsroom.js';
import { openParsed, type ParsedFiles } from './parsed.js';
import { pictureSite } from './pictured.js';
import { cardTexts } from './plan/files/search-index.js';
import type { Plan } from './plan/page.js';
import { planSite } from './plan/plan.js';
import { rules } from './read/rules.js';
import { type Checked, loadTemplates, type Templates } from './render/templates.js';
import { createSearchIndex } from './search/index-files.js';
import type { Bodies } from './store/bodies.js';
import type { Database } from './store/database.js';
import type { Store } from './store/store.js';
import type { Parsed } from './worker.js';

export type StageName = 'parse' | 'model' | 'media' | 'plan' | 'render' | 'write';

/** `total` is 0 where a stage cannot tell. */
export type Progress = (stage: StageName, done: number, total: number) => void;

export interface PlanOptions {
  readonly config: Config;
  readonly now: Instant;
  /** Where what is known from earlier builds is; without it, nothing is. */
  readonly store: Store | undefined;
  /** Reads every source file again, whatever its size and time of change. */
  readonly verify?: boolean | undefined;
  /** Without it, a site that shows readers no story is an error. */
  readonly allowEmpty?: boolean | undefined;
  /** Keeps nothing that is made of pictures. */
  readonly onlyLooks?: boolean | undefined;
  readonly progress: Progress;
}

/** A site as it is now. */
export interface Now {
  readonly site: SiteData;
  readonly bodies: Bodies;
  /** What all stages up to the model had to say. */
  readonly messages: readonly Message[];
}

/** A site that is planned and not yet rendered. */
export interface Planned {
  readonly site: SiteData;
  /** Absent when the templates could not be loaded. */
  readonly made?: { readonly plan: Plan; readonly templates: Templates } | undefined;
  readonly messages: readonly Message[];
}

/** Of more changed files than these the texts are put into the store as soon as they are there. */
const mostInMemory = 500;

const builtInTemplates = fileURLToPath(new URL('../templates', import.meta.url));

/** What a newsroom's folders hold, before anything is made of it. */
export interface LookedAt {
  readonly listing: Listing;
  /** Absent without a store. */
  readonly looked?: Looked | undefined;
  /** On their way: other programs take part in it, and much can be done in the meantime. */
  readonly loading: ReturnType<typeof loadTemplates>;
}

/** Which source files are not as the last build kept them. */
interface Looked {
  readonly parsedFiles: ParsedFiles;
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** What changed files give; they are parsed when this is asked for first. */
  parse(onProgress: (done: number, total: number) => void): Promise<ReadonlyMap<string, Parsed>>;
}

/** Looks at source files, and begins to load the templates. */
export async function lookAtNewsroom(options: PlanOptions): Promise<LookedAt> {
  const { config, store, verify } = options;
  const listed = await listNewsroom(config);
  const listing = options.allowEmpty ? withoutRule(rules['no-stories'].id, listed) : listed;
  const loading = loadTemplates({
    builtIn: builtInTemplates,
    own: config.templatesDir,
    theme: config.theme,
    budgets: config.budgets,
    checked: store && checkedIn(store.pages),
    search: config.search,
    embeds: config.embeds === 'onClick',
    pageScript: config.pageScript,
  });
  if (store === undefined) return { listing, loading };
  // Who awaits it is told; nobody may, where looking fails before.
  loading.catch(() => {});
  const parsedFiles = openParsed({ config, database: store.parsed, clock: Date.now, verify });
  const { changed, gone } = await parsedFiles.look(listing.paths);
  let parsed: Promise<ReadonlyMap<string, Parsed>> | undefined;
  const hold = changed.length > mostInMemory ? parsedFiles.hold : undefined;
  const parse: Looked['parse'] = (onProgress) => {
    parsed ??= parseAll(changed, config, onProgress, hold);
    return parsed;
  };
  return { listing, loading, looked: { parsedFiles, changed, gone, parse } };
}

function withoutRule(rule: string, listing: Listing): Listing {
  return { ...listing, messages: listing.messages.filter((each) => each.rule !== rule) };
}

/** Those that were checked in this environment. */
function checkedIn(database: Database): Checked {
  const name = (digest: string) => `checked/${environment}/${digest}`;
  return {
    has(digest) {
      try {
        return database.read(name(digest)) !== undefined;
      } catch (error) {
        // A template is checked again sooner than a damaged word is taken for it.
        if (!(error instanceof Damaged)) throw error;
        return false;
      }
    },
    add: (digest) => database.transact((keeper) => keeper.put(name(digest), new Uint8Array())),
  };
}

/** The stages up to the plan: parse, model, plan. */
export async function planNewsroom(options: PlanOptions, newsroom: LookedAt): Promise<Planned> {
  const { store } = options;
  const { listing, looked, loading } = newsroom;
  const [now] = await Promise.all([
    store && looked ? siteFrom(looked, listing, store, options) : siteAnew(listing, options),
    loading,
  ]);
  return planSiteNow(now, options, newsroom);
}

/** The stages behind the model. */
export async function planSiteNow(
  now: Now,
  { config, store, verify, onlyLooks, progress }: PlanOptions,
  { listing, loading }: LookedAt,
): Promise<Planned> {
  const { templates, messages: ofTemplates } = await loading;
  const { site: data, bodies } = now;
  const messages = [...listing.messages, ...now.messages, ...ofTemplates];
  if (templates === undefined) return { site: data, messages };
  const { pictures, messages: ofPictures } = await pictureSite(data, {
    config,
    listing,
    keep: store !== undefined && !onlyLooks && !hasErrors(messages),
    verify,
    onProgress: (done, total) => progress('media', done, total),
  });
  progress('plan', 0, 0);
  const { staticFiles, spelled, shared, media } = listing;
  const site = wholeSite(data);
  const search = templates.searchScript && {
    script: templates.searchScript,
    index: createSearchIndex({ site, config, bodies, stemmerOf: snowballOf, texts: cardTexts(config) }),
  };
  const { plan, messages: ofPlan } = planSite(data, site, {
    config,
    bodies,
    assets: templates,
    staticFiles,
    spelled,
    ownFiles: shared,
    media,
    pictures,
    search,
    embedScript: templates.embedScript,
    pageScript: templates.pageScript,
  });
  const ofLinks = deadLinks(ownLinksOf(data), {
    site: data,
    plan,
    pictures,
    assets: templates.assets,
    redirects: shared.get('_redirects'),
  });
  return {
    site: data,
    made: { plan, templates },
    messages: [...messages, ...ofPictures, ...ofPlan, ...ofLinks],
  };
}

/** The site as it is now; of files that did not change since the last build what they gave is in the store. */
async function siteFrom(
  { parse, parsedFiles }: Looked,
  listing: Listing,
  store: Store,
  { config, now, progress }: PlanOptions,
): Promise<Now> {
  const onProgress = (done: number, total: number) => progress('parse', done, total);
  const parsed = await parse(onProgress);
  progress('model', 0, 0);
  const newsroom = await readNewsroom(listing, config, onProgress, { parsedFiles, parsed });
  const modelled = withKeptIndex(store, (findBlocks) => modelNewsroom(newsroom, { config, now, findBlocks }));
  await store.related.rest();
  parsedFiles.keep(parsed);
  await store.parsed.rest();
  return { ...modelled, messages: [...newsroom.parseMessages, ...modelled.messages] };
}

async function siteAnew(listing: Listing, { config, now, progress }: PlanOptions): Promise<Now> {
  const newsroom = await readNewsroom(listing, config, (done, total) => progress('parse', done, total));
  progress('model', 0, 0);
  const modelled = modelNewsroom(newsroom, { config, now, findBlocks: blockFinder(askOnAllCores) });
  return { ...modelled, messages: [...newsroom.parseMessages, ...modelled.messages] };
}
