import { shorten } from '../../lib/shorten.js';
/** Characters of a description: search engines and cards show no more. */
const longest = 200;
/** The first words of a plain text in a language (BCP 47), as a description for want of one; undefined when it has none. */
export function opening(text, language) {
    return shorten(text, { most: longest, language });
}
//# sourceMappingURL=opening.js.map