import type { Config } from '../config/config.js';
import { hasErrors, type Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { FolderListing } from '../read/read.js';
import type { Templates } from '../render/templates.js';
import { openSnapshot, openWithoutStore } from '../store/graph-store.js';
import type { Answer } from './answer.js';
import type { Engine, Progress, Summary } from './engine.js';
import type { Audience } from './families/documents.js';
import { graphVersion, putWhole, usable } from './head.js';
import type { Held } from './held.js';
import { areSameFolders, type Listing, listNewsroom } from './newsroom.js';
import type { Parses } from './parses.js';
import type { PictureMemory } from './pictured.js';
import { engineOf, type Listed, loadTemplatesOf, readSources, tellAll } from './stages.js';
import type { Explanation } from './why.js';

/** Where anything may have changed since the last update. */
export interface Changes {
  /** Folders under the content folder, by their paths there; `''` for the content folder itself. */
  readonly content: ReadonlySet<string>;
  readonly static: boolean;
  readonly templates: boolean;
}

/** The site after an update. */
export interface Update {
  readonly messages: readonly Message[];
  readonly summary: Summary;
  /** What readers cannot see yet. */
  readonly held: readonly Held[];
}

/**
 * A newsroom whose records are brought up to date again and again by one process. The store stays as the last build left it. Pages are made when
 * they are asked for. A source file or a template with errors is replaced by the last version without. Calls must not overlap.
 */
export interface Session {
  /**
   * Takes in what changed on the disk since the last call. Without `changes`, and the first time, everything is looked at. `onRecords` is called in
   * between, when `answer` gives pages with what changed, though recommendations and addresses are still the old ones.
   */
  update(now: Instant, changes?: Changes, onRecords?: () => Promise<void>): Promise<Update>;
  /** Makes the page or file at a URL. Undefined if nothing is published there. */
  answer(url: string): Promise<Answer | undefined>;
  /** The stylesheet, script or font at a URL, which no record has a part in. May be called at any time. */
  asset(url: string): Uint8Array | undefined;
  /** Says what of a page is not as the last build made it. */
  explain(url: string): Explanation | undefined;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly config: Config;
  readonly audience: Audience;
  readonly onProgress?: Progress | undefined;
}

const mostEarlier = 50;

export function openSession({ config, audience, onProgress = () => {} }: SessionOptions): Session {
  const rows = usable(openSnapshot(config.storeDir) ?? openWithoutStore());
  const before = openSnapshot(config.storeDir);
  if (before) usable(before);
  const folders = new Map<string, FolderListing>();
  /** Messages about files of which the last good version is used. */
  const broken = new Map<string, readonly Message[]>();
  const pictureMemory: PictureMemory = {};
  let listing: Listing | undefined;
  let loading: ReturnType<typeof loadTemplatesOf> | undefined;
  let templates: Templates | undefined;
  /** Of templates before: a page that was opened a moment ago may still ask for them. Their names change with their bytes. */
  let earlier: Templates['assets'] = [];
  let engine: Engine | undefined;

  async function list(changes: Changes | undefined): Promise<Listed> {
    const last = listing;
    if (last === undefined || changes === undefined) {
      folders.clear();
      listing = await listNewsroom(config, folders);
      return { listing };
    }
    if (changes.content.size === 0 && !changes.static) return { listing: last, within: new Set() };
    const changed = Array.from(changes.content, (folder) => folder || '.');
    // To save a file leaves the list as it is, whose size is that of the archive.
    if (!changes.static && areSameFolders(config, changes.content, folders))
      return { listing: last, within: new Set(changed) };
    for (const folder of changes.content) folders.delete(folder);
    const now = await listNewsroom(config, folders);
    listing = now;
    const came = [...now.byFolder.keys()].filter((folder) => !last.byFolder.has(folder));
    const went = [...last.byFolder.keys()].filter((folder) => !now.byFolder.has(folder));
    return { listing: now, within: new Set([...changed, ...came, ...went]) };
  }

  /** The versions that stand in for files with errors; null for a file of which no version is good. */
  function replacements(
    changed: ReadonlyMap<string, string>,
    gone: readonly string[],
    parses: Parses,
  ): Map<string, string | null> {
    for (const file of gone) broken.delete(file);
    const replaced = new Map<string, string | null>();
    for (const [file, version] of changed) {
      const found = parses.messages(file, version);
      if (hasErrors(found)) {
        broken.set(file, found);
        replaced.set(file, graphVersion(rows, file) ?? null);
      } else broken.delete(file);
    }
    return replaced;
  }

  return {
    async update(now, changes, onRecords) {
      if (changes?.templates !== false) loading = undefined;
      loading ??= loadTemplatesOf(config, rows);
      const options = { config, now, write: false, onProgress };
      const {
        listing: found,
        sources,
        parses,
        changed,
      } = await readSources(rows, options, await list(changes));
      const loaded = await loading;
      if (templates && loaded.templates && loaded.templates !== templates)
        earlier = [...templates.assets, ...earlier].slice(0, mostEarlier);
      templates = loaded.templates ?? templates;
      const means = { rows, options, listing: found, parses, templates, writer: undefined };
      const isForOthers = audience !== 'readers' && engine === undefined;
      const next = engineOf({
        ...means,
        audience,
        isForOthers,
        pictureMemory,
        progress: onProgress,
        messages: [],
      });
      const { gone } = sources;
      const early =
        onRecords &&
        (() => {
          engine = next;
          return onRecords();
        });
      await next.plan({ changed, replaced: replacements(changed, gone, parses), gone }, early);
      sources.put([]);
      next.finish();
      const summary = next.summary();
      putWhole(rows, { config, now, output: null, next: summary });
      engine = next;
      const messages = [
        ...found.messages,
        ...loaded.messages,
        ...[...broken.values()].flat(),
        ...next.messages(),
      ];
      return {
        messages: tellAll(messages, next, found, config),
        summary,
        held: next.held(),
      };
    },
    asset: (its) => [...(templates?.assets ?? []), ...earlier].find(({ url }) => url === its)?.bytes,
    answer: async (url) => engine?.answer(url),
    explain: (url) => engine?.explain(url, before),
    async close() {
      await rows.close();
      await before?.close();
    },
  };
}
