/**
 * An estimate of the parser's work by one fast scan: `signs` are characters that could each cost a value or an error;
 * `nested` is whether nesting could be deep by other means than indentation, which needs a long text.
 */
export declare function weigh(block: string): {
    readonly signs: number;
    readonly nested: boolean;
};
/** The depth of collections, from the token tree, which is built and walked without recursion. */
export declare function depthOf(block: string): number;
