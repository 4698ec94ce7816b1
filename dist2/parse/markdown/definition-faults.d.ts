import type { Definition } from 'mdast';
import { type Fault, type LineOf } from './fault.js';
/** Lines that begin with a name in brackets and a colon: Markdown takes the words behind them for the address of a link. */
export declare function faultsOfDefinitions(definitions: readonly Definition[], used: ReadonlySet<string>, text: string, lineOf: LineOf): Fault[];
