import { normalized } from '../lib/normalized.js';

/**
 * Whether new files cannot lie beside others: by their names in whatever case and Unicode form, or because one is to be a file
 * where another needs a folder. None of the others clash among each other.
 */
export function clashes(fresh: readonly string[], others: readonly string[]): boolean {
  if (fresh.length === 0) return false;
  const names = new Set(fresh.map(folded));
  if (names.size < fresh.length) return true;
  const folders = new Set([...names].flatMap(foldersOf));
  for (const name of names) if (folders.has(name)) return true;
  for (const other of others) {
    const name = folded(other);
    if (names.has(name) || folders.has(name)) return true;
    for (const folder of foldersOf(name)) if (names.has(folder)) return true;
  }
  return false;
}

function folded(file: string): string {
  return normalized(file).toLowerCase();
}

function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
    folders.push(file.slice(0, end));
  return folders;
}
