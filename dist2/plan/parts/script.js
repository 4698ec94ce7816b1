import { toHref } from '../../lib/url.js';
/** A script as a page loads it. */
export function scriptView({ url, integrity }, base) {
    return { href: toHref(url, base), integrity };
}
//# sourceMappingURL=script.js.map