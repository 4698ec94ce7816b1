import { digest } from '../../../lib/digest.js';
import type { Entry } from '../../entry.js';
import type { Editable } from './draft.js';

/** Keys of the stories that a story names: by a link of its body, or in front matter. */
export function namedBy(entry: Entry): Set<string> {
  return new Set([...entry.links, ...entry.chosen]);
}

/** The stories that name one, some that are no more among them. */
export function namersOf(key: string, keeper: Editable): number[] {
  const bytes = keeper.get(nameOf(key));
  return bytes === undefined ? [] : Array.from(new Uint32Array(new Uint8Array(bytes).buffer));
}

export function putNamers(key: string, ids: readonly number[], keeper: Editable): void {
  keeper.put(nameOf(key), new Uint8Array(Uint32Array.from(ids).buffer));
}

/** A key may be longer than names may be. */
function nameOf(key: string): string {
  return `named/${digest(key)}`;
}
