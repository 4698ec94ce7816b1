import type { Body } from '../parse/document.js';

/** Bodies by digest. Records hold a body's digest, never its HTML, so that an archive's text need not be in memory. */
export interface Bodies {
  get(digest: string): Body;
  put(body: Body): void;
}

/** Keeps every body in memory. `get` throws on a digest that was never put: a programmer's error. */
export function bodiesInMemory(): Bodies {
  const map = new Map<string, Body>();
  return {
    get(digest) {
      const body = map.get(digest);
      if (body === undefined) throw new Error(`no body has the digest ${digest}`);
      return body;
    },
    put(body) {
      map.set(body.digest, body);
    },
  };
}
