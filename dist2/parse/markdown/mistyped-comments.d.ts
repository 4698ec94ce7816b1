import type { Parents } from 'mdast';
import { type Fault } from './fault.js';
/** Comments in a block of text that Markdown takes for words, because their beginnings or ends are mistyped. */
export declare function mistypedComments(text: string, block: Parents): Fault[];
