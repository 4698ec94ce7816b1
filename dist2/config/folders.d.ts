import type { Config } from './config.js';
/** What is wrong with the places of a newsroom's folders, by their real paths; undefined where nothing is. */
export declare function overlapIn(config: Config): string | undefined;
