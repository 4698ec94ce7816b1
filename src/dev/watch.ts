import fs from 'node:fs';
import path from 'node:path';
import type { Changes } from '../build/session.js';
import type { Config } from '../config/config.js';
import { configNames } from '../config/load.js';

/** What changed on the disk: `Changes`, and whether the configuration may have changed. */
export interface Seen extends Changes {
  readonly config: boolean;
}

export interface Watch {
  close(): void;
}

/** Saving a file takes several steps, which come as several events. Milliseconds. */
const quiet = 8;

/** Names that are never content: hidden files, and what editors write while they save. */
const passing = /^\.|~$|^node_modules$|^4913$/;

/**
 * Watches the folders of a newsroom, each by itself, and calls `onChange` shortly after something in them has changed. `onError` gets what the system
 * says about a folder that cannot be watched.
 */
export function watchNewsroom(
  config: Pick<Config, 'root' | 'contentDir' | 'staticDir' | 'templatesDir' | 'outputDir' | 'storeDir'>,
  onChange: (seen: Seen) => void,
  onError: (folder: string, error: Error) => void,
): Watch {
  const watchers = new Map<string, fs.FSWatcher>();
  const content = new Set<string>();
  const others = { static: false, templates: false, config: false };
  let timer: NodeJS.Timeout | undefined;
  const own = new Set([config.outputDir, config.storeDir]);
  const trees = [
    { root: config.staticDir, note: () => Object.assign(others, { static: true }) },
    { root: config.templatesDir, note: () => Object.assign(others, { templates: true }) },
    {
      root: config.contentDir,
      note: (folder: string) =>
        content.add(path.relative(config.contentDir, folder).split(path.sep).join('/')),
    },
  ] as const;
  type Tree = (typeof trees)[number];
  const isTreeRoot = (folder: string) => trees.some(({ root }) => root === folder);

  function settle(): void {
    timer = undefined;
    const seen = { content: new Set(content), ...others };
    content.clear();
    Object.assign(others, { static: false, templates: false, config: false });
    onChange(seen);
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(settle, quiet);
  }

  function noteConfig(name: string | null): void {
    if (name !== null && !configNames.includes(name)) return;
    others.config = true;
    soon();
  }

  /** Watches a folder and all below it. Whatever is there already counts as changed when `isNew`. */
  function watchTree(folder: string, tree: Tree, isNew: boolean): void {
    const folders = [folder];
    for (let each = folders.pop(); each !== undefined; each = folders.pop()) {
      if (own.has(each) || (each !== tree.root && isTreeRoot(each))) continue;
      if (!watchers.has(each)) watchOne(each, tree);
      if (isNew) tree.note(each);
      let entries: fs.Dirent[];
      try {
        entries = fs.readdirSync(each, { withFileTypes: true });
      } catch {
        continue;
      }
      for (const entry of entries)
        if (entry.isDirectory() && !passing.test(entry.name)) folders.push(path.join(each, entry.name));
    }
  }

  function watchOne(folder: string, tree: Tree): void {
    try {
      const watcher = fs.watch(folder, (event, name) => {
        if (name !== null && passing.test(name)) return;
        tree.note(folder);
        soon();
        // The content folder may be the whole newsroom.
        if (folder === config.root) noteConfig(name);
        if (event !== 'rename' || name === null) return;
        const there = path.join(folder, name);
        if (isFolder(there)) watchTree(there, tree, true);
        else forget(there);
      });
      watcher.on('error', (error) => {
        // A folder that is removed is no error: its parent tells of it.
        forget(folder);
        if (fs.existsSync(folder)) onError(folder, error);
      });
      watchers.set(folder, watcher);
    } catch (error) {
      if (fs.existsSync(folder)) onError(folder, error as Error);
    }
  }

  function forget(folder: string): void {
    for (const [each, watcher] of watchers)
      if (each === folder || each.startsWith(`${folder}${path.sep}`)) {
        watcher.close();
        watchers.delete(each);
      }
  }

  for (const tree of trees) watchTree(tree.root, tree, false);
  // The configuration lies there, and so do folders that may come.
  let root: fs.FSWatcher | undefined;
  if (!watchers.has(config.root))
    try {
      root = fs.watch(config.root, (_, name) => {
        const there = name === null ? undefined : path.join(config.root, name);
        const tree = trees.find((each) => each.root === there);
        if (tree !== undefined && !watchers.has(tree.root) && isFolder(tree.root)) {
          watchTree(tree.root, tree, true);
          soon();
        }
        noteConfig(name);
      });
      root.on('error', (error) => onError(config.root, error));
    } catch (error) {
      onError(config.root, error as Error);
    }
  return {
    close() {
      clearTimeout(timer);
      root?.close();
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function isFolder(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}
