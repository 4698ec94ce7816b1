/** `de` of `de-CH`; `iw` is what Hebrew was called until 1989. */
export function baseLanguage(language: string): string {
  const base = (language.split(/[-_]/)[0] ?? '').toLowerCase();
  return base === 'iw' ? 'he' : base;
}
