import { encodePath, toFile, toHref } from '../../lib/url.js';
import { ownText } from './own-files.js';
const redirectsUrl = '/_redirects';
/**
 * `_redirects`, as Netlify and Cloudflare Pages read it: `from to 301`, one a line, in code unit order. Cloudflare reads
 * the first 2,000 lines; there, as with hosts that do not read it at all, a page forwards at each old address. Of rules that
 * match hosts take the first, so the newsroom's own come before.
 */
export function redirectsFile({ config, whole, ownFiles }) {
    return {
        url: redirectsUrl,
        file: toFile(redirectsUrl),
        content() {
            const lines = new Set();
            for (const { from, to } of whole.redirects())
                lines.add(`${literal(from)} ${toHref(to, config.base)} 301\n`);
            return ownText(ownFiles, '_redirects') + [...lines].sort().join('');
        },
    };
}
/** Encoded, with what hosts would take for a placeholder or a wildcard encoded too. */
function literal(path) {
    return encodePath(path).replace(/[:*]/g, (character) => (character === ':' ? '%3A' : '%2A'));
}
//# sourceMappingURL=host-redirects.js.map