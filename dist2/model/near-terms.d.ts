/** What is known of a section, topic, series or author. */
export interface TermUse {
    readonly key: string;
    /** Whether a file declares it. */
    readonly declared: boolean;
    /** How many public stories are filed under it. */
    readonly stories: number;
}
/** A term that no file declares is known when this many stories are filed under it. */
export declare const often = 5;
/**
 * Finds names that are most likely another one, misspelt: those without a file that are one letter, accents, hyphens or a plural
 * away from a declared one, and those used once that are as near to one used often. Gives the key that is meant by the key as
 * written.
 */
export declare function nearTerms(terms: readonly TermUse[]): Map<string, string>;
/** Whether two keys are as near as misspellings are. Short names and names that differ in a digit are names of their own. */
export declare function areNear(a: string, b: string): boolean;
