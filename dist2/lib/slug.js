import { normalized } from './normalized.js';
/**
 * The key or URL segment for a text: NFC, lower case, letters, marks and digits of any script, and one hyphen for any
 * run of other characters. Empty where nothing is left.
 */
export function slugify(text) {
    return normalized(text)
        .toLowerCase()
        .replace(/['’ʼ׳״]/gu, '')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '');
}
//# sourceMappingURL=slug.js.map