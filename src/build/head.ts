import type { Config } from '../config/config.js';
import { digest } from '../lib/digest.js';
import type { Instant } from '../lib/time.js';
import type { Rows } from '../store/rows.js';
import type { Rows as LedgerRows } from '../write/ledger.js';
import { environment } from './environment.js';
import { decode, encode } from './graph.js';
import { program } from './program.js';

export const ledgerTable = 'o';
const headTable = 'b';
export const bundleTable = 'bundles';
const programTable = 'program';

export const textIn = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

/** Whether no build has been published whose graph is in the store. */
export function isEmptyGraph(rows: Rows): boolean {
  return rows.get(headTable, 'settings') === undefined;
}

/** Rows without what this program cannot read: of another program's only the ledgers of output folders are kept, whose form has a version of its own. */
export function usable(rows: Rows): Rows {
  if (textIn(rows.get(programTable, '')) !== program) {
    rows.clear((table) => table === ledgerTable);
    rows.put(programTable, '', Buffer.from(program));
  }
  forgetUnfinished(rows);
  return rows;
}

/** Forgets the graph of a build that did not come to its end after part of the graph was in the store. */
export function forgetUnfinished(rows: Rows): void {
  const state = textIn(rows.get(headTable, 'state'));
  if (state !== undefined && state !== 'whole') rows.clear(isApart);
}

/** The version of a source file in the graph. */
export function graphVersion(rows: Rows, file: string): string | undefined {
  const bytes = rows.get('v:document.version', file);
  return bytes && (decode(bytes) as string);
}

/** What builds leave that does not depend on the graph. */
const isApart = (table: string): boolean => /^(?:o|s|sd|sh|d:\w+|bundles|program)$/.test(table);

/** Digest of all that the site is made from but source files, templates and time. */
export function settingsOf(config: Config): string {
  const {
    root,
    contentDir,
    templatesDir,
    staticDir,
    outputDir,
    storeDir,
    limits,
    guard,
    deploy,
    ...published
  } = config;
  return digest(JSON.stringify([environment, published]));
}

/** The instant of the last build; undefined if there was none. */
export function instantOfLast(rows: Rows): Instant | undefined {
  const bytes = rows.get(headTable, 'now');
  return bytes && (decode(bytes) as Instant);
}

/** Whether the last build was made with another configuration, or by another stet. */
export function isOtherThanLast(rows: Rows, config: Config): boolean {
  return textIn(rows.get(headTable, 'settings')) !== settingsOf(config);
}

/** The generation of the output folder that the graph describes; undefined if there is none. */
export function outputOfLast(rows: Rows): string | null | undefined {
  const bytes = rows.get(headTable, 'output');
  return bytes && (decode(bytes) as string | null);
}

/** When the site next changes by itself, as the last build saw it. */
export interface NextChanges {
  readonly nextGate: Instant | null;
  readonly nextHousekeeping: Instant | null;
}

/** Undefined where no build has been published, or one of an earlier stet. */
export function nextOfLast(rows: Rows): NextChanges | undefined {
  const bytes = rows.get(headTable, 'next');
  return bytes && (decode(bytes) as NextChanges);
}

/** The rows of ledgers, as src/write takes them. */
export function ledgerRows(rows: Rows): LedgerRows {
  return {
    get: (key) => rows.get(ledgerTable, key),
    put: (key, bytes) => rows.put(ledgerTable, key, bytes),
    delete: (key) => rows.delete(ledgerTable, key),
    *range(prefix) {
      for (const row of rows.range(ledgerTable, { from: prefix, until: `${prefix}\u{10ffff}` }))
        yield [row[0], row[1]];
    },
  };
}

/** Must be called before rows of an unfinished build are written to the database. */
export function putBegun(rows: Rows): void {
  rows.put(headTable, 'state', Buffer.from('begun'));
}

interface WholeBuild {
  readonly config: Config;
  readonly now: Instant;
  readonly output: string | null;
  readonly next: NextChanges;
}

/** Notes that the graph is whole, and what the graph was made from. */
export function putWhole(rows: Rows, { config, now, output, next }: WholeBuild): void {
  rows.put(headTable, 'settings', Buffer.from(settingsOf(config)));
  rows.put(headTable, 'state', Buffer.from('whole'));
  rows.put(headTable, 'now', encode(now));
  rows.put(headTable, 'output', encode(output));
  const { nextGate, nextHousekeeping } = next;
  rows.put(headTable, 'next', encode({ nextGate, nextHousekeeping }));
}
