import type { Shaped } from './shape.js';
import type { Problem } from './value.js';
/** The notes on a `language` that can be used: how it was read, and which part of it has no name. */
export declare function languageProblems({ input, spots }: Shaped): Problem[];
