import type { PageParts } from '../../src/build/families/pages.js';
import { createTracer, decode, partTable, type Read } from '../../src/build/graph.js';
import { listNewsroom } from '../../src/build/newsroom.js';
import { createParses } from '../../src/build/parses.js';
import type { Config } from '../../src/config/config.js';
import type { Instant } from '../../src/lib/time.js';
import { openGraphStore, openSnapshot } from '../../src/store/graph-store.js';
import type { Rows } from '../../src/store/rows.js';
import { siteDataOf } from './site-data.js';
import type { SiteData } from './whole/site.js';

/** What a build left in the store of a newsroom. */
async function inStore<Found>(storeDir: string, look: (rows: Rows, read: Read) => Found): Promise<Found> {
  const rows = openSnapshot(storeDir);
  if (rows === undefined) throw new Error(`no build has left anything in ${storeDir}`);
  try {
    return look(rows, createTracer(rows).read);
  } finally {
    await rows.close();
  }
}

/** Every page of the site, with those that forward. */
export function readPages(storeDir: string): Promise<PageParts['page'][]> {
  return inStore(storeDir, (rows) =>
    ['page', 'forward'].flatMap((family) =>
      Array.from(rows.range(partTable(family, 'page')), ([, bytes]) => decode(bytes) as PageParts['page']),
    ),
  );
}

/** The records of the site at the instant of the build. */
export async function readSite(config: Config, now: Instant): Promise<SiteData> {
  const { media } = await listNewsroom(config);
  return inStore(config.storeDir, (rows, read) => {
    const { body: bodyOf } = createParses(rows);
    const gates = { nextGate: null, nextHousekeeping: null };
    return siteDataOf(read, { now, config, media, bodyOf, gates });
  });
}

/** Forgets what builds left, but which files of output folders are stet's own. */
export async function forgetAllButOutput(storeDir: string): Promise<void> {
  const store = openGraphStore(storeDir);
  store.rows.clear((table) => table === 'o');
  await store.close();
}
