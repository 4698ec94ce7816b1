import type { Answer, Request } from './answer.js';
export interface Place {
    /** The address of this machine: `127.0.0.1`. Where others reach it, too, requests may name any host. */
    readonly host: string;
    /** Ports to be tried, one after the other. 0 is any that is free. */
    readonly ports: readonly number[];
}
export interface Listening {
    readonly port: number;
    /** Ends the server and its connections. */
    readonly close: () => Promise<void>;
}
/**
 * Listens at the first port that is free, and answers requests. Requests of pages of other sites get status 403. `onError` gets
 * what went wrong with an answer, which then ends. Throws the error of the system if no port can be had (`EADDRINUSE`, `EACCES`,
 * `EADDRNOTAVAIL`).
 */
export declare function listen({ host, ports }: Place, answer: (request: Request) => Promise<Answer>, onError: (error: unknown) => void): Promise<Listening>;
