import fs from 'node:fs';
import path from 'node:path';

export interface Import {
  /** The file it resolves to (`src/lib/url.ts`), or the package's or built-in module's specifier. */
  readonly to: string;
  readonly typeOnly: boolean;
}

export interface Source {
  /** Path from the repository's root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript file under a folder of the repository, with what it imports. */
export function sources(folder: string): Source[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
    .sort()
    .map((file) => {
      const text = fs.readFileSync(file, 'utf8');
      return { file, text, imports: importsOf(file, text) };
    });
}

function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  for (const [, clause = '', to = ''] of text.matchAll(
    /^(?:import|export)\s+([^;'"]*?\s+from\s+)?'([^']+)';/gm,
  ))
    found.push({ to: resolve(file, to), typeOnly: isTypeOnly(clause) });
  for (const [, to = ''] of text.matchAll(/\bimport\(\s*'([^']+)'/g))
    found.push({ to: resolve(file, to), typeOnly: false });
  return found;
}

function isTypeOnly(clause: string): boolean {
  if (/^type\b/.test(clause)) return true;
  const names = /^\{([^}]*)\}/.exec(clause)?.[1];
  if (names === undefined) return false;
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '));
}

function resolve(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  const target = path.posix.join(path.posix.dirname(from), to).replace(/\.js$/, '');
  return [`${target}.ts`, `${target}.tsx`].find((file) => fs.existsSync(file)) ?? target;
}
