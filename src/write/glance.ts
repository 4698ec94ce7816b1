import path from 'node:path';
import type { FileColumns } from './files.js';
import { statFile } from './stat.js';

/**
 * Many files of an output folder, with how the last build left them, for two threads to look at. What the one has found, the other
 * need not look for; what it has not yet, that does by itself. So nobody waits for anybody, and a thread may as well be missing.
 */
export interface Glance {
  readonly output: string;
  /** With NUL between them, which no name has. */
  readonly paths: string;
  readonly sizes: Float64Array<SharedArrayBuffer>;
  readonly mtimes: Float64Array<SharedArrayBuffer>;
  /** By the place of a file: 1 when it was found as it was left. */
  readonly found: Uint8Array<SharedArrayBuffer>;
}

export function createGlance(output: string, { paths, sizes, mtimes }: FileColumns): Glance {
  return {
    output,
    paths: paths.join('\0'),
    sizes: shared(sizes),
    mtimes: shared(mtimes),
    found: new Uint8Array(new SharedArrayBuffer(paths.length)),
  };
}

/** To be done by another thread. It begins with the last file, since the other one may begin with the first. */
export function glance({ output, paths, sizes, mtimes, found }: Glance): void {
  const files = paths.split('\0');
  for (let place = files.length - 1; place >= 0; place--) {
    const its = statFile(`${output}${path.sep}${files[place]}`);
    if (its?.mtimeMs === mtimes[place] && its?.size === sizes[place]) found[place] = 1;
  }
}

/** Whether the file at a place is known to be as it was left. */
export function isAsLeft({ found }: Glance, place: number): boolean {
  return found[place] === 1;
}

function shared(values: readonly number[]): Float64Array<SharedArrayBuffer> {
  const its = new Float64Array(new SharedArrayBuffer(values.length * Float64Array.BYTES_PER_ELEMENT));
  its.set(values);
  return its;
}
