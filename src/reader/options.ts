/** What the search page tells its script, as JSON in the form's `data-search`. */
export interface ReaderOptions {
  /** Address of the folder that the index lies in, ending in `/`. */
  readonly files: string;
  /** Years with stories, newest first. */
  readonly years: readonly number[];
  readonly timeZone: string;
  readonly words: ReaderWords;
  /** What stories are called that are no news, by their label. */
  readonly labels: Readonly<Record<string, string>>;
}

/** `{count}`, `{from}` stand for numbers. */
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
