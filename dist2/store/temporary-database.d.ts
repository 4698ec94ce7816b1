import type { MakeElsewhere } from './rows.js';
/** A place for a database in the system's temporary folder, for a check of a large site. */
export declare const temporaryDatabase: MakeElsewhere;
