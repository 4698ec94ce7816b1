import type { Config } from '../config/config.js';
import type { Entry } from '../related/entry.js';
import { openRelated as openIndex } from '../related/related.js';
import type { Keeper } from '../store/keeper.js';
import type { Rows } from '../store/rows.js';
import { queryOnAllCores } from '../workers/query-threads.js';
import { environment } from './environment.js';
import type { Related } from './families/picks.js';
import { mostWaiting } from './graph.js';

const table = 'k';

interface RelatedOptions {
  readonly rows: Rows;
  readonly config: Config;
  /** All public stories, to make the index from nothing. */
  readonly entries: () => Iterable<Entry>;
  /** Called when so many rows wait that they should be brought into the database, where that may be done. */
  readonly onFull: () => void;
}

/** Opens the related index, which lies in the rows of the store. */
export function openRelated({ rows, config, entries, onFull }: RelatedOptions): Related {
  const index = openIndex(keeperIn(rows, onFull), config.related, {
    version: environment,
    queryAll: queryOnAllCores,
  });
  return {
    update: (changes) => index.update(index.isNew ? { changed: entries(), removed: [] } : changes),
    blocks: index.blocks,
    release: index.release,
  };
}

/** Gives the related index a table of the store. */
function keeperIn(rows: Rows, onFull: () => void): Keeper {
  return {
    get: (name) => rows.get(table, name),
    put(name, bytes) {
      rows.put(table, name, Buffer.from(bytes));
      if (rows.waiting > mostWaiting) onFull();
    },
    delete: (name) => rows.delete(table, name),
    clear() {
      for (const name of [...rows.range(table)].map(([each]) => each)) rows.delete(table, name);
    },
  };
}
