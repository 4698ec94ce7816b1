import { normalized } from '../lib/normalized.js';

/** Soft hyphens, and characters of no width that are no part of a word in any script. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const doubleMarks = /[“”„‟«»″״〝〞＂]/g;
const singleMarks = /[‘’‚‛‹›′׳ʼ`´＇]/g;
const dashes = /[‐‑‒–—―−־]/g;

/**
 * A text with everything taken out that is a matter of setting and not of words: kinds of quotation marks, dashes and spaces, soft
 * hyphens, line breaks. Two texts that are the same so say the same to readers.
 */
export function wordsOf(text: string): string {
  return normalized(text)
    .replace(invisible, '')
    .replace(/«\s/g, '«')
    .replace(/\s»/g, '»')
    .replace(doubleMarks, '"')
    .replace(singleMarks, "'")
    .replace(/''/g, '"')
    .replace(dashes, '-')
    .replace(/-{2,3}/g, '-')
    .replace(/…/g, '...')
    .replace(/\s/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
    .replaceAll(' -', '-')
    .replaceAll('- ', '-');
}
