import { normalized } from '../lib/normalized.js';
import { keyOf, plainName } from './keys.js';
/** Where a term or page without an `order` stands: after all that have one. */
export const lastInOrder = Number.MAX_SAFE_INTEGER;
/** Whether a name is another than the title of the term it leads to, and comes to its key all the same. */
export function collapses(name, key, title, isDeclared) {
    const plain = plainName(name);
    return plain !== plainName(title) && !(isDeclared && plain === plainName(key)) && keyOf(name) === key;
}
/** `climate-change` → `Climate change`; what was written with any capital stays as it is. */
export function titleFrom(written, key, isName) {
    const name = normalized(written.trim().replace(/\s+/g, ' '));
    if (name !== key)
        return isName ? name : capitalize(name);
    const words = key.split('-');
    return isName ? words.map(capitalize).join(' ') : capitalize(words.join(' '));
}
function capitalize(text) {
    if (text !== text.toLowerCase())
        return text;
    return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
const folders = { section: '/', topic: '/topics/', series: '/series/', author: '/authors/' };
/** The URL of a term, whether a file declares it or not. */
export function termUrl(kind, key) {
    return `${folders[kind]}${key}/`;
}
//# sourceMappingURL=terms.js.map