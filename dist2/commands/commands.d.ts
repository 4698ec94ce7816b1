import { type Command } from './command.js';
/** All commands, in the order of the help text. CONTRIBUTING.md says how to add one. */
export declare const commands: readonly Command[];
