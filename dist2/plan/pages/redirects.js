import { directionOf } from '../../lib/direction.js';
import { toFile } from '../../lib/url.js';
import { redirectHead } from '../parts/head.js';
/** The page that forwards the readers of an old address. Without a headline the new address stands for it. */
export function redirectPage(from, context) {
    const settled = context.whole.redirect(from);
    if (settled === undefined)
        return undefined;
    const { redirect, headline } = settled;
    const { title, language: titleLanguage } = headline ?? { title: redirect.to, language: undefined };
    const url = redirectUrl(redirect.from);
    return {
        kind: 'redirect',
        url,
        file: toFile(url),
        sources: [redirect.file],
        view: () => {
            const { language } = context.config;
            return {
                kind: 'redirect',
                language,
                direction: directionOf(language),
                shell: context.shell(language),
                head: redirectHead(title, context.absolute(redirect.to), context),
                to: { title, href: context.href(redirect.to), language: titleLanguage },
            };
        },
    };
}
/**
 * Where the page that forwards lies. A file with the name of an old address such as `/node/7` or `/story.php` would be
 * offered as a download, or, as `/_worker.js` or `/.htaccess`, be obeyed by a host: so it is a folder, and hosts look for
 * `/node/7/` when they are asked for it.
 */
export function redirectUrl(from) {
    const last = from.slice(from.lastIndexOf('/') + 1);
    return last === '' || /\.html?$/i.test(last) ? from : `${from}/`;
}
//# sourceMappingURL=redirects.js.map