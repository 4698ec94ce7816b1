import path from 'node:path';
import { type Database, openDatabase } from './database.js';

/** What outlives a build, apart from the manifests of output folders. */
export interface Store {
  /** The related index. */
  readonly related: Database;
  /** What source files gave when they were parsed. */
  readonly parsed: Database;
  close(): Promise<void>;
}

/** The files of a store, without their ends. */
export const storeFiles = ['related.mdb', 'parsed.mdb'] as const;

export function openStore(dir: string): Store {
  const [related, parsed] = storeFiles.map((name) => openDatabase(path.join(dir, name))) as [
    Database,
    Database,
  ];
  return {
    related,
    parsed,
    async close() {
      await Promise.all([related.close(), parsed.close()]);
    },
  };
}
