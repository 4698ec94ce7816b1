import type { Config } from '../config/config.js';
import type { Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { FolderListing } from '../read/read.js';
import { openSnapshot, openWithoutStore } from '../store/graph-store.js';
import type { Answer } from './answer.js';
import type { Engine, Progress } from './engine.js';
import type { Audience } from './families/documents.js';
import { putWhole, usable } from './head.js';
import { type Listing, listNewsroom } from './newsroom.js';
import { engineOf, type Listed, loadTemplatesOf, readSources, tellAll } from './stages.js';

/** Where anything may have changed since the last update. */
export interface Changes {
  /** Folders under the content folder, by their paths there; `''` for the content folder itself. */
  readonly content: ReadonlySet<string>;
  readonly static: boolean;
  readonly templates: boolean;
}

/** A newsroom whose records are brought up to date again and again by one process. The store stays as the last build left it. */
export interface Session {
  /**
   * Takes in what changed on the disk since the last call, and returns all messages of the site. Without `changes`, and the first time,
   * everything is looked at.
   */
  update(now: Instant, changes?: Changes): Promise<readonly Message[]>;
  /** Makes the page or file at a URL. Undefined if nothing is published there. */
  answer(url: string): Promise<Answer | undefined>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly config: Config;
  readonly audience: Audience;
  readonly onProgress?: Progress | undefined;
}

export function openSession({ config, audience, onProgress = () => {} }: SessionOptions): Session {
  const rows = usable(openSnapshot(config.storeDir) ?? openWithoutStore());
  const folders = new Map<string, FolderListing>();
  let listing: Listing | undefined;
  let loading: ReturnType<typeof loadTemplatesOf> | undefined;
  let engine: Engine | undefined;

  async function list(changes: Changes | undefined): Promise<Listed> {
    const before = listing;
    if (before === undefined || changes === undefined) {
      folders.clear();
      listing = await listNewsroom(config, folders);
      return { listing };
    }
    if (changes.content.size === 0 && !changes.static) return { listing: before, within: new Set() };
    for (const folder of changes.content) folders.delete(folder);
    const now = await listNewsroom(config, folders);
    listing = now;
    const came = [...now.byFolder.keys()].filter((folder) => !before.byFolder.has(folder));
    const went = [...before.byFolder.keys()].filter((folder) => !now.byFolder.has(folder));
    const changed = Array.from(changes.content, (folder) => folder || '.');
    return { listing: now, within: new Set([...changed, ...came, ...went]) };
  }

  return {
    async update(now, changes) {
      if (changes?.templates !== false) loading = undefined;
      loading ??= loadTemplatesOf(config, rows);
      const options = { config, now, write: false, onProgress };
      const read = await readSources(rows, options, await list(changes));
      const { sources, parses, changed } = read;
      const { templates, messages: ofTemplates } = await loading;
      const means = { rows, options, listing: read.listing, parses, templates, writer: undefined };
      const isForOthers = audience !== 'readers' && engine === undefined;
      const who = { audience, isForOthers };
      const next = engineOf({ ...means, ...who, progress: onProgress, messages: [] });
      await next.plan({ changed, replaced: new Map(), gone: sources.gone });
      sources.put([]);
      next.finish();
      putWhole(rows, { config, now, output: null });
      engine = next;
      const messages = [...read.listing.messages, ...ofTemplates, ...next.messages()];
      return tellAll(messages, next, read.listing, config);
    },
    answer: async (url) => engine?.answer(url),
    close: () => rows.close(),
  };
}
