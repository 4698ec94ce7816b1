import { distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import type { Rule } from '../lib/message.js';
import { visible } from './characters.js';
import { rules } from './rules.js';
import type { IssueParams, Kind } from './schema.js';
import { Misshapen, type Shaped } from './shape.js';
import type { Problem } from './value.js';

const nouns: Record<Kind, string> = {
  article: 'story',
  author: 'author',
  section: 'section',
  topic: 'topic',
  series: 'series',
  page: 'page',
  front: 'front page',
};

const examples: Record<string, string> = {
  title: 'title: "The headline"',
  name: 'name: "Wang Li"',
  date: 'date: 2024-07-18, the day of publication',
  src: 'src: media/talks.jpg',
  story: 'story: 2026/11/new-bridge-opens, the key or path of a story',
  text: 'text: "What was wrong and what is right."',
  reason: 'reason: "Why it was withdrawn."',
  url: 'url: https://example.org/page.html',
};

/** Says for each issue of the schema what was found, what is wanted, and how to write it. */
export function issueProblems(
  issues: readonly z.core.$ZodIssue[],
  shaped: Shaped,
  kind: Kind,
  suggested: ReadonlyMap<string, string>,
): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, issue.path, shaped, kind, suggested));
}

function problemsOf(
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
  shaped: Shaped,
  kind: Kind,
  suggested: ReadonlyMap<string, string>,
): Problem[] {
  const value = valueAt(shaped.input, path);
  const { at, name } = spotOf(path, shaped);
  const problem = (rule: Rule, what: string, fix?: string, wanted?: string): Problem[] => [
    {
      rule,
      what,
      fix,
      at,
      ...(wanted !== undefined && { mend: { kind: 'value', written: String(value), wanted } }),
    },
  ];
  /** The name to write: for an item of a list, the name of the list. */
  const last = String(path.findLast((part) => typeof part === 'string') ?? '');

  if (issue.code === 'invalid_union') {
    // The errors of the alternative that fits best: for a map, the alternative that is a map.
    const isMap = typeof value === 'object' && !(value instanceof Misshapen);
    const inner = issue.errors.find((errors) => errors.every((e) => e.path.length > 0 === isMap));
    if (inner !== undefined && isMap) {
      return inner.flatMap((e) => problemsOf(e, [...path, ...e.path], shaped, kind, suggested));
    }
    return problem(
      rules['wrong-type'],
      `“${name}” is ${kindOf(value)}, and a text or fields with names are wanted.`,
    );
  }
  if (value === undefined) {
    const owner = path.length === 1 ? `The ${nouns[kind]}` : `“${spotOf(path.slice(0, -1), shaped).name}”`;
    const near = path.length === 1 ? suggested.get(last) : undefined;
    const example = examples[last] ?? `${last}: …`;
    const fix = near === undefined ? `Add a line ${example}.` : `Write ${last} in place of ${near}.`;
    return problem(rules['missing-field'], `${owner} has no ${last}.`, fix);
  }
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = wantedOf(issue.expected);
      return problem(
        rules['wrong-type'],
        `“${name}” is ${kindOf(value)}, and ${wanted.what} is wanted.`,
        wanted.fix(last),
      );
    }
    case 'invalid_value': {
      const all = issue.values.map(String);
      const values = all.join(', ');
      const near = typeof value === 'string' ? all.filter((each) => isMisspelt(value, each)) : [];
      const [meant] = near.length === 1 ? near : [];
      const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
      return problem(
        rules['not-allowed'],
        `“${name}” is ${kindOf(value)}; it can be: ${values}.${hint}`,
        `Write one of: ${values}.`,
        meant,
      );
    }
    case 'too_big': {
      const size = Array.isArray(value) ? `${value.length} entries` : `${String(value).length} characters`;
      return problem(rules['too-long'], `“${name}” has ${size}, and the limit is ${issue.maximum}.`);
    }
    case 'invalid_format':
      return problem(
        rules['wrong-type'],
        `“${name}” is “${shown(value)}”, which is no e-mail address.`,
        'Write an address such as desk@example.org.',
      );
    case 'custom': {
      const params = issue.params as IssueParams | undefined;
      if (params === undefined) break;
      const { rule, what, fix, wanted } = params;
      return problem(rules[rule], `“${name}”: ${what}`, fix, keepsBack(path) ? undefined : wanted);
    }
  }
  return problem(rules['wrong-type'], `“${name}” is ${kindOf(value)}: ${issue.message}.`);
}

/** Dates of these decide when readers may see a story: a person corrects them. */
function keepsBack([field]: readonly PropertyKey[]): boolean {
  return field === 'embargo' || field === 'expires' || field === 'withdrawn';
}

/** Whether one letter, or two in a long word, are wrong, missing or too many. */
function isMisspelt(text: string, meant: string): boolean {
  return distance(text.toLowerCase(), meant) <= (meant.length >= 7 ? 2 : 1);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** The nearest place in the file for a path, and the editor's name for the field. */
function spotOf(
  path: readonly PropertyKey[],
  shaped: Shaped,
): { readonly at: number; readonly name: string } {
  for (let length = path.length; length > 0; length--) {
    const spot = shaped.spots.get(path.slice(0, length).join('.'));
    if (spot !== undefined) {
      const rest = path.slice(length).filter((part) => typeof part === 'string');
      return { at: spot.at, name: [spot.from, ...rest].join('.') };
    }
  }
  return { at: 0, name: path.join('.') };
}

function kindOf(value: unknown): string {
  if (value instanceof Misshapen) return value.found === 'list' ? 'a list' : 'a group of fields';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return `“${shown(value)}”`;
}

function shown(value: unknown): string {
  return visible(String(value));
}

function wantedOf(expected: string): { readonly what: string; readonly fix: (name: string) => string } {
  switch (expected) {
    case 'boolean':
      return { what: 'true or false', fix: (name) => `Write ${name}: true or ${name}: false.` };
    case 'number':
      return { what: 'a number', fix: (name) => `Write a number: ${name}: 3.` };
    case 'array':
      return { what: 'a list', fix: (name) => `Write a list: ${name}: [one, two].` };
    case 'object':
      return {
        what: 'a group of fields',
        fix: () =>
          'Write each part on a line of its own below the name, two spaces further in, as name: text.',
      };
    default:
      return { what: 'a text', fix: (name) => `Write a text in quotes: ${name}: "…".` };
  }
}
