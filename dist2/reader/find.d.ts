import type { IndexPart } from './parts.js';
/**
 * The stories that are on all lists and have all words, or with `any` one of them, with their scores, newest first.
 * `lists` are named by kind and name, such as `section/World`.
 */
export declare function findIn(part: IndexPart, text: string, lists: readonly string[], any: boolean): Promise<[score: number, story: number][]>;
