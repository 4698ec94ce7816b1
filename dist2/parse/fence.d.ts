import type { Problem } from './value.js';
/** The place of front matter in a file's text. Offsets are in UTF-16 code units. */
interface Fence {
    readonly language: 'yaml' | 'toml';
    /** The line end behind the opening line. */
    readonly start: number;
    /** The line end before the closing line. */
    readonly end: number;
    /** The first line behind the closing line. */
    readonly body: number;
}
/**
 * Finds the front matter. Everything that gray-matter would pass to an engine of its own, or read in another way, is
 * refused here, before gray-matter sees the text: a word in the opening line (gray-matter evaluates `---js`), `;;;`,
 * JSON, and a closing line unlike the opening one. `text` has line feeds only, and no byte order mark.
 */
export declare function findFence(text: string): {
    readonly fence?: Fence;
    readonly problems: readonly Problem[];
};
export {};
