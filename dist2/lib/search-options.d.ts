/** The options that the search page passes to its script, as JSON in the form's `data-options`. */
export interface SearchOptions {
    /** The address of the folder of the index, ending in `/`. */
    readonly files: string;
    /** For each year with stories, newest first, the folders of the parts of its index: `2026-3`, `2025`. */
    readonly years: readonly (readonly string[])[];
    readonly words: SearchMessages;
    /** The language for formatting numbers. */
    readonly lang: string;
}
/** What the script says; `{count}` and `{from}` stand for numbers. */
export interface SearchMessages {
    readonly searching: string;
    readonly found: string;
    /** Used while older years have not been searched yet. */
    readonly foundSince: string;
    readonly nothing: string;
    readonly failed: string;
    readonly more: string;
    readonly older: string;
}
