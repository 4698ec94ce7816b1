import { type Parsed } from './value.js';
/**
 * Reads TOML 1.0 with every scalar as written: dates remain text, for a JavaScript date would make 1 March of 30
 * February, and numbers too. `base` is the block's offset in the file. Fields on lines of their own have exact places;
 * values inside an array or an inline table have the place of the array or table.
 *
 * toml-eslint-parser would give all places, but refuses a whole block for a date that no calendar has, and takes half
 * as long again.
 */
export declare function readToml(block: string, base: number): Parsed;
