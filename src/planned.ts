import { fileURLToPath } from 'node:url';
import { askOnAllCores } from './askers.js';
import type { Config } from './config.js';
import type { Message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import { blockFinder, type FindBlocks } from './model/related/blocks.js';
import type { Site } from './model/site.js';
import { modelNewsroom, type Newsroom, readNewsroom, withKeptIndex } from './newsroom.js';
import { openParsed } from './parsed.js';
import type { Plan } from './plan/page.js';
import { planSite } from './plan/plan.js';
import { loadTemplates, type Templates } from './render/templates.js';
import type { Store } from './store/store.js';

export type StageName = 'parse' | 'model' | 'plan' | 'render' | 'write';

/** `total` is 0 where a stage cannot tell. */
export type Progress = (stage: StageName, done: number, total: number) => void;

export interface PlanOptions {
  readonly config: Config;
  readonly now: Instant;
  /** Where what is known from earlier builds is; without it, nothing is. */
  readonly store: Store | undefined;
  /** Reads every source file again, whatever its size and time of change. */
  readonly verify?: boolean | undefined;
  readonly progress: Progress;
}

/** A site that is planned and not yet rendered. */
export interface Planned {
  readonly newsroom: Newsroom;
  readonly site: Site;
  /** Absent when the templates could not be loaded. */
  readonly made?: { readonly plan: Plan; readonly templates: Templates } | undefined;
  readonly messages: readonly Message[];
}

const builtInTemplates = fileURLToPath(new URL('../templates', import.meta.url));

/** The stages up to the plan: read, parse, model, plan; and the templates. */
export async function planNewsroom(options: PlanOptions): Promise<Planned> {
  const { config, now, store, verify, progress } = options;
  const parsedFiles = store && openParsed({ config, database: store.parsed, clock: Date.now, verify });
  const [newsroom, loaded] = await Promise.all([
    readNewsroom(config, (done, total) => progress('parse', done, total), parsedFiles),
    loadTemplates({
      builtIn: builtInTemplates,
      own: config.templatesDir,
      theme: config.theme,
      budgets: config.budgets,
    }),
  ]);
  progress('model', 0, 0);
  const model = (find: FindBlocks) => modelNewsroom(newsroom, { config, now, findBlocks: find });
  const modelled = store ? withKeptIndex(store, model) : model(blockFinder(askOnAllCores));
  const messages = [...newsroom.messages, ...modelled.messages, ...loaded.messages];
  const { site, bodies } = modelled;
  const { templates } = loaded;
  if (templates === undefined) return { newsroom, site, messages };
  progress('plan', 0, 0);
  const { staticFiles, media } = newsroom;
  const planned = planSite(site, { config, bodies, assets: templates, staticFiles, media });
  return {
    newsroom,
    site,
    made: { plan: planned.plan, templates },
    messages: [...messages, ...planned.messages],
  };
}
