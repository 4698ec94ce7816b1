/**
 * What is done to a text beyond CommonMark. Newsrooms get all of it; the tests turn parts off to show that nothing
 * else differs from the specification.
 */
export interface Features {
  /** Raw HTML is parsed, everything passes the sanitizer. Off only in tests. */
  readonly sanitize: boolean;
  /** The library's sanitizer behind our own pass, which is to find nothing left to do. Off only to test that. */
  readonly guard: boolean;
  /** Quotes, dashes and ellipses by language. */
  readonly typography: boolean;
  /** Heading ids and levels. */
  readonly headings: boolean;
  /** Links marked as external, or as leading to somewhere on this site. */
  readonly links: boolean;
  /** Pictures resolved, and made figures where they stand alone. */
  readonly pictures: boolean;
  /** GitHub's additions: tables, strikethrough, bare addresses, footnotes, task lists. */
  readonly gfm: boolean;
  /** Emphasis beside Chinese, Japanese and Korean. */
  readonly cjk: boolean;
}

export const allFeatures: Features = {
  sanitize: true,
  guard: true,
  typography: true,
  headings: true,
  links: true,
  pictures: true,
  gfm: true,
  cjk: true,
};
