import { createParses, mark, parsedTables } from '../build/parses.js';
import { createVersions } from '../build/sources.js';
import type { Config } from '../config/config.js';
import { rules } from '../parse/rules.js';
import { type Rows, rowsInMemory } from '../store/rows.js';
import { parseFiles } from '../workers/parse-files.js';
import { encodeSegment, keyOf, type Segment, type SegmentRow } from './segment.js';

/** A source file and its version (see build/parses.ts). */
export type SourceFile = readonly [file: string, version: string];

/** This machine has other source files than the one that wants them to be parsed. */
export class OtherSources extends Error {
  constructor(readonly file: string) {
    super(`${file} is another version here`);
  }
}

/** Messages that depend on the machine, and not on the story alone. */
const ofMachine: ReadonlySet<string> = new Set([rules['takes-too-long'].id, rules['cannot-be-parsed'].id]);

/** The first file of a unit that has another version now. `versionOf` reads a file. */
export async function otherSource(
  unit: readonly SourceFile[],
  versionOf: (file: string) => Promise<string>,
): Promise<string | undefined> {
  for (const [file, version] of unit) if ((await versionOf(file)) !== version) return file;
  return undefined;
}

/** Parses files. Returns a segment with what the store keeps of them. Throws `OtherSources` where a file has another version here. */
export async function parseUnit(unit: readonly SourceFile[], config: Config): Promise<Buffer> {
  const versionOf = createVersions(config);
  const check = async () => {
    const other = await otherSource(unit, versionOf);
    if (other !== undefined) throw new OtherSources(other);
  };
  await check();
  const rows = rowsInMemory();
  const parses = createParses(rows);
  const files = unit.map(([file]) => file);
  // In this thread, which stays warm from one unit to the next.
  const parsed = await parseFiles(files, config, () => {}, { threads: 0 });
  // Parsing has read the files again, and they may have changed in between.
  await check();
  for (const [at, [file, version]] of unit.entries()) {
    const found = parsed[at];
    if (found) parses.put(file, version, found);
  }
  return parsedSegment(unit, rows);
}

/**
 * A segment with what the store keeps of parsed files, which are in order. What came of a file for reasons of this machine is left out: another one finds out
 * by itself.
 */
export function parsedSegment(unit: readonly SourceFile[], rows: Rows): Buffer {
  const { messages } = createParses(rows);
  const sound = unit.filter(
    ([file, version]) => !messages(file, version).some(({ rule }) => ofMachine.has(rule)),
  );
  const found: SegmentRow[] = [];
  for (const table of parsedTables)
    for (const [file, version] of sound) {
      const name = `${file}${mark}${version}`;
      const bytes = rows.get(table, name);
      if (bytes !== undefined) found.push([keyOf(table, name), Buffer.from(bytes)]);
    }
  return encodeSegment(found);
}

/** The rows of files in a segment. */
export function* parsedRows(
  unit: readonly SourceFile[],
  segment: Segment,
): IterableIterator<readonly [table: string, name: string, bytes: Uint8Array]> {
  for (const table of parsedTables)
    for (const [file, version] of unit) {
      const name = `${file}${mark}${version}`;
      const key = keyOf(table, name);
      const place = segment.placeOf(key);
      if (segment.has(place, key)) yield [table, name, segment.valueAt(place)];
    }
}
