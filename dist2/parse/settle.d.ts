import type { Fields, Kind } from './schema.js';
import { type Shaped } from './shape.js';
import type { Problem } from './value.js';
interface SettleContext {
    readonly file: string;
    readonly siteUrl: string;
    readonly spots: Shaped['spots'];
}
type AnyFields = Fields<Kind>;
/**
 * Completes fields that depend on more than their own value: addresses on this site, slugs, and the places of pictures.
 * Returns new fields, which must not be used if there is an error among the problems.
 */
export declare function settle(fields: AnyFields, context: SettleContext): {
    readonly fields: AnyFields;
    readonly problems: readonly Problem[];
};
export {};
