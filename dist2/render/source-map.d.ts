import { type TemplateFolders } from './template-files.js';
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
export declare function positions(map: string, folders: TemplateFolders): (line: number, column: number) => Position | undefined;
