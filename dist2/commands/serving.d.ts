import type { Answer, Request } from '../serve/answer.js';
import type { Terminal } from './terminal.js';
export interface Serving {
    readonly host?: string | undefined;
    readonly ports: readonly number[];
    /** The path under which the site lies. */
    readonly base: string;
    /** Whether to open the site in a browser. */
    readonly open?: boolean | undefined;
    /** What is served, in words. */
    readonly what: string;
    /** What to type again with another port: `stet preview`. */
    readonly command: string;
}
/** Listens, says where, and answers requests until the terminal ends it. Returns the exit code. */
export declare function serveUntilStopped({ host, ports, base, open, what, command }: Serving, answer: (request: Request) => Promise<Answer>, terminal: Terminal): Promise<number>;
/** The ports to try; undefined for what is no port. */
export declare function portsOf(text: string | undefined): readonly number[] | undefined;
