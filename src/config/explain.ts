import * as z from 'zod';
import { type Message, message } from '../lib/message.js';
import { nearest } from '../lib/nearest.js';
import { rules } from './rules.js';

/** Settings of these names would hold what must not be in the configuration. */
const secretName = /secret|token|passw|credential|access_?key|api_?key/i;
/** What Zod says where a schema has no words of its own. */
const unsaid = 'Invalid input';

/** Explains in an editor's words an issue that the schema found in `user`. */
export function explainIssue(
  schema: z.ZodObject,
  issue: z.core.$ZodIssue,
  user: unknown,
  place: { readonly file: string },
): Message[] {
  const name = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const full = name === '' ? key : `${name}.${key}`;
      if (secretName.test(key))
        return message(rules['secret-setting'], `The setting “${full}” looks like a key.`, place);
      const near = nearest(key, settingsAt(schema, issue.path));
      return message(
        rules['unknown-setting'],
        `stet has no setting “${full}”.`,
        place,
        near === undefined ? undefined : `Did you mean “${name === '' ? near : `${name}.${near}`}”?`,
      );
    });
  }
  if (issue.code === 'invalid_union' && issue.message === unsaid) {
    // What is wrong with a value of the kind that was found, such as an object.
    const isOfKind = (issues: readonly z.core.$ZodIssue[]) =>
      issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0);
    const issues = issue.errors.find(isOfKind) ?? issue.errors[0] ?? [];
    return issues.flatMap((each) =>
      explainIssue(schema, { ...each, path: [...issue.path, ...each.path] }, user, place),
    );
  }
  const found = describeValue(issue.path.reduce<unknown>(step, user));
  const wanted =
    issue.code === 'custom' || issue.message.startsWith('a ') ? issue.message : describeWanted(issue);
  const what =
    name === ''
      ? `The configuration must be an object, not ${found}.`
      : `“${name}” is ${found}; it must be ${wanted}.`;
  return [message(rules['invalid-setting'], what, place)];
}

function describeWanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected === 'array' ? 'a list' : `a ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((v) => `“${String(v)}”`).join(', ')}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  return issue.message;
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  // Many may read the message, for example in the log of a workflow: no name and password of an address is shown.
  return typeof value === 'string' ? `“${withoutCredentials(value)}”` : String(value);
}

/** Without what stands between `//` and the last `@`: a password may hold slashes. */
function withoutCredentials(text: string): string {
  const [begin, end] = [text.indexOf('//'), text.lastIndexOf('@')];
  return begin === -1 || end < begin ? text : `${text.slice(0, begin)}//…${text.slice(end)}`;
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function settingsAt(schema: z.ZodObject, at: readonly PropertyKey[]): string[] {
  let shape: Record<string, unknown> = schema.shape;
  for (const key of at) {
    const field = shape[String(key)];
    const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
    if (!(inner instanceof z.ZodObject)) return [];
    shape = inner.shape;
  }
  return Object.keys(shape);
}
