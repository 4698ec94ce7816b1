/** Finds the name nearest to one that does not exist, or undefined when none is near. */
export type Nearest = (wrong: string) => string | undefined;
/**
 * Makes a finder over `names`, which are called for when first needed. It gives up quietly once the budget is spent: in an
 * archive with ten thousand dead links the first few hundred suggestions are help enough.
 */
export declare function createNearest(names: () => Iterable<string>): Nearest;
/** ` Did you mean X?` or nothing: for the end of a message. */
export declare function suggestion(name: string | undefined): string;
/**
 * Stands for the name that is nearest to a wrong one, in a message of a story: which that is depends on all names of the site, and is found when messages
 * are told (`fillSuggestions`). No text that an editor writes has U+0000.
 */
export declare function unfilled(among: NameKind, wrong: string): string;
export type NameKind = 'story' | 'file' | 'picture' | 'address';
/** Finds the names that messages suggest. All of them share what time there is for it, in the order of the messages. */
export declare function fillSuggestions<Each extends {
    readonly what: string;
}>(messages: readonly Each[], names: (among: NameKind) => Iterable<string>): Each[];
