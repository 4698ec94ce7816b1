/** Code unit order: the same on every machine, unlike localeCompare. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first; stories of one instant by key, so that the order never depends on that of the files. */
export function newestFirst(
  a: { readonly date: number; readonly key: string },
  b: { readonly date: number; readonly key: string },
): number {
  return b.date - a.date || compareKeys(a.key, b.key);
}
