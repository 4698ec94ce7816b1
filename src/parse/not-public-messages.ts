import { visible } from './characters.js';
import { guardedNameNear } from './misspelt-names.js';
import { answerOf, passwordNames, plainName } from './not-public-words.js';
import { rules } from './rules.js';
import type { FieldValue, Problem } from './value.js';

/** A field as messages name it: the path through the groups that it is in, its value, and the first text of the value. */
export interface NamedField {
  readonly full: string;
  readonly value: FieldValue;
  readonly text: string | undefined;
}

/**
 * `silence` is what the configuration would have to list for stet to ignore the field. Undefined for `published: false`, which
 * needs no message: it is Jekyll's own way to write `draft: true`.
 */
export function takenAsDraft({ full, value, text }: NamedField, silence: string): Problem | undefined {
  if (full === 'published' && text !== undefined && answerOf(text) === false) return undefined;
  const isSecret = passwordNames.has(plainName(full));
  const says = text === undefined || isSecret ? 'is there' : `is “${visible(text)}”`;
  return {
    rule: rules['taken-as-draft'],
    what: `“${full}” ${says}, which is taken as “draft: true”: the file is not published.`,
    at: value.at,
    fix: orIgnore(silence, 'Write draft: true in its place if that is meant.'),
    ...(isDraft(full) &&
      text !== undefined &&
      answerOf(text) && {
        mend: { kind: 'name', written: full, wanted: 'draft' },
      }),
  };
}

/** `Draft`, and `darft`, which differs by one letter. */
function isDraft(name: string): boolean {
  const plain = plainName(name);
  return plain === 'draft' || guardedNameNear(plain) === 'draft';
}

export function unclear({ full, value, text }: NamedField): Problem {
  const says = text === undefined ? 'is no text' : `is “${visible(text)}”`;
  return {
    rule: rules['not-public-elsewhere'],
    what: `“${full}” ${says}, which does not say whether the file may be published.`,
    at: value.at,
    fix: orIgnore(
      text === undefined ? full : `${full}.${text}`,
      'Write draft: true or draft: false in its place.',
    ),
  };
}

export function noInstant({ full, value, text = '' }: NamedField): Problem {
  const says = text === '' ? 'has nothing behind it' : `is “${visible(text)}”`;
  const field = /exp/i.test(full) ? 'expires' : 'embargo';
  return {
    rule: rules['not-public-elsewhere'],
    what: `“${full}” ${says}, which names no day or time that can be read.`,
    at: value.at,
    fix: orIgnore(full, `Write ${field}: with a date, such as ${field}: 2026-11-24 20:30, or draft: true.`),
  };
}

export function likeWithdrawn({ full, value }: NamedField): Problem {
  const fix = 'Write withdrawn: with date: and reason: below it, two spaces further in.';
  const what = `“${full}” reads like “withdrawn”.`;
  return { rule: rules['not-public-elsewhere'], what, at: value.at, fix };
}

export function listedAllTheSame({ full, value, text }: NamedField): Problem {
  const says = text === undefined ? 'is there' : `is “${visible(text)}”`;
  return {
    rule: rules['listed-all-the-same'],
    what: `“${full}” ${says}, which asks not to be listed, and stet lists whatever it publishes.`,
    at: value.at,
    fix: orIgnore(full, 'Write draft: true if it must not be found.'),
  };
}

/** A date on a file that is no story. */
export function hasNoTimes({ full, value, text = '' }: NamedField): Problem {
  return {
    rule: rules['not-public-elsewhere'],
    what: `“${full}” is “${visible(text)}”, and only stories appear and go at a time; other files are public at once.`,
    at: value.at,
    fix: orIgnore(full, 'Write draft: true while it must not be public, and remove the field.'),
  };
}

/** A field of stet's own without a value. */
export function nothingBehind(name: string, at: number): Problem {
  const wanted = name === 'draft' ? 'true or false' : 'a date';
  return {
    rule: rules['nothing-behind'],
    what: `Nothing stands behind “${name}:”.`,
    at,
    fix: `Write ${wanted} behind it, or remove the line.`,
  };
}

/** A remedy, with the way to tell stet that a field means something else. */
function orIgnore(path: string, remedy: string): string {
  return `${remedy} If the field means something else in your newsroom, write "${path}": [] under frontMatter in the configuration.`;
}
