import { isPageId } from '../../lib/page-ids.js';
export function anchorsOf(text) {
    let linked;
    return {
        taken: new Set(),
        isLinked: (id) => {
            linked ??= new Set(Array.from(text.matchAll(fragment), ([, name = '']) => decoded(name)));
            return linked.has(id);
        },
    };
}
const fragment = /#([^\s"'<>()[\]{}#]{1,300})/g;
const usable = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.:-]{0,99}$/u;
/**
 * The id that an element may have of the one its author gave it: a heading may have any, for stories elsewhere may link
 * to it; other elements one that this body links to. Undefined for any other id, and for one in use.
 */
export function claimId({ taken, isLinked }, { tagName }, id) {
    if (!usable.test(id) || isPageId(id) || taken.has(id))
        return undefined;
    if (!/^h[1-6]$/.test(tagName) && !isLinked(id))
        return undefined;
    taken.add(id);
    return id;
}
function decoded(name) {
    try {
        return decodeURIComponent(name);
    }
    catch {
        return name;
    }
}
//# sourceMappingURL=anchors.js.map