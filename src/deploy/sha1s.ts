import { createHash, hash } from 'node:crypto';
import fs from 'node:fs';
import { writeFileAtomic } from '../lib/atomic.js';
import { isSystemError } from '../lib/system-error.js';

/** SHA-1 digests of files, in hexadecimal, by SHA-256 digest (see lib/digest.ts). */
export interface Sha1s {
  get(digest: string): string | undefined;
  /** Takes the digest of bytes that are in memory anyway. */
  add(digest: string, bytes: Uint8Array): string;
  /** Writes the file, if anything was added, with the digests of these files alone. */
  save(digests: Iterable<string>): void;
}

/** The first line says which form the file has. */
const head = Buffer.from('stet sha1 1\n');
const sha256Size = 32;
const recordSize = sha256Size + 20;

/**
 * Remembers the SHA-1 digests that a host wants, so that files which stay the same are not read again. The file is a first line, records of both digests
 * side by side, and the SHA-256 digest of all that: a file that is damaged counts as empty. A file that cannot be written is no failure, for it saves
 * time alone.
 */
export function openSha1s(file: string): Sha1s {
  const known = readRecords(file);
  let isChanged = false;
  return {
    get: (digest) => known.get(digest),
    add(digest, bytes) {
      const sha1 = hash('sha1', bytes);
      known.set(digest, sha1);
      isChanged = true;
      return sha1;
    },
    save(digests) {
      if (!isChanged) return;
      const records = [...new Set(digests)].flatMap((digest) => {
        const sha1 = known.get(digest);
        return sha1 === undefined ? [] : [Buffer.from(digest, 'base64url'), Buffer.from(sha1, 'hex')];
      });
      const all = Buffer.concat([head, ...records]);
      try {
        writeFileAtomic(file, Buffer.concat([all, seal(all)]));
      } catch (error) {
        if (!isSystemError(error)) throw error;
      }
    },
  };
}

function readRecords(file: string): Map<string, string> {
  const known = new Map<string, string>();
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return known;
  }
  const end = bytes.length - sha256Size;
  const isWhole = end >= head.length && (end - head.length) % recordSize === 0;
  if (!isWhole || !bytes.subarray(0, head.length).equals(head)) return known;
  if (!seal(bytes.subarray(0, end)).equals(bytes.subarray(end))) return known;
  for (let at = head.length; at < end; at += recordSize)
    known.set(
      bytes.toString('base64url', at, at + sha256Size),
      bytes.toString('hex', at + sha256Size, at + recordSize),
    );
  return known;
}

function seal(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
