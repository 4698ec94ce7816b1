import type { FieldPlace } from './document.js';

export interface Lines {
  /** The line and column of an offset, counted from 1. */
  placeOf(offset: number): FieldPlace;
}

/**
 * Finds lines in a text with line feeds only. Beginnings of lines are searched up to the furthest offset asked for, and
 * remembered.
 */
export function createLines(text: string): Lines {
  const starts = [0];
  return {
    placeOf(offset) {
      let last = starts.at(-1) ?? 0;
      while (last <= offset) {
        const end = text.indexOf('\n', last);
        if (end === -1 || end >= offset) break;
        last = end + 1;
        starts.push(last);
      }
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
