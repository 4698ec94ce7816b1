import { digest } from '../lib/digest.js';

/** Where the related index is kept between builds: bytes by name. What was put is there at once, and for good once the keeper's owner says so. */
export interface Keeper {
  /** The bytes are the keeper's own, good until the next call, and may lie anywhere in a larger buffer. */
  get(name: string): Uint8Array | undefined;
  put(name: string, bytes: Uint8Array): void;
  delete(name: string): void;
  /** Forgets everything. */
  clear(): void;
}

/** A name for what belongs to a file or a story: their paths may be longer than names may be. */
export function nameOf(path: string): string {
  return path.length < 200 ? path : digest(path);
}

/** Keeps nothing beyond the process. */
export function keeperInMemory(): Keeper {
  const kept = new Map<string, Uint8Array>();
  return {
    get: (name) => kept.get(name),
    put: (name, bytes) => void kept.set(name, Buffer.from(bytes)),
    delete: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}
