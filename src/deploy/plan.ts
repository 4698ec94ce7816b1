import { compareKeys } from '../lib/compare-keys.js';

/** What a file of a target is: the digest of the bytes, and a digest of how they are served (see target.ts). */
export type Entry = string;

/** A file that a target shall have. */
export interface Put {
  readonly path: string;
  readonly entry: Entry;
  /** What the file replaces, as far as the state of the target says; undefined for a new file. */
  readonly replaces: Entry | undefined;
}

/** A file that a target shall have no more. */
export interface Deletion {
  readonly path: string;
  readonly replaces: Entry | undefined;
}

export interface Plan {
  /** In the order in which readers may see them: what pages ask for, pages, what points at pages. */
  readonly puts: readonly Put[];
  readonly deletions: readonly Deletion[];
  /** What the state of the target has to say of each file that is not as it says now; null where there is none. */
  readonly changes: ReadonlyMap<string, Entry | null>;
  /** The same the other way round: what leads back. */
  readonly undo: ReadonlyMap<string, Entry | null>;
  /** By how many the target has more files then. */
  readonly more: number;
}

export interface Compared {
  /** Files that may differ. */
  readonly paths: Iterable<string>;
  /** What the target shall have. */
  readonly wanted: (path: string) => Entry | undefined;
  /** What the target has, as its state says. */
  readonly stated: (path: string) => Entry | undefined;
  /** What a deploy that did not come to its end has put there; `unknown` where it may have. Undefined for files that it did not mean to change. */
  readonly interrupted: (path: string) => Entry | 'unknown' | undefined;
}

/** What has to be done so that a target has what it shall have. Of files, only those that differ or may differ are in the plan. */
export function planOf({ paths, wanted, stated, interrupted }: Compared): Plan {
  const puts: Put[] = [];
  const deletions: Deletion[] = [];
  const changes = new Map<string, Entry | null>();
  const undo = new Map<string, Entry | null>();
  let more = 0;
  for (const path of new Set(paths)) {
    const [entry, replaces] = [wanted(path), stated(path)];
    const there = interrupted(path) ?? replaces;
    if (entry === undefined) {
      if (there !== undefined) deletions.push({ path, replaces });
    } else if (there !== entry) puts.push({ path, entry, replaces });
    if (entry === replaces) continue;
    changes.set(path, entry ?? null);
    undo.set(path, replaces ?? null);
    more += (entry === undefined ? 0 : 1) - (replaces === undefined ? 0 : 1);
  }
  puts.sort((a, b) => turnOf(a.path) - turnOf(b.path) || compareKeys(a.path, b.path));
  deletions.sort((a, b) => compareKeys(a.path, b.path));
  return { puts, deletions, changes, undo, more };
}

/**
 * When readers may see a file: 0 what pages ask for, 1 pages, 2 what points at pages, such as feeds, sitemaps and the search index. Known by the name, so
 * that it is known of files that no build has any more.
 */
export function turnOf(path: string): 0 | 1 | 2 {
  if (path.endsWith('.html')) return 1;
  const isForMachines = /\.(?:json|txt|webmanifest|xml)$/.test(path) && !/^(?:assets|media)\//.test(path);
  return isForMachines ? 2 : 0;
}

/** Fewer deletions are no sign of a mistake. */
const fewDeletions = 25;
const mostDeleted = 0.1;

/**
 * How much of a target with so many files a plan deletes, if that is so much that it is more likely a mistake than meant. What an earlier deploy was to delete
 * and did not counts no more.
 */
export function excessOf(
  { deletions }: Plan,
  files: number,
): { readonly count: number; readonly path: string } | undefined {
  const fresh = deletions.filter(({ replaces }) => replaces !== undefined);
  const [first] = fresh;
  return first && isExcess(fresh.length, files) ? { count: fresh.length, path: first.path } : undefined;
}

/** Whether so many deletions of so many files are more likely a mistake than meant. */
export function isExcess(deletions: number, files: number): boolean {
  return deletions > fewDeletions && deletions > files * mostDeleted;
}
