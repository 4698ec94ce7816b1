import { normalized } from '../lib/normalized.js';
import { slugify } from '../lib/slug.js';
import { pathProblem } from '../lib/url.js';
/** Where stories without a section are. */
export const defaultSection = 'news';
/**
 * A name's key: one for all its forms in upper and lower case, in composed and decomposed Unicode, with spaces or with
 * hyphens. Undefined when nothing of it can stand in a URL.
 */
export function keyOf(written) {
    const key = slugify(written);
    return key === '' || pathProblem(`/${key}/`) !== undefined ? undefined : key;
}
/**
 * A name by which it is compared with others of one key: `C`, `C++` and `C#` have the same key and are not the same;
 * `climate-change` and `Climate change` are.
 */
export function plainName(name) {
    return normalized(name)
        .toLowerCase()
        .replace(/[\s\p{Pd}_'’ʼ׳״"“”„«».,:;/()]+/gu, '');
}
export function titleOf(document) {
    return document.kind === 'author' ? document.name : document.title;
}
//# sourceMappingURL=keys.js.map