/** The options that the search page passes to its script, as JSON in the form's `data-search`. */
export interface ReaderOptions {
  /** The address of the folder of the index, ending in `/`. */
  readonly files: string;
  /** For each year with stories, newest first, the folders of the parts of its index: `2026-3`, `2025`. */
  readonly years: readonly (readonly string[])[];
  readonly words: ReaderWords;
  /** The language for formatting numbers. */
  readonly lang: string;
}

/** `{count}` and `{from}` stand for numbers. */
export interface ReaderWords {
  readonly searching: string;
  readonly found: string;
  /** Used while older years have not been searched yet. */
  readonly foundSince: string;
  readonly nothing: string;
  readonly failed: string;
  readonly more: string;
  readonly older: string;
}
