import type { Config } from './config.js';
import type { Message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import { decodeWritten } from './lib/url.js';
import { withStoreToRead } from './newsroom.js';
import type { Page } from './plan/page.js';
import { lookAtNewsroom, type Progress, planNewsroom } from './planned.js';

/** What a page is made from. */
export interface Explanation {
  readonly url: string;
  /** Source files that it comes from; none for lists. */
  readonly sources: readonly string[];
}

/** Undefined when there is no such page. */
export function explainPage(
  named: string,
  { config, now, progress }: { config: Config; now: Instant; progress: Progress },
): Promise<{ explanation?: Explanation | undefined; messages: readonly Message[] }> {
  return withStoreToRead(config, async (store) => {
    const options = { config, now, store, onlyLooks: true, progress };
    const { made, messages } = await planNewsroom(options, await lookAtNewsroom(options));
    const page = made && pageNamed(named, made.plan.pages, config);
    return { explanation: page && { url: page.url, sources: page.sources }, messages };
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
