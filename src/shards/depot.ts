import { hash } from 'node:crypto';
import type { ObjectStore } from '../objects/object-store.js';

/**
 * Bytes by key, in object storage: what steps have to do, and what they did. Bytes that are not as they were put count as missing, and are
 * emptied, so that they are put anew.
 */
export interface Depot {
  /** How messages name the depot. */
  readonly name: string;
  /** Undefined for what is missing or damaged. */
  get(key: string): Promise<Buffer | undefined>;
  /** The same, but throws `Lost`. */
  need(key: string): Promise<Buffer>;
  /** Whether there is anything, which may be damaged. */
  has(key: string): Promise<boolean>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Puts bytes under a name that follows from them, unless they are there. Returns the key. */
  putByContent(bytes: Uint8Array): Promise<string>;
  /** The key that `putByContent` gives bytes. */
  keyOf(bytes: Uint8Array): string;
  /** How many requests were made, and how many bytes went each way. */
  readonly traffic: Readonly<Traffic>;
}

/** Something that was put into a depot is missing there, or damaged. */
export class Lost extends Error {
  constructor(readonly object: string) {
    super(`${object} is not in the depot`);
  }
}

export interface Traffic {
  requests: number;
  received: number;
  sent: number;
}

/** Each object begins so, with the form of the rest: another form has another mark. */
const mark = Buffer.from('stet shard 1\n');
const otherMark = /^stet shard \d/;
const digestSize = 32;

const digestOf = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const contentKey = (digest: Buffer) => `blobs/${digest.toString('base64url')}`;

/** Opens a depot, which puts the digest of the bytes before each object, so that damage shows. */
export function openDepot(objects: ObjectStore): Depot {
  const traffic: Traffic = { requests: 0, received: 0, sent: 0 };
  /** Keys by content that are surely there. */
  const there = new Set<string>();
  const putSealed = async (key: string, bytes: Uint8Array, digest: Buffer) => {
    const sealed = Buffer.concat([mark, digest, bytes]);
    traffic.requests++;
    traffic.sent += sealed.length;
    await objects.put(key, sealed);
  };
  const get = async (key: string) => {
    traffic.requests++;
    const bytes = (await objects.get(key))?.bytes;
    traffic.received += bytes?.length ?? 0;
    if (bytes === undefined || bytes.length === 0) return undefined;
    const rest = bytes.subarray(mark.length + digestSize);
    const seal = Buffer.concat([mark, digestOf(rest)]);
    if (bytes.subarray(0, seal.length).equals(seal)) return rest;
    // What another stet has put in another form is none of ours. What is damaged is not deleted, for others may be putting it.
    const isOther = otherMark.test(bytes.toString('latin1', 0, mark.length));
    if (isOther && !bytes.subarray(0, mark.length).equals(mark)) return undefined;
    traffic.requests++;
    await objects.put(key, new Uint8Array());
    return undefined;
  };
  const has = async (key: string) => {
    traffic.requests++;
    return ((await objects.head(key))?.size ?? 0) > 0;
  };
  return {
    name: objects.name,
    traffic,
    get,
    async need(key) {
      const bytes = await get(key);
      if (bytes === undefined) throw new Lost(key);
      return bytes;
    },
    has,
    keyOf: (bytes) => contentKey(digestOf(bytes)),
    put: (key, bytes) => putSealed(key, bytes, digestOf(bytes)),
    async putByContent(bytes) {
      const digest = digestOf(bytes);
      const key = contentKey(digest);
      if (!there.has(key) && !(await has(key))) await putSealed(key, bytes, digest);
      there.add(key);
      return key;
    },
  };
}
