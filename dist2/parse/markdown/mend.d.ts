import type { Root } from 'mdast';
import type { FieldPlace } from '../document.js';
import { type Edit } from './source.js';
import type { Finding, Point } from './story.js';
interface Mended {
    readonly tree: Root;
    readonly text: string;
    /** They turn the text that was given into `text`. */
    readonly edits: readonly Edit[];
    /** Their places are in the text that was given. */
    readonly findings: readonly Finding[];
}
/** Whether a text may have faults. Most texts have none, so this quick test saves a walk over their trees. */
export declare function mayNeedMending(text: string): boolean;
/** Edits a text until it has no faults; `locate` gives the place in the file of a point of `text`. */
export declare function mend(text: string, tree: Root, parse: (text: string) => Root, locate: (at: Point) => FieldPlace): Mended;
export {};
