import path from 'node:path';

/** What is known of one output file. */
export interface ManifestEntry {
  /** SHA-256 of its bytes (see lib/digest.ts). */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, as the file system reported it: a file touched by others is read again. */
  readonly mtime: number;
  /** Of a page: the fingerprint of the view it was made from. */
  readonly made?: string | undefined;
  /** The digest of the records it was made from: where it is the same, nothing else has to be looked at. */
  readonly inputs?: string | undefined;
  /** Set of a stylesheet or script whose name changes with its bytes: it may stay when no build asks for it any more. */
  readonly lasting?: true | undefined;
  /** Of an HTML page: whether it is that of a story. */
  readonly page?: 'story' | 'other' | undefined;
  /** Set when no build asks for the file any more but pages in caches still may. Milliseconds since the epoch. */
  readonly retired?: number | undefined;
}

/**
 * The files of a site as columns: a hundred thousand objects are slow to read and to write, a few long strings are not. Every
 * column has a value for each path, in its order; digests are put one after another.
 */
export interface FileColumns {
  readonly paths: readonly string[];
  readonly digests: string;
  readonly sizes: readonly number[];
  readonly mtimes: readonly number[];
  readonly made: string;
  readonly inputs: string;
  /** One letter a file: `s` for the page of a story, `p` for any other page, `.` for what is none. Older manifests lack it. */
  readonly pages?: string | undefined;
  /** Few files are: by their place. */
  readonly retired: readonly (readonly [at: number, since: number])[];
  /** Few files are: their places. Absent in manifests of older versions, which did not tell. */
  readonly lasting?: readonly number[] | undefined;
}

/** The files of a site, by their paths in the output folder. */
export interface Files extends Iterable<readonly [file: string, entry: ManifestEntry]> {
  readonly size: number;
  readonly columns: FileColumns;
  has(file: string): boolean;
  get(file: string): ManifestEntry | undefined;
  /** The place of a file in the columns. */
  placeOf(file: string): number | undefined;
  /** The entry at a place that is there. */
  at(place: number): ManifestEntry;
  /** Its digest alone. */
  digestAt(place: number): string;
}

/** Characters of a digest. */
const width = 43;
const none = '.'.repeat(width);

export const noFiles: FileColumns = {
  paths: [],
  digests: '',
  sizes: [],
  mtimes: [],
  made: '',
  inputs: '',
  retired: [],
  lasting: [],
};

export function filesOf(columns: FileColumns): Files {
  const { paths, digests, sizes, mtimes, made, inputs } = columns;
  let places: Map<string, number> | undefined;
  const retired = new Map(columns.retired);
  const lasting = new Set(columns.lasting);
  const placeOf = (file: string): number | undefined => {
    if (places === undefined) {
      places = new Map();
      for (let at = 0; at < paths.length; at++) places.set(paths[at] as string, at);
    }
    return places.get(file);
  };
  const at = (place: number): ManifestEntry => {
    const entry: { -readonly [Name in keyof ManifestEntry]: ManifestEntry[Name] } = {
      digest: digestAt(digests, place) ?? none,
      size: sizes[place] as number,
      mtime: mtimes[place] as number,
    };
    const fingerprint = digestAt(made, place);
    if (fingerprint !== undefined) entry.made = fingerprint;
    const from = digestAt(inputs, place);
    if (from !== undefined) entry.inputs = from;
    if (lasting.has(place)) entry.lasting = true;
    const letter = columns.pages?.[place];
    if (letter === 's') entry.page = 'story';
    else if (letter === 'p') entry.page = 'other';
    const since = retired.get(place);
    if (since !== undefined) entry.retired = since;
    return entry;
  };
  return {
    size: paths.length,
    columns,
    placeOf,
    at,
    digestAt: (place) => digestAt(digests, place) ?? none,
    has: (file) => placeOf(file) !== undefined,
    get(file) {
      const place = placeOf(file);
      return place === undefined ? undefined : at(place);
    },
    *[Symbol.iterator]() {
      for (let place = 0; place < paths.length; place++) yield [paths[place] as string, at(place)] as const;
    },
  };
}

/** Puts entries in the order they come in. Throws for what is no digest: its column could not be read any more. */
export function columnsOf(entries: Iterable<readonly [file: string, entry: ManifestEntry]>): FileColumns {
  const { add, columns } = createColumns(noFiles);
  for (const [file, entry] of entries) add(file, entry);
  return columns();
}

/** Columns in the making. */
export interface ColumnsInTheMaking {
  /** Throws for what is no digest: its column could not be read any more. */
  add(file: string, entry: ManifestEntry): void;
  /** Adds the files from one place of `before` to another, which is not one of them, with their times of change by their place. */
  take(from: number, to: number, mtimes: ArrayLike<number>): void;
  columns(): FileColumns;
}

/** To make columns of those `before`, most of which stay: whole stretches of them are taken as they are. None of these is retired. */
export function createColumns(before: FileColumns): ColumnsInTheMaking {
  const paths: string[] = [];
  const digests: string[] = [];
  const sizes: number[] = [];
  const mtimes: number[] = [];
  const made: string[] = [];
  const inputs: string[] = [];
  const pages: string[] = [];
  const retired: [number, number][] = [];
  const lasting: number[] = [];
  const lastingBefore = new Set(before.lasting);
  return {
    add(file, entry) {
      if (entry.lasting) lasting.push(paths.length);
      if (entry.retired !== undefined) retired.push([paths.length, entry.retired]);
      const its = [entry.digest, entry.made ?? none, entry.inputs ?? none] as const;
      if (its.some((each) => each.length !== width)) throw new Error(`what is known of ${file} is no digest`);
      paths.push(file);
      digests.push(its[0]);
      sizes.push(entry.size);
      mtimes.push(entry.mtime);
      made.push(its[1]);
      inputs.push(its[2]);
      pages.push(entry.page === undefined ? '.' : entry.page === 'story' ? 's' : 'p');
    },
    take(from, to, changed) {
      for (let place = from; place < to; place++) {
        if (lastingBefore.has(place)) lasting.push(paths.length);
        paths.push(before.paths[place] as string);
        sizes.push(before.sizes[place] as number);
        mtimes.push(changed[place] as number);
      }
      digests.push(before.digests.slice(from * width, to * width));
      made.push(before.made.slice(from * width, to * width));
      inputs.push(before.inputs.slice(from * width, to * width));
      pages.push(before.pages?.slice(from, to) ?? '.'.repeat(to - from));
    },
    columns: () => ({
      paths,
      digests: digests.join(''),
      sizes,
      mtimes,
      made: made.join(''),
      inputs: inputs.join(''),
      pages: pages.join(''),
      retired,
      lasting,
    }),
  };
}

/** Whether what was read from a file has the form of columns, and names no file outside the folder. */
export function isColumns(value: unknown): value is FileColumns {
  if (typeof value !== 'object' || value === null) return false;
  const {
    paths,
    digests,
    sizes,
    mtimes,
    made,
    inputs,
    pages,
    retired,
    lasting = [],
  } = value as Partial<FileColumns>;
  if (!Array.isArray(paths) || !Array.isArray(retired) || !Array.isArray(lasting)) return false;
  const count = paths.length;
  return (
    [sizes, mtimes].every(
      (column) =>
        Array.isArray(column) && column.length === count && column.every((each) => typeof each === 'number'),
    ) &&
    [digests, made, inputs].every(
      (column) => typeof column === 'string' && column.length === count * width,
    ) &&
    (pages === undefined || (typeof pages === 'string' && pages.length === count)) &&
    retired.every((each) => Array.isArray(each) && each.every((part) => typeof part === 'number')) &&
    lasting.every((place) => typeof place === 'number') &&
    paths.every((file) => typeof file === 'string' && !leadsOut(file))
  );
}

function leadsOut(file: string): boolean {
  return path.isAbsolute(file) || (file.includes('..') && file.split('/').includes('..'));
}

function digestAt(all: string, place: number): string | undefined {
  const from = place * width;
  return all.charCodeAt(from) === none.charCodeAt(0) ? undefined : all.slice(from, from + width);
}
