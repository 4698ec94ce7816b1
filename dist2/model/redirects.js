import path from 'node:path/posix';
import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { readPath } from './permalink.js';
import { placeOf } from './place.js';
import { rules } from './rules.js';
/** One key for the forms in which a path is written: with and without a slash or index.html at its end. Case counts. */
export function pathKey(path) {
    return normalized(path)
        .replace(/\/index\.html$/, '/')
        .replace(/\/$/, '');
}
/** A story's old URLs, each once: unfit ones and the story's own are reported and left out. */
export function redirectsOf(document, url, siteUrl, report) {
    const out = [];
    const seen = new Set();
    for (const [index, written] of document.redirectFrom.entries()) {
        const place = placeOf(document, `redirectFrom.${index}`);
        const read = readPath(absolute(written, url), siteUrl);
        if ('problem' in read) {
            report(message(rules['redirect-unusable'], `“${written}” cannot be forwarded: ${read.problem}.`, place));
        }
        else if (pathKey(read.path) === pathKey(url)) {
            report(message(rules['redirect-to-itself'], `“${written}” is the address of the story itself.`, place));
        }
        else if (!seen.has(pathKey(read.path))) {
            seen.add(pathKey(read.path));
            out.push({ from: read.path, to: url, article: normalized(document.key), file: document.file });
        }
    }
    return out;
}
/**
 * A path from the site's root, of one that begins with `./` and is relative to the folder in which a page lies: for
 * `/posts/a/` that is `/posts/`, as it is for `/posts/a.html` (Hugo, “Aliases”).
 */
function absolute(written, url) {
    if (!written.startsWith('./'))
        return written;
    let decoded = written;
    try {
        decoded = decodeURIComponent(written);
    }
    catch {
        // Taken as written.
    }
    return path.join(path.dirname(url), decoded);
}
//# sourceMappingURL=redirects.js.map