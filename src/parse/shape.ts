import type * as z from 'zod';
import { firstStacked, mostMarks, normalized, withoutStacked } from '../lib/normalized.js';
import {
  firstBreak,
  hasHidden,
  hasMarks,
  visible,
  withoutBreaks,
  withoutHidden,
  withoutMarks,
} from './characters.js';
import type { Field } from './field-map.js';
import { answerOf } from './not-public-words.js';
import { plainText } from './plain-text.js';
import { rules } from './rules.js';
import { type Hint, hints } from './schema.js';
import { type FieldValue, isEmpty, type Problem } from './value.js';

/** The outline of a schema: which kind of value each place has. */
export type Shape =
  | { readonly kind: 'text' | 'flag' | 'number'; readonly hint: Hint }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly hint: Hint }
  | { readonly kind: 'list'; readonly item: Shape; readonly hint: Hint }
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Shape>; readonly hint: Hint }
  | { readonly kind: 'either'; readonly map: Shape; readonly hint: Hint };

/** Computes a schema's outline, once for each kind. */
export function shapeOf(schema: z.core.$ZodType, outer: Hint = {}): Shape {
  const hint = { ...hints.get(schema), ...outer };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return shapeOf(def.innerType, hint);
    case 'pipe':
      return shapeOf(def.in, hint);
    case 'array':
      return { kind: 'list', item: shapeOf(def.element), hint };
    case 'object': {
      const fields = new Map<string, Shape>();
      for (const [name, field] of Object.entries(def.shape)) fields.set(name, shapeOf(field));
      return { kind: 'map', fields, hint };
    }
    case 'union': {
      const map = def.options.map((option) => shapeOf(option)).find((shape) => shape.kind === 'map');
      return map === undefined ? { kind: 'text', hint } : { kind: 'either', map, hint };
    }
    case 'enum':
      return { kind: 'choice', options: Object.values(def.entries).map(String), hint };
    case 'boolean':
      return { kind: 'flag', hint };
    case 'number':
      return { kind: 'number', hint };
    default:
      return { kind: 'text', hint };
  }
}

/** A value of another kind than the schema wants: no schema accepts it, and the message names the kind. */
export class Misshapen {
  readonly found: 'list' | 'map';
  constructor(found: 'list' | 'map') {
    this.found = found;
  }
}

export interface Shaped {
  /** The value for the schema; `undefined` for an empty one. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The offset in the file and the editor's name of each part, by stet's path: `related.0.url`. */
  readonly spots: ReadonlyMap<string, { readonly at: number; readonly from: string }>;
  readonly problems: readonly Problem[];
}

/**
 * Brings fields into the form that the schema wants, where the meaning is plain: a single topic for a list of topics, a
 * list of one for a single value, the path of a picture for a picture, `yes` for true. Empty values and invisible
 * characters are left out. The schema refuses all other values.
 */
export function shapeFields(fields: ReadonlyMap<string, Field>, shapes: ReadonlyMap<string, Shape>): Shaped {
  const input: Record<string, unknown> = {};
  const spots = new Map<string, { at: number; from: string }>();
  const problems: Problem[] = [];

  const visit = (
    value: FieldValue,
    shape: Shape,
    path: string,
    from: string,
    parts?: Field['parts'],
  ): unknown => {
    if (isEmpty(value)) return undefined;
    spots.set(path, { at: value.at, from });
    switch (shape.kind) {
      case 'list':
        return list(value, shape, path, from);
      case 'map':
        return map(value, shape, path, from, parts);
      case 'either':
        return value.kind === 'map' ? map(value, shape.map, path, from) : text(value, shape, path, from);
      default: {
        const found = text(value, shape, path, from);
        const plain = typeof found === 'string' ? scalar(found, shape) : found;
        if (!shape.hint.yesIsOne || plain === undefined || typeof plain === 'number') return plain;
        // Archives of other programs have all sorts of things in such a field; no story is kept back for it.
        const what = `“${from}” is neither a number nor true or false.`;
        problems.push({ rule: rules['no-number'], what, at: value.at });
        return undefined;
      }
    }
  };

  const list = (value: FieldValue, shape: Shape & { kind: 'list' }, path: string, from: string): unknown => {
    let items: readonly FieldValue[];
    if (value.kind === 'list') items = value.items;
    else if (value.kind === 'text') {
      const texts = shape.hint.commas ? value.text.split(',') : [value.text];
      items = texts.map((part) => ({ kind: 'text', text: part, at: value.at }));
    } else if (shape.item.kind === 'map' || shape.item.kind === 'either' || partOf(value, shape.item.hint))
      items = [value];
    else return new Misshapen('map');
    const out: unknown[] = [];
    for (const item of items) {
      const found = visit(item, shape.item, `${path}.${out.length}`, from);
      if (found !== undefined) out.push(found);
    }
    return out.length === 0 ? undefined : out;
  };

  const map = (
    value: FieldValue,
    shape: Shape,
    path: string,
    from: string,
    parts?: Field['parts'],
  ): unknown => {
    if (shape.kind !== 'map') return new Misshapen('map');
    if (value.kind === 'list') {
      const one = only(value.items, from, value.at);
      return one === undefined ? undefined : visit(one, shape, path, from);
    }
    const out: Record<string, unknown> = {};
    if (value.kind === 'text') {
      const part = shape.hint.textIs;
      if (part === undefined) return clean(value.text, value.at, shape.hint, from);
      const inner = shape.fields.get(part);
      const found = inner && visit(value, inner, `${path}.${part}`, from);
      if (found === undefined) return undefined;
      out[part] = found;
      return out;
    }
    let any = false;
    for (const [name, inner] of shape.fields) {
      const child = value.entries.get(name);
      const found = child && visit(child, inner, `${path}.${name}`, parts?.get(name) ?? `${from}.${name}`);
      if (found === undefined) continue;
      out[name] = found;
      any = true;
    }
    return any || value.entries.size > 0 ? out : undefined;
  };

  const text = (value: FieldValue, shape: Shape, path: string, from: string): unknown => {
    if (value.kind === 'text') return clean(value.text, value.at, shape.hint, from);
    if (value.kind === 'map') {
      const part = partOf(value, shape.hint);
      return part === undefined ? new Misshapen('map') : visit(part, shape, path, from);
    }
    const one = only(value.items, from, value.at);
    return one === undefined ? undefined : visit(one, shape, path, from);
  };

  /** The first item that is not empty. */
  const only = (items: readonly FieldValue[], from: string, at: number): FieldValue | undefined => {
    const full = items.filter((item) => !isEmpty(item));
    if (full.length > 1) {
      const what = `“${from}” is a list of ${full.length}, and only the first counts.`;
      problems.push({ rule: rules['one-of-many'], what, at });
    }
    return full[0];
  };

  const clean = (raw: string, at: number, hint: Hint, from: string): string | undefined => {
    // A headline may be a quotation; a name that others refer to is none.
    const isText = hint.plain === 'text' || (hint.plain === 'name' && hint.mapIs === undefined);
    const bare = isText ? undefined : withoutSmartQuotes(raw);
    if (bare !== undefined) {
      problems.push({
        rule: rules['smart-quotes'],
        what: `“${from}” stands between curly quotation marks; it is read without them.`,
        at,
        mend: { kind: 'quotes', written: raw.trim(), wanted: bare },
      });
    }
    const written = bare ?? raw;
    let out = hint.plain === undefined ? written : plain(written, at, from);
    if (hasHidden(out)) {
      problems.push({
        rule: rules['hidden-characters'],
        what: `“${from}” has characters that can’t be seen.`,
        at,
      });
      out = withoutHidden(out);
    }
    if (firstBreak(out) !== -1) {
      const what = `“${from}” has line breaks of Word or InDesign.`;
      problems.push({ rule: rules['line-breaks'], what, at });
      out = withoutBreaks(out).replace(/\s+/g, ' ');
    }
    if (firstStacked(out) !== -1) {
      const what = `“${from}” has more than ${mostMarks} marks on one letter.`;
      problems.push({ rule: rules['stacked-marks'], what, at });
      out = withoutStacked(out);
    }
    // In an address markup is not removed: the field's own check refuses it.
    if (!hint.exact && hasMarks(out)) {
      problems.push({
        rule: rules['direction-marks'],
        what: `“${from}” has invisible marks of writing direction.`,
        at,
      });
      out = withoutMarks(out);
    }
    out = out.trim();
    if (/[\n\t]/.test(out)) out = out.replace(/\s+/g, ' ');
    return out === '' ? undefined : normalized(out);
  };

  const plain = (raw: string, at: number, from: string): string => {
    const { text, references, marks } = plainText(raw);
    if (references.length > 0) {
      const what = `“${from}” has ${listed(references)}, read as the characters that are meant.`;
      problems.push({ rule: rules['references-in-text'], what, at });
    }
    if (marks.length > 0) {
      const what = `“${from}” is plain text, and shown without the markup of ${listed(marks)}.`;
      problems.push({ rule: rules['markup-in-text'], what, at });
    }
    return text;
  };

  for (const [name, { value, from, parts }] of fields) {
    const shape = shapes.get(name);
    const found = shape && visit(value, shape, name, from, parts);
    // An archive that has a field for a picture's credit uses it without a picture too.
    const main = parts === undefined ? undefined : shape?.hint.textIs;
    if (found === undefined || (main !== undefined && !spots.has(`${name}.${main}`))) continue;
    input[name] = found;
  }
  return { input, spots, problems };
}

/** The first few, each once. */
function listed(written: readonly string[]): string {
  const each = [...new Set(written)];
  return (
    each
      .slice(0, 3)
      .map((part) => visible(part, 40))
      .join(', ') + (each.length > 3 ? ' and more' : '')
  );
}

function partOf(value: FieldValue, hint: Hint): FieldValue | undefined {
  if (value.kind !== 'map') return undefined;
  for (const name of hint.mapIs ?? []) {
    const part = value.entries.get(name);
    if (part !== undefined && !isEmpty(part)) return part;
  }
  return undefined;
}

/** The text between quotation marks of typography; undefined where there are none, or more than two. */
function withoutSmartQuotes(raw: string): string | undefined {
  const text = raw.trim();
  const inner = text.slice(1, -1).trim();
  const isQuoted = text.length > 2 && /^[“”„‟«»‘’‚‛]/u.test(text) && /[“”„‟«»‘’]$/u.test(text);
  return isQuoted && inner !== '' && !/[“”„‟«»‚‛"\\]/u.test(inner) ? inner : undefined;
}

const yes = new Set(['true', 'yes', 'on']);
const no = new Set(['false', 'no', 'off']);

/** The answer of a text to a yes-or-no question; undefined where it is none. */
export function truthOf(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return yes.has(lower) ? true : no.has(lower) ? false : undefined;
}

/** The truth value, number or choice that a text plainly is; otherwise the text. */
function scalar(text: string, shape: Shape): unknown {
  if (shape.kind === 'flag') return answerOf(text) ?? text;
  if (shape.kind === 'number' && shape.hint.yesIsOne && answerOf(text) !== undefined)
    return answerOf(text) ? 1 : 0;
  if (shape.kind === 'number') return /^[+-]?\d{1,9}(?:\.\d{1,6})?$/.test(text) ? Number(text) : text;
  if (shape.kind === 'choice') return shape.options.find((option) => option === text.toLowerCase()) ?? text;
  return text;
}
