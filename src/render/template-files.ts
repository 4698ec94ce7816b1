import type { Dirent } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

/** Component languages, in the order in which an import without an ending is looked for. */
export const scriptEndings = ['.tsx', '.jsx', '.ts', '.js', '.mjs'] as const;

/** The template languages of Eleventy that are not JavaScript. */
export const foreignLanguages = ['liquid', 'njk', 'html', 'md'] as const;
export type ForeignLanguage = (typeof foreignLanguages)[number];

/** The files of stet's own templates folder and of the newsroom's: paths relative to each, with `/`. */
export interface TemplateFolders {
  /** Absolute. */
  readonly builtIn: string;
  /** Absolute; need not exist. */
  readonly own: string;
  readonly builtInFiles: ReadonlySet<string>;
  readonly ownFiles: ReadonlySet<string>;
}

/** Where a template lies. */
export interface TemplateFile {
  readonly folder: 'builtIn' | 'own';
  /** Relative to its folder, with `/`. */
  readonly path: string;
}

/** Lists both folders. A newsroom whose folder is the built-in one, as in stet's own repository, replaces nothing. */
export async function readFolders(builtIn: string, own: string): Promise<TemplateFolders> {
  const [real, realOwn] = await Promise.all([builtIn, own].map((dir) => fs.realpath(dir).catch(() => '')));
  const [builtInFiles, ownFiles] = await Promise.all([
    listFiles(builtIn),
    real === realOwn ? new Set<string>() : listFiles(own),
  ]);
  return { builtIn, own, builtInFiles, ownFiles };
}

export function absolutePath(folders: TemplateFolders, file: TemplateFile): string {
  return path.join(folders[file.folder], file.path);
}

/** As messages name it: `templates/parts/byline.tsx`, `stet/templates/parts/byline.tsx`. */
export function shownPath(folders: TemplateFolders, file: TemplateFile): string {
  return file.folder === 'own' ? `${path.basename(folders.own)}/${file.path}` : `stet/templates/${file.path}`;
}

/** Finds what an import of `target` means in a folder: the file itself, or the script of that name. */
export function findIn(files: ReadonlySet<string>, target: string): string | undefined {
  const stem = stemOf(target);
  const candidates = [target, ...scriptEndings.map((ending) => stem + ending)];
  return candidates.find((candidate) => files.has(candidate));
}

/** Whether the newsroom has a file that is taken in place of one of these built-in files, whatever name an import calls it. */
export function replacesAny(ownFiles: ReadonlySet<string>, builtInFiles: readonly string[]): boolean {
  if (ownFiles.size === 0) return false;
  const stems = new Set([...ownFiles].map(stemOf));
  return builtInFiles.some((file) => stems.has(stemOf(file)));
}

/** A file without the ending of a script, which an import may leave out or give as another one. */
function stemOf(file: string): string {
  return file.replace(/\.(tsx|jsx|ts|js|mjs)$/, '');
}

/** All files below a folder, links that lead out of it not among them; empty when there is no such folder. */
async function listFiles(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  const root = await fs.realpath(folder).catch(() => undefined);
  if (root === undefined) return found;
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await fs.readdir(path.join(root, relative), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) await walk(below);
      else if (await isFileInside(entry, path.join(root, below), root)) found.add(below);
    }
  };
  await walk('');
  return found;
}

async function isFileInside(entry: Dirent, file: string, root: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await fs.realpath(file).catch(() => undefined);
  if (target === undefined || !target.startsWith(root + path.sep)) return false;
  return (await fs.stat(target)).isFile();
}
