import type { Rewrite } from './source.js';
/**
 * Finds layout instructions for other programs, which readers are not meant to see; they are removed and reported.
 * These are attribute lists of kramdown and Python-Markdown, `{: .lead}`, anywhere; of Pandoc, Goldmark and
 * markdown-it, `{.lead width=50%}`, directly behind a link, a picture or code, or alone at the end of a line; and the
 * marks for a table of contents. The id of a heading, `{#id}`, is not removed.
 */
export declare function findAttributeLists(text: string): Rewrite[];
