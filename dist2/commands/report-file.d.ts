import type { Config } from '../config/config.js';
import type { Terminal } from './terminal.js';
/**
 * The file of the report: `named` on the command line, relative to `cwd`, or a file in the folder of the store. `problem` says why
 * the report may not be written there. The report names embargoed stories, so it must not lie in a folder that is published, and
 * it must not replace a file that is no report.
 */
export declare function reportFile(config: Config, named: string | undefined, cwd: string): {
    readonly file: string;
    readonly problem?: undefined;
} | {
    readonly file?: undefined;
    readonly problem: string;
};
/** Writes the report. Returns what to print if the system refused, for example because the disk is full. */
export declare function writeReport(file: string, text: string): string | undefined;
/** The path of a file relative to the working folder if the file lies under that folder, else the absolute path. */
export declare function shownPath(file: string, { cwd }: Pick<Terminal, 'cwd'>): string;
