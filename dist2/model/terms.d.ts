import { type TermDocument } from './keys.js';
/** Where a term or page without an `order` stands: after all that have one. */
export declare const lastInOrder: number;
/** Whether a name is another than the title of the term it leads to, and comes to its key all the same. */
export declare function collapses(name: string, key: string, title: string, isDeclared: boolean): boolean;
/** `climate-change` → `Climate change`; what was written with any capital stays as it is. */
export declare function titleFrom(written: string, key: string, isName: boolean): string;
/** The URL of a term, whether a file declares it or not. */
export declare function termUrl(kind: TermDocument['kind'], key: string): string;
