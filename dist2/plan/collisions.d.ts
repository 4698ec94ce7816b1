import { type Message } from '../lib/message.js';
/** Something that is to have an address of its own. */
export interface Claim {
    readonly url: string;
    /** What it is, for messages: `the story articles/talks.md`. */
    readonly what: string;
    /** The source file to which a message about it belongs; undefined for what no editor wrote. */
    readonly file?: string | undefined;
    /** Whether it lies where it does because of another claim: two such are side by side if those two are. */
    readonly derived?: boolean | undefined;
}
/**
 * Finds what cannot be published side by side, over the whole site at once: two claims to one address (in whatever
 * case, Unicode form, with or without a slash or index.html), a file where another's folder must be, and addresses
 * that are unfit by themselves. Every message names all that is concerned.
 */
export declare function findCollisions(claims: readonly Claim[]): Message[];
