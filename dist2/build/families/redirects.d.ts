import type { Redirect } from '../../model/site.js';
import type { AnyFamily, FamilyName } from '../graph.js';
export interface RedirectParts {
    /** Redirects from this address that are in force. */
    readonly settled: readonly Redirect[];
    /** The one that has a page. */
    readonly forward?: Redirect | undefined;
}
/** The redirects from one address, by the key of the address (see `collisionKey`). */
export declare const redirectFamily: FamilyName<RedirectParts>;
/**
 * Leaves out redirects whose old address is not free: a page or a file that is there stays, as does a file where the address would need a folder, and of
 * two stories that ask for one address the newer has it. Archives are full of both, and neither is a reason to publish nothing.
 */
export declare function redirectFamilies(): AnyFamily[];
