import type { Config } from '../config.js';
import { environment } from '../environment.js';
import type { Blocks } from '../related/blocks/blocks.js';
import type { Entry } from '../related/entry.js';
import { editKept, type Updated, updateIndex } from '../related/index/store/update.js';
import type { Keeper } from '../store/keeper.js';
import type { Rows } from '../store/rows.js';
import { askOnAllCores } from '../workers/query-threads.js';
import type { Related } from './families/picks.js';

const [table, headTable] = ['k', 'kh'];

export interface RelatedOptions {
  readonly rows: Rows;
  readonly config: Config;
  /** All public stories, for an index that is made anew. */
  readonly entries: () => readonly Entry[];
}

/** The related index over the rows of the store. */
export function openRelated({ rows, config, entries }: RelatedOptions): Related {
  const keeper: Keeper = {
    get: (name) => rows.get(table, name),
    put: (name, bytes) => rows.put(table, name, Buffer.from(bytes)),
    delete: (name) => rows.delete(table, name),
    clear() {
      for (const name of [...rows.range(table)].map(([each]) => each)) rows.delete(table, name);
    },
  };
  let updated: Updated | undefined;
  return {
    update({ changed, removed }) {
      const known = rows.get(headTable, 'environment');
      if (known === undefined || Buffer.from(known).toString() !== environment) {
        keeper.clear();
        rows.put(headTable, 'environment', Buffer.from(environment));
      }
      updated =
        editKept({ put: changed, gone: removed }, keeper, config.related) ??
        updateIndex(entries(), keeper, config.related, askOnAllCores);
      return updated.changed;
    },
    blocks(key): Blocks {
      if (updated === undefined)
        throw new Error('the related index is asked before it is brought up to date');
      return updated.blocksOf(key);
    },
    release() {
      updated = undefined;
    },
  };
}
