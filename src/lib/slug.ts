import { normalized } from './normalized.js';

/**
 * A key or URL segment of a text: NFC, lower case, letters, marks and digits of any script kept, everything else
 * one hyphen. Empty when nothing of the text can stand in a URL.
 */
export function slugify(text: string): string {
  return normalized(text)
    .toLowerCase()
    .replace(/['’ʼ׳״]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
