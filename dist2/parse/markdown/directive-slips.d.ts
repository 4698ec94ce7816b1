import type { Rewrite } from './source.js';
/**
 * Corrects directives that are almost right: with a space before the name (Pandoc), without braces or with a title
 * behind the name (Docusaurus), with curly quotation marks (word processors, macOS), full-width colons (Chinese and
 * Japanese keyboards), a name in capitals, and cards with three colons, which would take the rest of the story for
 * their caption.
 */
export declare function mendDirectives(text: string): Rewrite[];
