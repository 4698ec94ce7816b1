import { SourceMap } from 'node:module';
import { templateFileOf } from './overrides.js';
import { shownPath, type TemplateFolders } from './template-files.js';

/** A place in a source file; line and column are counted from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a source map (ECMA-426) and returns a function from a line and column of the bundle, counted from 1, to a
 * place.
 */
export function positions(
  map: string,
  folders: TemplateFolders,
): (line: number, column: number) => Position | undefined {
  let parsed: SourceMap | undefined;
  return (line, column) => {
    parsed ??= new SourceMap(JSON.parse(map));
    const entry = parsed.findEntry(line - 1, column - 1);
    if (!('originalSource' in entry) || entry.originalSource === undefined) return undefined;
    const file = templateFileOf(folders, entry.originalSource);
    return {
      file: file === undefined ? entry.originalSource : shownPath(folders, file),
      line: entry.originalLine + 1,
      column: entry.originalColumn + 1,
    };
  };
}
