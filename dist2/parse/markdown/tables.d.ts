import type { Table } from 'mdast';
import { type Finding } from './story.js';
/**
 * Gives a table as many columns as its longest row has: GitHub's tables end each row where the headings end, and
 * further cells would be lost. Returns a message; undefined where no row is longer than the first.
 */
export declare function widen(table: Table): Finding | undefined;
