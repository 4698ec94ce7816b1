import { findAttributeLists } from './attribute-lists.js';
import { endAddresses } from './cjk-addresses.js';
import { mendDirectives } from './directive-slips.js';
import { findTemplates } from './templates.js';
/** Spaces of other widths than the plain one, from word processors and Japanese keyboards. */
const headingSpace = /^((?:[ \t]*>)*[ \t]{0,3}#{1,6})[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gm;
/**
 * All rewrites of a text before it is parsed, in order and without overlaps: of two that overlap, the one that begins
 * first applies, as a comment may contain anything. `inCode` says whether an offset is inside code, where nothing is
 * rewritten.
 */
export function findRewrites(text, inCode) {
    const found = [
        ...findTemplates(text, inCode),
        ...findAttributeLists(text),
        ...mendDirectives(text),
        ...mendHeadings(text),
        ...endAddresses(text),
    ];
    if (found.length === 0)
        return found;
    found.sort((a, b) => a.start - b.start);
    let done = 0;
    return found.filter(({ start, end }) => {
        if (start < done || inCode(start))
            return false;
        done = end;
        return true;
    });
}
function mendHeadings(text) {
    if (!text.includes('#'))
        return [];
    return Array.from(text.matchAll(headingSpace), (match) => {
        const end = match.index + match[0].length;
        return { start: end - 1, end, text: ' ' };
    });
}
//# sourceMappingURL=rewrites.js.map