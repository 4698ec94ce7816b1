import { type Message } from '../lib/message.js';
export interface Redirect {
    /** 301, 302, 303, 307 or 308 lead elsewhere; 200 and 404 show another file of the site at the same address. */
    readonly status: number;
    /** Percent-encoded: a path with the site's base, or a web address. */
    readonly to: string;
    /** Whether a rule with status 200 or 404 is followed although there is a file at the address (`200!`). */
    readonly isForced: boolean;
}
export interface RedirectRules {
    /** What the first rule says that matches a decoded path. */
    readonly of: (path: string) => Redirect | undefined;
    /** About lines that are not followed. */
    readonly messages: readonly Message[];
}
/**
 * Reads a `_redirects` file: `from to status`, one a line, the status 302 where there is none, as with Cloudflare Pages. Rules for whole addresses
 * (`https://…`) concern other hosts. What Netlify alone reads (languages, countries, parameters of queries), and what
 * would show the page of another host, is not followed. `file` is how messages name the file.
 */
export declare function readRedirectRules(text: string, file: string): RedirectRules;
