/** Parsing takes time that grows with the cube of the depth. */
export declare const maxDirectives = 40;
interface Directives {
    readonly text: string;
    /** The character that replaces colons in `text`; undefined where none was replaced. */
    readonly standIn: string | undefined;
    /** Whether there are directives that stet knows. */
    readonly any: boolean;
    /** The most containers that are open at once; estimated by lines, so possibly too high. */
    readonly depth: number;
    /** Directives with unknown names: `at` is the offset of the first colon. */
    readonly unknown: readonly {
        readonly name: string;
        readonly at: number;
    }[];
}
/**
 * Hides from the directive parser all lines that are no directives of stet, so that they come out as typed, wherever
 * they are. Only needed beside such a directive: without one, directives are not parsed at all.
 */
export declare function findDirectives(text: string, paired: boolean): Directives;
export {};
