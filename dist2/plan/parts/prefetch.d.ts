/**
 * Speculation rules (WICG, "Speculation Rules"): a browser that knows them fetches a page of the site when a reader is
 * about to open it. They are data, and written into each page, for another file would cost what they save.
 */
export declare function prefetchRules(base: string): string;
