import { encodePath } from '../../lib/url.js';
/**
 * Speculation rules (WICG, "Speculation Rules"): a browser that knows them fetches a page of the site when a reader is
 * about to open it. They are data, and written into each page, for another file would cost what they save.
 */
export function prefetchRules(base) {
    const pages = ['/*.html', '/*/'].map((pattern) => encodePath(base) + pattern);
    return JSON.stringify({ prefetch: [{ where: { href_matches: pages }, eagerness: 'moderate' }] });
}
//# sourceMappingURL=prefetch.js.map