import { lowerBound } from '../../lib/lower-bound.js';
import { type Message, message } from '../../lib/message.js';
import type { FieldPlace } from '../document.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { forbidden, withoutForbidden } from './sanitize.js';
import type { Point } from './story.js';

/** The place of a body: the file, and the line at which the body begins, counted from 1. */
export interface BodyPlace {
  readonly file: string;
  readonly line: number;
}

/** Removes characters that no page may have, with a message for each line that has some. */
export function stripForbidden(text: string, place: BodyPlace, messages: Message[]): string {
  if (!forbidden.test(text)) return text;
  return text
    .split('\n')
    .map((line, index) => {
      const clean = withoutForbidden(line);
      if (clean === line) return line;
      const column = firstDifference(line, clean);
      const code = (line.codePointAt(column) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      messages.push(
        message(
          rules['forbidden-character'],
          `${line.length - clean.length === 1 ? 'An invisible character has' : 'Invisible characters have'} been left out (U+${code}).`,
          { file: place.file, line: place.line + index, column: column + 1 },
        ),
      );
      return clean;
    })
    .join('\n');
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  return i;
}

/** One replacement: `[start, end)` of the text before became `text`. Edits are in order and do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit that stet makes before a text is parsed: it takes something out, or puts a slip right. */
export interface Rewrite extends Edit {
  /** The message to an editor; undefined where the meaning was clear and is shown. */
  readonly problem?: {
    readonly kind: 'comment' | 'unclosed-comment' | 'layout-mark';
    readonly source: string;
  };
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Finds the place in the file of a point of the edited text. */
export function locator(
  text: string,
  edits: readonly Edit[],
  place: BodyPlace,
): (at: Point | undefined) => FieldPlace {
  let lines: number[] | undefined;
  return (at) => {
    if (at === undefined) return { line: place.line, column: 1 };
    if (edits.length === 0 || at.offset === undefined)
      return { line: place.line + at.line - 1, column: at.column };
    lines ??= lineStarts(text);
    const offset = originalOffset(edits, at.offset);
    const line = lowerBound(lines, offset + 1) - 1;
    return { line: place.line + line, column: offset - (lines[line] ?? 0) + 1 };
  };
}

/** The offset before edits of an offset after them. */
export function originalOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    if (offset < start) break;
    if (offset < start + edit.text.length) return edit.start;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset - shift;
}

/** The point before edits of a point after them. */
export function originalPoint<At extends Point | undefined>(at: At, edits: readonly Edit[]): At {
  return at?.offset === undefined || edits.length === 0
    ? at
    : { ...at, offset: originalOffset(edits, at.offset) };
}

/** The offset after edits of an offset before them at which one of the edits begins. */
export function editedOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= offset) break;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}

/** The point after edits of a point before them. */
export function editedPoint(at: Point | undefined, edits: readonly Edit[]): Point | undefined {
  return at?.offset === undefined || edits.length === 0
    ? at
    : { ...at, offset: editedOffset(edits, at.offset) };
}

/** The offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Whether one of several ascending ranges contains an offset. */
export function isWithin(
  ranges: readonly { readonly start: number; readonly end: number }[],
  offset: number,
): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.start ?? Infinity) <= offset;
}

/** Two lists of edits, which do not overlap, merged in the order of the text. */
export function inOrder(some: readonly Edit[], others: readonly Edit[]): readonly Edit[] {
  if (some.length === 0) return others;
  return [...some, ...others].sort((a, b) => a.start - b.start);
}
