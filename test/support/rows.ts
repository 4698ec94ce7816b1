import fs from 'node:fs';
import path from 'node:path';
import { writeFileAtomic } from '../../src/lib/atomic.js';
import type { Rows } from '../../src/write/ledger.js';

/** Rows that are in memory until they are saved, as those of a transaction. */
export interface OpenRows extends Rows {
  save(): void;
}

/** The file in which a store of tests has the rows that were saved. */
export const rowsFile = (storeDir: string): string => path.join(storeDir, 'rows.json');

export function openRows(storeDir: string): OpenRows {
  const file = rowsFile(storeDir);
  const saved: [key: string, bytes: string][] = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, 'utf8'))
    : [];
  const rows = new Map(saved.map(([key, bytes]) => [key, Buffer.from(bytes, 'base64')]));
  return {
    ...rowsOver(rows),
    save() {
      const all = [...rows].map(([key, bytes]) => [key, bytes.toString('base64')]);
      writeFileAtomic(file, JSON.stringify(all));
    },
  };
}

export function rowsInMemory(): Rows {
  return rowsOver(new Map());
}

/** Gives no more than it must: bytes lie at an odd place, and the next call writes over them. */
function rowsOver(rows: Map<string, Buffer>): Rows {
  let given = Buffer.alloc(0);
  let isIterated = false;
  const lend = (bytes: Buffer): Uint8Array => {
    given.fill(0xff);
    given = Buffer.concat([Buffer.of(0), bytes]);
    return given.subarray(1);
  };
  const change = (work: () => void) => {
    if (isIterated) throw new Error('rows are iterated');
    given.fill(0xff);
    work();
  };
  return {
    get(key) {
      const bytes = rows.get(key);
      return bytes && lend(bytes);
    },
    put: (key, bytes) => change(() => void rows.set(key, Buffer.from(bytes))),
    delete: (key) => change(() => void rows.delete(key)),
    *range(prefix) {
      const keys = [...rows.keys()].filter((key) => key.startsWith(prefix)).sort();
      isIterated = true;
      try {
        for (const key of keys) yield [key, lend(rows.get(key) as Buffer)];
      } finally {
        isIterated = false;
      }
    },
  };
}
