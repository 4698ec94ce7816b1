import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
/**
 * `_headers`, as Netlify and Cloudflare Pages read it. A request gets the headers of every rule that matches, and values
 * of one name are joined: so no two rules with Cache-Control may match one path, and there is none for `/*`. The newsroom's own
 * rules come last.
 */
export declare function headersFile(context: PlanContext): MachineFile<string>;
