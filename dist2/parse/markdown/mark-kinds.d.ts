import type { Rule } from '../../lib/message.js';
/** A mark that means nothing in Markdown: how to recognize it, and what to write instead. */
export interface MarkKind {
    readonly rule: Rule;
    /** Global. Applied to the text of one block, in which `filler` stands for every character that is not plain text. */
    readonly pattern: RegExp;
    /** Whether a match really is such a mark; without this function every match is. */
    readonly confirms?: (text: string, at: number) => boolean;
    readonly fix?: string;
    /** The end of a box. Where the beginning has been reported as an unknown directive, the end is not reported. */
    readonly stray?: boolean;
}
/** Stands for one character of code, of a link, of a picture or of a mark that Markdown understood. */
export declare const filler = "\uFFFC";
/** All kinds, most specific first: of kinds whose matches overlap, the first is reported. */
export declare const markKinds: readonly MarkKind[];
/** Tags of template languages. */
export declare const templateTags: MarkKind[];
/** Whether a text may have a mark of any kind. */
export declare function mayHaveMarks(text: string): boolean;
