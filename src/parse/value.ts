import type { Rule } from '../lib/message.js';
import type { Mend } from './mend.js';

/**
 * A front matter value as written: every scalar is its text, even if YAML or TOML would make a number, a date or a
 * truth value of it. `null` and a missing value are the empty text. `at` is an offset in the file's text: for a text
 * its own place, for a list or map that of its name.
 *
 * Immutable: an alias shares the value of its anchor.
 */
export type FieldValue = TextValue | ListValue | MapValue;

export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
  readonly at: number;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly FieldValue[];
  readonly at: number;
}

export interface MapValue {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, FieldValue>;
  readonly at: number;
}

/** A problem at an offset of the file's text; the caller knows the file. */
export interface Problem {
  readonly rule: Rule;
  readonly what: string;
  readonly fix?: string | undefined;
  readonly at: number;
  /** What to write instead, where there is exactly one right answer. */
  readonly mend?: Mend | undefined;
}

/** The result of reading a front matter block. `value` is undefined when the block could not be read. */
export interface Parsed {
  readonly value?: FieldValue | undefined;
  readonly problems: readonly Problem[];
}

/** The most values in one front matter, including values that aliases repeat. */
export const mostValues = 10_000;
/** The deepest nesting of lists and maps. */
export const deepest = 20;

/**
 * Whether a value has no text but spaces, and no item or entry with any. Such a field counts as absent: content
 * management systems write groups whose parts nobody filled in.
 */
export function isEmpty(value: FieldValue): boolean {
  if (value.kind === 'text') return value.text.trim() === '';
  return value.kind === 'list' ? value.items.every(isEmpty) : [...value.entries.values()].every(isEmpty);
}

/** The text of a value, or the texts of the items of a list, without spaces around them; empty texts are left out. */
export function textsOf(value: FieldValue): string[] {
  if (value.kind === 'text') return value.text.trim() === '' ? [] : [value.text.trim()];
  return value.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'text' ? textsOf(item) : []))
    : [];
}
