import type { Config } from './config.js';
import type { Message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import { decodeWritten } from './lib/url.js';
import { changedParts, madeFrom, partsBefore } from './made.js';
import { withStoreToRead } from './newsroom.js';
import type { Page } from './plan/page.js';
import { lookAtNewsroom, type Progress, planNewsroom } from './planned.js';

/** Why the next build will make a page again, or not. */
export interface Explanation {
  readonly url: string;
  /** Source files that it comes from; none for lists. */
  readonly sources: readonly string[];
  /** What changed since the last build; none when nothing did, absent when the page is new. */
  readonly changed?: readonly string[] | undefined;
}

/** Compares what a page would be made from with what the last build made it from. Undefined when there is no such page. */
export function explainPage(
  named: string,
  { config, now, progress }: { config: Config; now: Instant; progress: Progress },
): Promise<{ explanation?: Explanation | undefined; messages: readonly Message[] }> {
  return withStoreToRead(config, async (store) => {
    const options = { config, now, store, onlyLooks: true, progress };
    const { made, messages } = await planNewsroom(options, await lookAtNewsroom(options));
    if (made === undefined) return { messages };
    const page = pageNamed(named, made.plan.pages, config);
    if (page === undefined) return { messages };
    const changed = changedParts(
      partsBefore(page.file, store.pages),
      madeFrom(page, page.view(), made.templates).parts(),
    );
    return { explanation: { url: page.url, sources: page.sources, changed }, messages };
  });
}

/** By its address, with or without the site's, by its file in the output folder, or by the story's file. */
function pageNamed(named: string, pages: readonly Page[], config: Config): Page | undefined {
  const plain = named.startsWith(config.url) ? named.slice(config.url.length) || '/' : named;
  const decoded = decodeWritten(plain);
  return (
    pages.find(({ url, file }) => url === decoded || file === decoded) ??
    pages.find(({ sources }) => sources.some((source) => source === named || named.endsWith(`/${source}`)))
  );
}
