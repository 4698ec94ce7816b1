import type { Rewrite } from './source.js';
/**
 * Finds what template languages write into a text, outside code: comments, which are removed, and tags in addresses
 * that only say that the address is one of this site. All other tags remain, and are reported where readers would see
 * them.
 */
export declare function findTemplates(text: string, inCode: (offset: number) => boolean): Rewrite[];
