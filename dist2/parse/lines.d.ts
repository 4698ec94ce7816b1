import type { FieldPlace } from './document.js';
interface Lines {
    /** The line and column of an offset, counted from 1. */
    placeOf(offset: number): FieldPlace;
}
/**
 * Finds lines in a text with line feeds only. Beginnings of lines are searched up to the furthest offset asked for, and
 * remembered.
 */
export declare function createLines(text: string): Lines;
export {};
