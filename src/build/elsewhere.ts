import type { InvertedIndex } from '../related/index/memory/inverted-index.js';
import type { QueryAll } from '../related/index/memory/query-all.js';
import type { Tuning } from '../related/tuning.js';
import type { Rows } from '../store/rows.js';
import type { MadePage } from './page-maker.js';
import type { PageSettings } from './page-settings.js';

/** Has parts of a build done by other processes, of this machine or another one. What they do is what this process would do. */
export interface Elsewhere {
  /** Has files parsed, given with their versions (see parses.ts). Those that are left this process parses afterwards. */
  parse(files: ReadonlyMap<string, string>, means: ParseMeans): Promise<void>;
  /** Has the related index asked for all stories. Returns what tells the answers; undefined where asking others is not worth it. */
  query(index: InvertedIndex, tuning: Tuning): Promise<QueryAll | undefined>;
  /**
   * Has pages made. Returns the names of those that are left to be made by this process, in the order of `names`; undefined where asking others is not
   * worth it.
   */
  pages(work: PageWork): Promise<readonly string[] | undefined>;
}

export interface ParseMeans {
  /** Where what was parsed of a file goes: rows of `parsedTables` (see parses.ts). */
  readonly rows: Rows;
  /** To be called after rows were put: brings them into the database when many wait. */
  relieve(): void;
  /** The versions of all source files. */
  versions(): ReadonlyMap<string, string>;
  /** Reads a source file and returns the version that it has now. */
  versionOf(file: string): Promise<string>;
  /** Parses files in this process. */
  parseHere(files: readonly string[]): Promise<void>;
  onProgress(done: number, total: number): void;
}

/** Pages of one family that are to be made. */
export interface PageWork {
  readonly family: string;
  readonly names: readonly string[];
  /** The database with all that rules of pages read. Nothing that they read is changed meanwhile. */
  readonly file: string;
  readonly settings: PageSettings;
  readonly missing: ReadonlySet<string>;
  /** Whether all files have to be made again. */
  readonly isElsewhere: boolean;
  /** Whether the graph has nothing from an earlier build. */
  readonly isNew: boolean;
  /** Takes a page, with its HTML if it was rendered. */
  take(page: MadePage, html: Made | undefined): void;
  /** Makes pages in this process. */
  makeHere(names: readonly string[]): Promise<void>;
}

export interface Made {
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly digest: string;
}
