import path from 'node:path/posix';
import { normalized } from '../lib/normalized.js';
import { isHtmlName, isMarkdownName, withoutEnding } from '../lib/story-names.js';
import { readPath } from './permalink.js';
import { pathKey } from './redirects.js';
export function createReferences(names, siteUrl) {
    return {
        find(written, from) {
            const name = normalized(written.trim());
            const story = names.byKey(name) ?? byFile(name, from, names) ?? byUrl(name, siteUrl, names);
            if (story)
                return { story };
            const candidates = likely(names.bySlug(name), from);
            const [only, another] = candidates;
            if (only && another)
                return { candidates };
            return only
                ? { story: only }
                : { nearest: names.nearest(withoutEnding(name.replace(/^articles\//, ''))) };
        },
    };
}
/** The slugs by which a story may be named. */
export function slugsOf({ key, document }) {
    return new Set([normalized(document.slug), path.basename(key)]);
}
function byFile(name, from, names) {
    if (!isMarkdownName(name) && !isHtmlName(name))
        return undefined;
    const bare = withoutEnding(name);
    const here = path.join(path.dirname(from.document.file), bare);
    const root = bare.replace(/^(\.?\/)?(content\/)?/, '');
    return names.byFile(here) ?? names.byFile(root) ?? names.byFile(`articles/${root}`);
}
function byUrl(name, siteUrl, names) {
    if (!/^(\/|https?:)/i.test(name))
        return undefined;
    const read = readPath(name.replace(/[?#].*$/s, ''), siteUrl);
    return 'path' in read ? names.byUrl(pathKey(read.path)) : undefined;
}
/** Of several stories with one slug: those that are no drafts, and of these those in the language of the story that asks. */
function likely(named, from) {
    let left = named;
    for (const wanted of [
        (story) => !story.document.draft,
        (story) => story.language === from.language,
    ]) {
        if (left.length < 2)
            break;
        const kept = left.filter(wanted);
        if (kept.length > 0)
            left = kept;
    }
    return left;
}
//# sourceMappingURL=references.js.map