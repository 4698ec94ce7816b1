import { type Answer, type Request, type SiteFile } from './answer.js';
import type { HeaderRules } from './header-rules.js';
import type { RedirectRules } from './redirect-rules.js';
/** A site to be served: a folder, or pages that are made when they are asked for. */
export interface Site {
    /** The file at a path below the root, without a slash at its beginning: `city/index.html`. Paths are decoded. */
    readonly look: (file: string) => Promise<SiteFile | undefined>;
    readonly headerRules: HeaderRules;
    readonly redirectRules: RedirectRules;
    /** The path under which the site lies: `''`, or `/paper`. */
    readonly base: string;
}
/**
 * Answers a request as a host of static sites does: redirects of the site, files, headers of the site, `404.html` for what is not there.
 * Where hosts differ, the answer is that of Cloudflare Pages, but for two things: addresses that end in `.html` stay, and rules with status 200 or
 * 404 give way to files. Whatever a request holds, nothing is thrown.
 */
export declare function respond(request: Request, site: Site): Promise<Answer>;
