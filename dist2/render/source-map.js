import { SourceMap } from 'node:module';
import { templateFileOf } from './overrides.js';
import { shownPath } from './template-files.js';
/**
 * Reads a source map (ECMA-426) and returns a function from a line and column of the bundle, counted from 1, to a
 * place.
 */
export function positions(map, folders) {
    let parsed;
    return (line, column) => {
        parsed ??= new SourceMap(JSON.parse(map));
        const entry = parsed.findEntry(line - 1, column - 1);
        if (!('originalSource' in entry) || entry.originalSource === undefined)
            return undefined;
        const file = templateFileOf(folders, entry.originalSource);
        return {
            file: file === undefined ? entry.originalSource : shownPath(folders, file),
            line: entry.originalLine + 1,
            column: entry.originalColumn + 1,
        };
    };
}
//# sourceMappingURL=source-map.js.map