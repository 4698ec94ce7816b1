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
  readonly columns: Columns;
  pathAt(place: number): string;
  at(place: number): Seen;
  /** Whether the file at a place cannot have changed, by its stamp. */
  isAsSeen(place: number, stamp: Stamp): boolean;
  get(file: string): Seen | undefined;
  /** Whether any file has this body. */
  hasBody(body: string): boolean;
}

/** What is kept of them. */
interface Columns {
  readonly paths: readonly string[];
  readonly sizes: readonly number[];
  readonly changed: readonly number[];
  readonly statuses: readonly string[];
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

/** Of no file is anything known. */
export const nothingSeen: SeenFiles = seenFiles({
  paths: [],
  sizes: [],
  changed: [],
  statuses: [],
  digests: '',
  bodies: '',
  blobs: '',
  unsettled: [],
});

/** Undefined for what was seen by another pipeline; throws `Damaged` for what is none of it. */
export function readSeen(text: string, pipeline: string): SeenFiles | undefined {
  const { pipeline: its, ...columns } = JSON.parse(text) as Columns & { readonly pipeline: string };
  if (its !== pipeline) return undefined;
  const size = columns.paths.length;
  if (columns.digests.length !== size * digestWidth || columns.blobs.length !== size * blobWidth)
    throw new Damaged('seen');
  return seenFiles(columns);
}

export function writeSeen({ columns }: SeenFiles, pipeline: string): string {
  return JSON.stringify({ pipeline, ...columns });
}

function seenFiles(columns: Columns): SeenFiles {
  const { paths, sizes, changed, statuses, digests, bodies, blobs } = columns;
  const unsettled = new Set(columns.unsettled);
  const at = (place: number): Seen => {
    const blob = cut(blobs, place, blobWidth);
    return {
      size: sizes[place] as number,
      changed: changed[place] as number,
      status: statuses[place] as string,
      digest: cut(digests, place, digestWidth),
      body: cut(bodies, place, digestWidth),
      blob: blob === noBlob ? '' : blob,
      settled: !unsettled.has(place),
    };
  };
  return {
    size: paths.length,
    columns,
    pathAt: (place) => paths[place] as string,
    at,
    isAsSeen: (place, stamp) =>
      stamp.size === sizes[place] &&
      stamp.changed === changed[place] &&
      stamp.status === statuses[place] &&
      !unsettled.has(place),
    get(file) {
      const place = placeFor(file, paths);
      return paths[place] === file ? at(place) : undefined;
    },
    hasBody(body) {
      let from = bodies.indexOf(body);
      while (from !== -1 && from % digestWidth !== 0) from = bodies.indexOf(body, from + 1);
      return from !== -1;
    },
  };
}

/** What is known after `changes`: of files that are in them without a value nothing is. What lies between them is taken as it is. */
export function seenAfter(known: SeenFiles, changes: ReadonlyMap<string, Seen | undefined>): SeenFiles {
  const before = known.columns;
  const unsettledBefore = new Set(before.unsettled);
  const paths: string[] = [];
  const sizes: number[] = [];
  const changed: number[] = [];
  const statuses: string[] = [];
  const digests: string[] = [];
  const bodies: string[] = [];
  const blobs: string[] = [];
  const unsettled: number[] = [];
  const take = (from: number, to: number) => {
    for (let place = from; place < to; place++) {
      if (unsettledBefore.has(place)) unsettled.push(paths.length);
      paths.push(before.paths[place] as string);
      sizes.push(before.sizes[place] as number);
      changed.push(before.changed[place] as number);
      statuses.push(before.statuses[place] as string);
    }
    digests.push(before.digests.slice(from * digestWidth, to * digestWidth));
    bodies.push(before.bodies.slice(from * digestWidth, to * digestWidth));
    blobs.push(before.blobs.slice(from * blobWidth, to * blobWidth));
  };
  const add = (file: string, seen: Seen) => {
    if (!seen.settled) unsettled.push(paths.length);
    paths.push(file);
    sizes.push(seen.size);
    changed.push(seen.changed);
    statuses.push(seen.status);
    digests.push(seen.digest);
    bodies.push(seen.body);
    blobs.push(seen.blob.length === blobWidth ? seen.blob : noBlob);
  };
  let from = 0;
  for (const [file, seen] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = placeFor(file, before.paths);
    take(from, place);
    from = before.paths[place] === file ? place + 1 : place;
    if (seen !== undefined) add(file, seen);
  }
  take(from, known.size);
  return seenFiles({
    paths,
    sizes,
    changed,
    statuses,
    digests: digests.join(''),
    bodies: bodies.join(''),
    blobs: blobs.join(''),
    unsettled,
  });
}

/** Where a path is among those in order, or would be. */
function placeFor(file: string, paths: readonly string[]): number {
  let [from, to] = [0, paths.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((paths[middle] as string) < file) from = middle + 1;
    else to = middle;
  }
  return from;
}

function cut(all: string, place: number, width: number): string {
  return all.slice(place * width, (place + 1) * width);
}
