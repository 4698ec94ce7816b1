import type { Config } from '../config/config.js';
import type { Entry } from '../related/entry.js';
import { indexArchive } from '../related/index/memory/inverted-index.js';
import { openRelated as openIndex } from '../related/related.js';
import type { Keeper } from '../store/keeper.js';
import type { Rows } from '../store/rows.js';
import { queryOnAllCores } from '../workers/query-threads.js';
import type { Elsewhere } from './elsewhere.js';
import { environment } from './environment.js';
import type { Related } from './families/picks.js';

const table = 'k';

interface RelatedOptions {
  readonly rows: Rows;
  readonly config: Config;
  /** All public stories, to make the index from nothing. */
  readonly entries: () => Iterable<Entry>;
  /** Called after rows were put: brings them into the database when many wait. */
  readonly relieve: () => void;
  /** Other processes that take part; absent where this one does everything. */
  readonly elsewhere?: Elsewhere | undefined;
}

/** Opens the related index, which lies in the rows of the store. */
export function openRelated({ rows, config, entries, relieve, elsewhere }: RelatedOptions): Related {
  const index = openIndex(keeperIn(rows, relieve), config.related, {
    version: environment,
    queryAll: queryOnAllCores,
  });
  return {
    async update(changes) {
      if (!index.isNew) return index.update(changes);
      if (elsewhere === undefined) return index.update({ changed: entries(), removed: [] });
      const archive = indexArchive(entries());
      return index.begin(archive, await elsewhere.query(archive.index, config.related));
    },
    blocks: index.blocks,
    release: index.release,
  };
}

/** Gives the related index a table of the store. */
function keeperIn(rows: Rows, relieve: () => void): Keeper {
  return {
    get: (name) => rows.get(table, name),
    put(name, bytes) {
      rows.put(table, name, Buffer.from(bytes));
      relieve();
    },
    delete: (name) => rows.delete(table, name),
    clear() {
      for (const name of [...rows.range(table)].map(([each]) => each)) rows.delete(table, name);
    },
  };
}
