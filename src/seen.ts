import { Damaged } from './lib/damaged.js';
import type { Stamp } from './read/stamp.js';

/** What is known of a source file that was parsed. */
export interface Seen extends Stamp {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  /** Digest of its body. */
  readonly body: string;
  /** Names the blob that git has of it, and what makes a file of that (see read/git.ts); '' where it is not known. */
  readonly blob: string;
  /** False when it was changed so shortly before that another change may have left it the same stamp. */
  readonly settled: boolean;
}

/**
 * What is known of all source files, as columns in the order of their paths: a hundred thousand objects are slow to read and to
 * write, a few long strings are not.
 */
export interface SeenFiles {
  readonly size: number;
  pathAt(place: number): string;
  at(place: number): Seen;
  get(file: string): Seen | undefined;
  /** Whether any file has this body. */
  hasBody(body: string): boolean;
}

interface Columns {
  readonly pipeline: string;
  readonly paths: readonly string[];
  readonly sizes: readonly number[];
  readonly changed: readonly number[];
  readonly digests: string;
  readonly bodies: string;
  readonly blobs: string;
  /** Places of those that are not settled. */
  readonly unsettled: readonly number[];
}

/** Characters of a digest, and of a SHA-1 in hexadecimal digits. */
const digestWidth = 43;
const blobWidth = 40;
const noBlob = '.'.repeat(blobWidth);

/** Undefined for what was seen by another pipeline; throws `Damaged` for what is none of it. */
export function readSeen(text: string, pipeline: string): SeenFiles | undefined {
  const columns = JSON.parse(text) as Columns;
  if (columns.pipeline !== pipeline) return undefined;
  const { paths, sizes, changed, digests, bodies, blobs } = columns;
  const size = paths.length;
  if (digests.length !== size * digestWidth || blobs.length !== size * blobWidth) throw new Damaged('seen');
  const unsettled = new Set(columns.unsettled);
  let places: Map<string, number> | undefined;
  const at = (place: number): Seen => {
    const blob = cut(blobs, place, blobWidth);
    return {
      size: sizes[place] as number,
      changed: changed[place] as number,
      digest: cut(digests, place, digestWidth),
      body: cut(bodies, place, digestWidth),
      blob: blob === noBlob ? '' : blob,
      settled: !unsettled.has(place),
    };
  };
  return {
    size,
    pathAt: (place) => paths[place] as string,
    at,
    get(file) {
      places ??= new Map(paths.map((path, place) => [path, place]));
      const place = places.get(file);
      return place === undefined ? undefined : at(place);
    },
    hasBody(body) {
      let from = bodies.indexOf(body);
      while (from !== -1 && from % digestWidth !== 0) from = bodies.indexOf(body, from + 1);
      return from !== -1;
    },
  };
}

/** `files` are in the order of their paths. */
export function writeSeen(files: Iterable<readonly [file: string, seen: Seen]>, pipeline: string): string {
  const paths: string[] = [];
  const sizes: number[] = [];
  const changed: number[] = [];
  const digests: string[] = [];
  const bodies: string[] = [];
  const blobs: string[] = [];
  const unsettled: number[] = [];
  for (const [file, seen] of files) {
    if (!seen.settled) unsettled.push(paths.length);
    paths.push(file);
    sizes.push(seen.size);
    changed.push(seen.changed);
    digests.push(seen.digest);
    bodies.push(seen.body);
    blobs.push(seen.blob.length === blobWidth ? seen.blob : noBlob);
  }
  const columns: Columns = {
    pipeline,
    paths,
    sizes,
    changed,
    digests: digests.join(''),
    bodies: bodies.join(''),
    blobs: blobs.join(''),
    unsettled,
  };
  return JSON.stringify(columns);
}

function cut(all: string, place: number, width: number): string {
  return all.slice(place * width, (place + 1) * width);
}
