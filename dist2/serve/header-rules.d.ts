import { type Message } from '../lib/message.js';
import type { Headers } from './answer.js';
export interface HeaderRules {
    /** The headers that the rules give to a decoded path, and the names of those that they take away. */
    readonly of: (path: string) => {
        readonly set: Headers;
        readonly unset: readonly string[];
    };
    /** About lines that are not followed. */
    readonly messages: readonly Message[];
}
/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line with a path, below it lines `Name: value`, or `! Name`, which takes away
 * what rules before set. A path gets the headers of every rule that matches; values of one name are joined with a comma. Rules
 * for whole addresses (`https://…`) concern other hosts. `file` is how messages name the file.
 */
export declare function readHeaderRules(text: string, file: string): HeaderRules;
