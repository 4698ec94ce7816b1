import type { Held } from '../build/held.js';
import type { Message } from '../lib/message.js';
/** Under this path the dev server answers by itself, and not with the site. */
export declare const ownPath = "/_stet/";
/** What the strip at the foot of a page says; the script in browser/strip.ts draws it. */
export interface StripData {
    /** The path of the page below the root of the site. */
    readonly url: string;
    /** The source file of the page, as messages name it; absent for lists. */
    readonly file?: string | undefined;
    /** Messages about the page, and about what the page is made from. */
    readonly messages: readonly Message[];
    /** How many messages there are about the whole site. */
    readonly counts: {
        readonly error: number;
        readonly warning: number;
        readonly note: number;
    };
    /** What readers cannot see yet, with addresses for HTML. */
    readonly held: readonly (Omit<Held, 'file' | 'until'> & {
        readonly until?: string | undefined;
    })[];
    readonly world: {
        readonly audience: 'desk' | 'readers';
        /** The instant at which readers see the site, as ISO 8601; absent for now. */
        readonly at?: string | undefined;
    };
    /** Why the page is the last one that was good, or none. */
    readonly failed?: string | undefined;
}
/**
 * Puts the strip into a page. The policy of a page that allows no script gets the addresses of the strip, and nothing else; `origin` is that of
 * the server.
 */
export declare function withStrip(html: string, data: StripData, origin: string): string;
