import type { Answer, Request } from '../serve/answer.js';
import type { Desk } from './desk.js';
export interface DevOptions {
    readonly desk: Desk;
    /** The script of the strip. */
    readonly script: Uint8Array;
    readonly parseInstant: (text: string) => number | undefined;
}
/** Answers requests with the site as it is at each moment, and with pages of the dev server's own. */
export declare function createDevServer({ desk, script, parseInstant }: DevOptions): (request: Request) => Promise<Answer>;
