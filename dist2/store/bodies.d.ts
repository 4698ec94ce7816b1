import type { Body } from '../parse/document.js';
/** Bodies by digest. Records hold a body's digest, never its HTML, so that an archive's text need not be in memory. */
export interface Bodies {
    get(digest: string): Body;
}
