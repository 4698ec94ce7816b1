import type { PageKind } from '../lib/page-kinds.js';
import type { Page } from '../plan/page.js';

/** What there is to warn of on one page, for later builds to tell again as long as the page stays as it is. Plain data. */
export interface Finding {
  /** Path in the output folder. */
  readonly file: string;
  readonly url: string;
  readonly kind: PageKind;
  readonly sources: Page['sources'];
  /** Its template, as messages name it. */
  readonly template: string;
  /** What is written into it that browsers will not use. */
  readonly written: readonly (readonly [sort: 'written-script' | 'written-style', what: string])[];
  /** The budgets that it breaks, and by what. */
  readonly excess: readonly (readonly [measure: 'kilobytes' | 'requests' | 'scripts', found: number])[];
}
