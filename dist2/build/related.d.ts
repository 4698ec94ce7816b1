import type { Config } from '../config/config.js';
import type { Entry } from '../related/entry.js';
import type { Rows } from '../store/rows.js';
import type { Related } from './families/picks.js';
interface RelatedOptions {
    readonly rows: Rows;
    readonly config: Config;
    /** All public stories, to make the index from nothing. */
    readonly entries: () => Iterable<Entry>;
    /** Called after rows were put: brings them into the database when many wait. */
    readonly relieve: () => void;
}
/** Opens the related index, which lies in the rows of the store. */
export declare function openRelated({ rows, config, entries, relieve }: RelatedOptions): Related;
export {};
