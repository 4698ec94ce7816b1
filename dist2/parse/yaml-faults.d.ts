import type { YAMLError } from 'yaml';
import type { Problem } from './value.js';
export declare const quote = "Put the text behind the field\u2019s name in quotes: title: \"The text\".";
/** The parser reports one mistake several times, so only the first error of each line is used, and three at most. */
export declare function firstOfEachLine(faults: readonly YAMLError[] | readonly Error[], block: string, base: number): Problem[];
