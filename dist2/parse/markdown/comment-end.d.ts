/** The end of a comment, `[start, end)`, and whether it is written `-->`. */
interface CommentEnd {
    readonly start: number;
    readonly end: number;
    readonly proper: boolean;
}
/**
 * The first end of a comment in a text: `-->`, or what editors and word processors make of it: `–>`, `-- >`, `- ->`,
 * `--!>`, `--&gt;`. An arrow `->` counts only at the end of a line, two hyphens only at the end of a paragraph.
 */
export declare function findCommentEnd(text: string, from: number): CommentEnd | undefined;
export {};
