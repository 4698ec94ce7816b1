import type { Html } from 'mdast';
import { type Fault, type LineOf } from './fault.js';
/** The raw HTML of a text, and what in it was meant as words. */
export declare class RawHtml {
    #private;
    constructor(text: string, nodes: readonly Html[], lineOf: LineOf);
    faultsOf(node: Html): Fault[];
}
