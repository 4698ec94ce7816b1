import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
/**
 * `_redirects`, as Netlify and Cloudflare Pages read it: `from to 301`, one a line, in code unit order. Cloudflare reads
 * the first 2,000 lines; there, as with hosts that do not read it at all, a page forwards at each old address. Of rules that
 * match hosts take the first, so the newsroom's own come before.
 */
export declare function redirectsFile({ config, whole, ownFiles }: PlanContext): MachineFile<string>;
