import type { Config } from '../../config/config.js';
import type { View } from '../views.js';
/** What the policies of a site follow from. */
export interface Policed {
    readonly security: Config['security'];
    /** Digests of what is written into each page and may be run. */
    readonly written: readonly string[];
}
export declare function policedBy({ config, pageScript, }: {
    readonly config: Pick<Config, 'security' | 'base'>;
    readonly pageScript?: string | undefined;
}): Policed;
/**
 * The Content-Security-Policy of pages: everything comes from the site itself, and nothing written into a page is run or
 * styles it, but for the script that is the same on all and the rules of prefetching. `pictures` and `frames` are further sources of these. Data for machines (`application/ld+json`) is never run, so it
 * needs no leave.
 */
export declare function contentPolicy(policed: Policed, pictures?: readonly string[], frames?: readonly string[]): string;
/** Of a page of the lite edition: it loads nothing at all, and only its own style, known by its digest, is applied. */
export declare const litePolicy: string;
/**
 * For all files of the site at once: where hosts send it, both it and that of the page hold. Each page names the other
 * hosts of its own pictures and frames, so this one may leave them open; who may put the page into a frame only a header
 * can say.
 */
export declare function headerPolicy(config: Pick<Config, 'lite' | 'embeds'>, policed: Policed): string;
/** The view, with the other hosts of its pictures and frames in its policy. */
export declare function withHosts<V extends View>(view: V, policed: Policed): V;
