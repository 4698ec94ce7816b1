/** The name of a part of a page, for an editor. */
export declare function named(part: string): string;
