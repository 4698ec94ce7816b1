import { openRelated as openIndex } from '../related/related.js';
import { queryOnAllCores } from '../workers/query-threads.js';
import { environment } from './environment.js';
const table = 'k';
/** Opens the related index, which lies in the rows of the store. */
export function openRelated({ rows, config, entries, relieve }) {
    const index = openIndex(keeperIn(rows, relieve), config.related, {
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
function keeperIn(rows, relieve) {
    return {
        get: (name) => rows.get(table, name),
        put(name, bytes) {
            rows.put(table, name, Buffer.from(bytes));
            relieve();
        },
        delete: (name) => rows.delete(table, name),
        clear() {
            for (const name of [...rows.range(table)].map(([each]) => each))
                rows.delete(table, name);
        },
    };
}
//# sourceMappingURL=related.js.map