import type { Config } from '../../config/config.js';
import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
interface Operator {
    readonly name: string;
    /** Where the operator says what its crawlers are for and how they are refused. */
    readonly source: string;
    /** Product tokens (RFC 9309, section 2.2.1) by purpose. */
    readonly aiTraining?: readonly string[];
    readonly aiAnswers?: readonly string[];
}
/**
 * Crawlers for AI, by what their operators say of them. Those of ordinary search (Googlebot, Bingbot, Applebot) are not
 * among them: a newsroom that refused them would be found by nobody.
 */
export declare const operators: readonly Operator[];
/**
 * robots.txt (RFC 9309). The configuration's own lines stand in the group for all crawlers, so that a plain `Disallow:`
 * there means all; a `User-agent:` line among them begins a group of its own. `own` is the newsroom's own file: where it has a
 * group for all crawlers, that stands in place of ours, which lets them in.
 */
export declare function robotsTxt(config: Config, own?: string): string;
export declare function robotsFile({ config, ownFiles }: PlanContext): MachineFile<string>;
export {};
