/** What the search page tells its script, as JSON in the form's `data-search`. */
export interface ReaderOptions {
  /** Address of the folder that the index lies in, ending in `/`. */
  readonly files: string;
  /** For each year with stories, newest first, the folders that parts of its index lie in: `2026-3`, `2025`. */
  readonly years: readonly (readonly string[])[];
  readonly words: ReaderWords;
  /** In which numbers are written. */
  readonly lang: string;
}

/** `{count}` and `{from}` stand for numbers. */
export interface ReaderWords {
  readonly searching: string;
  readonly found: string;
  /** Where older years have not been searched yet. */
  readonly foundSince: string;
  readonly nothing: string;
  readonly failed: string;
  readonly more: string;
  readonly older: string;
}
