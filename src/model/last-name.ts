/** The last part of a path or name, as things are compared to find whether one may be meant by the other. */
export function lastName(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/(?:\/index)?(?:\.md|\.html?)?\/?$/, '');
  return plain.slice(plain.lastIndexOf('/') + 1);
}
