import type { Config } from '../config/config.js';
import { Damaged } from '../lib/damaged.js';
import type { Message } from '../lib/message.js';
import { openSnapshot, openWithoutStore } from '../store/graph-store.js';
import type { Rows } from '../store/rows.js';
import type { Engine } from './engine.js';
import { usable } from './head.js';
import type { Parses } from './parses.js';
import { engineOf, loadTemplatesOf, readSources, type StageOptions, tellAll } from './stages.js';
import type { Explanation } from './why.js';

/** Works with what the last build left, and leaves the store as it is. What is found damaged is done without. */
export async function besideTheStore<Done>(
  config: Config,
  work: (rows: Rows) => Promise<Done>,
): Promise<Done> {
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

/** A newsroom's records, to be asked while the store is open. */
export interface Look {
  readonly engine: Engine;
  readonly parses: Parses;
  readonly messages: readonly Message[];
}

export type LookOptions = Pick<StageOptions, 'config' | 'now' | 'onProgress'> & {
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
    const all: StageOptions = { ...options, write: false };
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
      const all: StageOptions = { ...options, write: false };
      const loading = loadTemplatesOf(config, rows);
      const { listing, sources, parses, changed } = await readSources(rows, all);
      const { templates, messages: ofTemplates } = await loading;
      const means = { rows, options: all, listing, parses, templates, writer: undefined };
      const engine = engineOf({ ...means, progress: options.onProgress ?? (() => {}), messages: [] });
      await engine.plan({ changed, replaced: new Map(), gone: sources.gone });
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
