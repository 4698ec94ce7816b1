import type { Edit } from './source.js';
/** Replaces a shortcode in the parsed text: noncharacters, which are in no source (see `stripForbidden`). */
export declare const placeholder: {
    readonly start: '﷐';
    readonly pattern: RegExp;
};
interface Found {
    readonly edits: readonly Edit[];
    /** Shortcodes that are shown, by the number in their placeholder; `offset` is in the text before the edits. */
    readonly blocks: readonly {
        readonly name: string;
        readonly attributes: Readonly<Record<string, string>>;
        readonly offset: number;
        /** As typed, for places where no block can be: an attribute, an address. */
        readonly source: string;
    }[];
    readonly problems: readonly {
        readonly kind: 'unknown' | 'unwrapped' | 'comment';
        readonly source: string;
        readonly offset: number;
        readonly name: string;
        readonly attributes: Readonly<Record<string, string>>;
    }[];
    /** Whether the edited text has container directives in place of paired shortcodes. */
    readonly directives: boolean;
}
/** The directive that replaces a paired shortcode; an editor's own directive of this name is unknown and hidden. */
export declare const pairDirective = "stet-shortcode";
export declare function mayHaveShortcodes(text: string): boolean;
/**
 * Finds the shortcodes of a text, and replacements for them while it is parsed. `inCode` says whether an offset is
 * inside code, where shortcodes are text.
 */
export declare function findShortcodes(text: string, inCode: (offset: number) => boolean): Found;
export {};
