import type { PageKind } from '../lib/page-kinds.js';
import type { Page } from '../plan/page.js';
/** The warnings about one page, which later builds repeat as long as the page is unchanged. Plain data. */
export interface Finding {
    /** Path in the output folder. */
    readonly file: string;
    readonly url: string;
    readonly kind: PageKind;
    readonly sources: Page['sources'];
    /** The template's name in messages. */
    readonly template: string;
    /** Scripts and styles written into the page, which browsers will block. */
    readonly written: readonly (readonly [sort: 'written-script' | 'written-style', what: string])[];
    /** The budgets that the page exceeds, with the size found. */
    readonly excess: readonly (readonly [measure: 'kilobytes' | 'requests' | 'scripts', found: number])[];
}
