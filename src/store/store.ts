import path from 'node:path';
import { type Database, openDatabase, removeFile } from './database.js';
import { lockStore } from './lock.js';
import { markStore, refuseForeignStore } from './ours.js';
import { removeShelf } from './shelf.js';

/** What outlives a build, apart from the manifests of output folders. */
export interface Store {
  /** The related index. */
  readonly related: Database;
  /** What source files gave when they were parsed. */
  readonly parsed: Database;
  /** What pages were made from. */
  readonly pages: Database;
  close(): Promise<void>;
}

const storeFiles = ['related.mdb', 'parsed.mdb', 'pages.mdb'] as const;

/** Opens a store for this process alone; throws `StoreInUse` while another has it, `StoreNotOurs` for a folder of something else. */
export function openStore(dir: string): Store {
  refuseForeignStore(dir);
  const release = lockStore(dir);
  markStore(dir);
  const [related, parsed, pages] = storeFiles.map((name) => openDatabase(path.join(dir, name))) as [
    Database,
    Database,
    Database,
  ];
  return {
    related,
    parsed,
    pages,
    async close() {
      try {
        await Promise.all([related.close(), parsed.close(), pages.close()]);
      } finally {
        release();
      }
    },
  };
}

/** What was made of pictures: large files, which lie by themselves. */
export function picturesIn(dir: string): string {
  return path.join(dir, 'pictures');
}

/** Forgets all that a store keeps; returns how many bytes that was. Throws as `openStore` does. */
export function removeStore(dir: string): number {
  refuseForeignStore(dir);
  const release = lockStore(dir);
  try {
    const pictures = removeShelf(picturesIn(dir));
    return storeFiles.reduce((bytes, name) => bytes + removeFile(path.join(dir, name)), pictures);
  } finally {
    release();
  }
}
