import type { AnyValues, Command } from './command.js';
interface Arguments {
    readonly values: AnyValues;
    readonly words: readonly string[];
    /** What is wrong with the command line, in the order of the words. */
    readonly problems: readonly string[];
}
/** Parses the part of a command line that follows the command's name. */
export declare function readArguments(command: Command, line: readonly string[]): Arguments;
export {};
