import type { Config } from '../config/config.js';
import type { Message } from '../lib/message.js';
import type { Rows } from '../store/rows.js';
import type { Engine } from './engine.js';
import type { Parses } from './parses.js';
import { type StageOptions } from './stages.js';
import type { Explanation } from './why.js';
/** Works with what the last build left, and leaves the store as it is. What is found damaged is done without. */
export declare function besideTheStore<Done>(config: Config, work: (rows: Rows) => Promise<Done>): Promise<Done>;
/** A newsroom's records, to be asked while the store is open. */
export interface Look {
    readonly engine: Engine;
    readonly parses: Parses;
    readonly messages: readonly Message[];
}
export type LookOptions = Pick<StageOptions, 'config' | 'now' | 'onProgress'> & {
    /** False where nobody asks what is recommended below stories. */
    readonly recommends?: boolean | undefined;
};
/** Brings records up to date beside the store, which stays as it is, and runs `ask` with them. */
export declare function look<Answer>(options: LookOptions, ask: (look: Look) => Answer | Promise<Answer>): Promise<Answer>;
/** Why the next build makes a page again, and what the page is made from. The store stays as it is. */
export declare function explain(named: string, options: LookOptions): Promise<{
    readonly explanation?: Explanation | undefined;
    readonly messages: readonly Message[];
}>;
