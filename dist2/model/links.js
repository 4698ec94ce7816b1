import path from 'node:path/posix';
import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { isMarkdownName, withoutEnding } from '../lib/story-names.js';
import { suggestion } from './nearest.js';
import { pathKey } from './redirects.js';
import { rules } from './rules.js';
/**
 * Resolves the links of bodies to this site: to the URL a page has now, whether the editor wrote its file, its URL or an
 * old one. A link to a file that does not exist, or to what is not public, is reported and becomes null.
 */
export function createLinkResolver(targets) {
    return (document, listener) => document.body.links.map((link) => {
        const content = contentPath(link);
        const exact = content === undefined ? targets.byPath(pathKey(link.target)) : findFile(content, targets);
        const target = exact ?? (content === undefined ? findVariant(link.target, targets) : undefined);
        const place = { file: document.file, line: link.line, column: link.column };
        if (target?.hidden) {
            if (listener.judgeStanding) {
                const what = `The link leads to ${target.file}, which is not public.`;
                listener.report(message(rules['link-not-public'], what, place));
            }
            return null;
        }
        if (target) {
            const { url, article } = target;
            return { url, suffix: link.suffix, ...(article !== undefined && { article }) };
        }
        const file = content ?? link.target.slice(1);
        if (targets.hasFile(file)) {
            listener.onMedia?.(file);
            return { url: `/${file}`, suffix: link.suffix };
        }
        if (content === undefined) {
            const { line, column } = link;
            return { url: link.target, suffix: link.suffix, unknown: { line, column } };
        }
        const near = targets.named(path.basename(content)) ?? targets.nearest(content);
        const what = `The link leads to “${content}”, which does not exist.${suggestion(near)}`;
        listener.report(message(rules['dead-link'], what, place));
        return null;
    });
}
/** The path under the content folder that a link names, or undefined for a link to a URL of the site. */
function contentPath(link) {
    if (link.kind === 'file')
        return normalized(link.target);
    return isMarkdownName(link.target) ? normalized(link.target).slice(1) : undefined;
}
/** A story as what a link leads to. */
export function targetOf(story) {
    return {
        file: story.document.file,
        url: story.url,
        hidden: story.standing === 'hidden',
        ...(story.standing === 'public' && { article: story.key }),
    };
}
/** What lies at a path that is written without the `.html` it has, or with one: most hosts send the same page for both. */
function findVariant(path, { byPath }) {
    const key = pathKey(path);
    return byPath(/\.html?$/.test(key) ? key.replace(/\.html?$/, '') : `${key}.html`);
}
/**
 * `talks`, `talks/`, `talks.md` and `talks.markdown` all name the file `talks.md`; a folder's `index.md` may be named by the
 * folder.
 */
function findFile(file, { byFile, byBare }) {
    const bare = file.replace(/\/$/, '');
    return (byFile(file) ??
        byBare(bare) ??
        byBare(withoutEnding(bare)) ??
        byBare(`${bare}/index`) ??
        byBare(`articles/${withoutEnding(bare)}`));
}
//# sourceMappingURL=links.js.map