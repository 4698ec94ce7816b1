import type { Ledger } from '../write/ledger.js';

export interface ManifestFile {
  /** SHA-256 (see lib/digest.ts). */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** What an output folder holds, as the last build left it. */
export interface Manifest {
  /** Another one whenever anything differs. */
  readonly generation: string;
  file(path: string): ManifestFile | undefined;
  files(): Iterable<readonly [path: string, file: ManifestFile]>;
  /** Files that differ from those of an earlier generation, with the digests that they had then, null for none; undefined where that is not known. */
  changedSince(generation: string): ReadonlyMap<string, string | null> | undefined;
}

/** Files that tell hosts what to do, and that no reader gets; and what lies where the state of a target does. */
const isOther = (path: string) => path === '_headers' || path === '_redirects' || path.startsWith('.stet/');

/** Undefined where no build has filled the folder. */
export function manifestOf(ledger: Ledger): Manifest | undefined {
  const head = ledger.head();
  if (head === undefined) return undefined;
  return {
    generation: head.generation,
    file: (path) => (isOther(path) ? undefined : ledger.file(path)),
    *files() {
      for (const each of ledger.files()) if (!isOther(each[0])) yield each;
    },
    changedSince(generation) {
      const changed = new Map<string, string | null>();
      let at = head.generation;
      if (at === generation) return changed;
      for (const each of ledger.generations()) {
        if (each.generation !== at || each.files === undefined || each.before === undefined) return undefined;
        // Earlier builds come later, so what they found counts.
        for (const [path, digest] of each.files) if (!isOther(path)) changed.set(path, digest);
        if (each.before === generation) return changed;
        at = each.before;
      }
      return undefined;
    },
  };
}
