import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { writeFileAtomic } from './atomic.js';
import { leadsOut } from './ledger.js';

/** What the next build must know of a file whose row is lost: `s` is the page of a story, `b` a bundle that may stay for a while, `+` any other. */
export type OwnedKind = 's' | 'b' | '+';

/**
 * Names every file of an output folder that is stet's own, beside the store's database: where that is lost or damaged, the next build still knows which
 * files it may replace and delete. It trusts none of them without reading it. A log: a line for each file that came or went, each with a checksum, since
 * a damaged line must not make a file of somebody else stet's own.
 */
export interface OwnedFiles {
  /** Undefined where no file is known. */
  read(): ReadonlyMap<string, OwnedKind> | undefined;
  /** `all` is called where the log is written anew. */
  note(came: Iterable<OwnedFile>, went: Iterable<string>, all: () => Iterable<OwnedFile>): void;
}

export type OwnedFile = readonly [file: string, kind: OwnedKind];

/** The log is written anew when so much longer than it was then. */
const longest = 3;
const shortest = 1 << 16;

/** `id` is that of the ledger (see ledger.ts). */
export function openOwned(storeDir: string, id: string): OwnedFiles {
  const log = path.join(storeDir, 'owned', `${id}.log`);
  return {
    read() {
      let text: string;
      try {
        text = fs.readFileSync(log, 'utf8');
      } catch {
        return undefined;
      }
      const files = new Map<string, OwnedKind>();
      for (const line of text.split('\n').slice(1)) {
        const found = unsealed(line);
        if (found?.sign === '-') files.delete(found.file);
        else if (found) files.set(found.file, found.sign);
      }
      return files.size === 0 ? undefined : files;
    },
    note(came, went, all) {
      try {
        write(came, went, all);
      } catch {
        // Where the log cannot be written, nothing is known beside the database.
        fs.rmSync(log, { force: true });
      }
    },
  };

  function write(came: Iterable<OwnedFile>, went: Iterable<string>, all: () => Iterable<OwnedFile>): void {
    const gone = Array.from(went, (file) => [file, '-'] as const);
    const lines = [...sealed(came), ...sealed(gone)].join('');
    const header = headerOf(log);
    const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    if (header === undefined || size + lines.length > Math.max(shortest, longest * header)) {
      const whole = sealed(all()).join('');
      writeFileAtomic(log, `${whole.length}\n${whole}`);
    } else if (lines !== '') fs.appendFileSync(log, lines);
  }
}

/** How long the log was when it was written anew. */
function headerOf(log: string): number | undefined {
  try {
    const handle = fs.openSync(log, 'r');
    try {
      const bytes = Buffer.alloc(20);
      const line = bytes
        .subarray(0, fs.readSync(handle, bytes, 0, bytes.length, 0))
        .toString()
        .split('\n')[0];
      return line !== undefined && /^\d+$/.test(line) ? Number(line) : undefined;
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

type Sign = OwnedKind | '-';

function sealed(files: Iterable<readonly [file: string, sign: Sign]>): string[] {
  return Array.from(files, ([file, sign]) => {
    const text = `${sign}${JSON.stringify(file)}`;
    return `${sealOf(text)} ${text}\n`;
  });
}

function unsealed(line: string): { readonly sign: Sign; readonly file: string } | undefined {
  const at = line.indexOf(' ');
  const text = line.slice(at + 1);
  if (at === -1 || line.slice(0, at) !== sealOf(text)) return undefined;
  const file = JSON.parse(text.slice(1)) as string;
  return leadsOut(file) ? undefined : { sign: text.slice(0, 1) as Sign, file };
}

function sealOf(text: string): string {
  return crc32(text).toString(36);
}
