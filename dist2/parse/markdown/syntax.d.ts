import type { Nodes } from 'mdast';
/** The parts of Markdown beyond CommonMark that a text needs. Each costs time, and most stories need none. */
export interface Syntax {
    readonly gfm: boolean;
    readonly directives: boolean;
    /** Emphasis beside Chinese, Japanese and Korean. */
    readonly cjk: boolean;
}
export declare const plainSyntax: Syntax;
/**
 * Whether GitHub's additions can make a difference, decided without parsing. Bare addresses are left to
 * `hasBareAddress`, because most stories have addresses, and nearly all of them are inside links.
 */
export declare function mayNeedGfm(text: string): boolean;
/** Whether the tree would differ with GitHub's additions. */
export declare function needsGfm(node: Nodes): boolean;
