import type { Command } from './command.js';
/** The help text of a command; without a command, the list of all commands. */
export declare function helpOf(command: Command | undefined): string;
