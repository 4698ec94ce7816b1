import { digest } from '../../src/lib/digest.js';
import { NoConditions, type ObjectHeaders, type ObjectStore } from '../../src/objects/object-store.js';

interface Stored {
  readonly bytes: Buffer;
  readonly headers: ObjectHeaders;
  readonly version: string;
}

export interface MemoryStore extends ObjectStore {
  readonly objects: ReadonlyMap<string, Stored>;
  /** Called before each request takes effect, with the number of the request. What it throws, the request throws. */
  onRequest: (request: string) => void;
}

/** An object store in memory, of which every request takes effect at once and whole. */
export function openMemoryStore({ knowsConditions = true } = {}): MemoryStore {
  const objects = new Map<string, Stored>();
  let versions = 0;
  let check = () => {};
  const doing = async <Done>(request: string, work: () => Done): Promise<Done> => {
    // Others come in between, as on a network.
    await new Promise(setImmediate);
    check();
    store.onRequest(request);
    return work();
  };
  const store: MemoryStore = {
    name: 'memory',
    hasHeaders: true,
    objects,
    onRequest: () => {},
    get: (key) => doing(`get ${key}`, () => objects.get(key)),
    head: (key) =>
      doing(`head ${key}`, () => {
        const found = objects.get(key);
        return found && { size: found.bytes.length, version: found.version, headers: found.headers };
      }),
    digest: (key) =>
      doing(`digest ${key}`, () => {
        const found = objects.get(key);
        return found && { ...found, size: found.bytes.length, digest: digest(found.bytes) };
      }),
    put: (key, content, headers = {}, { none, version } = {}) =>
      doing(`put ${key}`, () => {
        if (!(content instanceof Uint8Array)) throw new Error('files are too large for this store');
        const isConditional = none === true || version !== undefined;
        if (isConditional && !knowsConditions) throw new NoConditions();
        if (isConditional && objects.get(key)?.version !== (none ? undefined : version)) return undefined;
        const stored = { bytes: Buffer.from(content), headers, version: `"${versions++}"` };
        objects.set(key, stored);
        return stored.version;
      }),
    copy: (from, to) =>
      doing(`copy ${from} ${to}`, () => {
        const found = objects.get(from);
        if (found) objects.set(to, { ...found, version: `"${versions++}"` });
        return found !== undefined;
      }),
    delete: async (keys) => {
      if (keys.length === 0) return;
      await doing(`delete ${keys.join(' ')}`, () => {
        for (const key of keys) objects.delete(key);
      });
    },
    beforeEach(next) {
      check = next;
    },
  };
  return store;
}
