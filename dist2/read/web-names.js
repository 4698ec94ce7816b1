/** Names with a dot that servers and hosts read: RFC 8615, Apache, GitHub Pages, Codeberg Pages. */
const forTheWeb = new Set(['.well-known', '.htaccess', '.nojekyll', '.domains']);
/**
 * Files that systems, editors and git leave in folders: of no use to readers, and sometimes an older version of a file.
 */
const leftovers = /^(?:\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|\.git(?:keep|ignore|attributes)|.*~|#.*#|\.#.*|.*\.(?:sw[a-z]|bak|orig|rej)|\.~lock\..*#|__MACOSX)$/i;
/**
 * What a name in the static folder shows: a file for readers, one left there by a program, or a hidden one. Hidden are,
 * for instance, .git, .env and .htpasswd, which nobody outside may read.
 */
export function meantBy(name) {
    if (forTheWeb.has(name))
        return 'web';
    if (leftovers.test(name))
        return 'leftover';
    return name.startsWith('.') ? 'hidden' : 'web';
}
//# sourceMappingURL=web-names.js.map