import {
  Document,
  isCollection,
  isMap,
  isScalar,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
} from 'yaml';
import type { EditorField } from '../parse/editor-fields.js';
import { isSame, pairFor, type Reading, shownValue, type Value, writtenValue } from './values.js';

/** A piece of the text and what stands in its place. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const format = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Parses the lines between the fences. Throws where they are not a map of YAML. */
export function parseHead(head: string): Document {
  const document = parseDocument(head, { uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw error;
  if (document.contents !== null && !isMap(document.contents))
    throw new Error('the front matter is no list of fields');
  return document;
}

/** The fields of a new file, as YAML. What is empty or the default is left out. */
export function writeHead(
  values: Readonly<Record<string, unknown>>,
  fields: readonly EditorField[],
  timeZone: string,
): string {
  return fields
    .flatMap((field) => {
      const value = writtenValue(values[field.name], field, timeZone);
      return value === undefined || value === field.default ? [] : [pairText(field.name, value)];
    })
    .join('\n');
}

/**
 * The lines with the values of those fields that differ. Everything else stays as it is written, byte for byte: other fields,
 * comments, order, quotation marks, forms of lists and dates. Within a field that differs, comments are lost.
 */
export function editHead(
  head: string,
  values: Readonly<Record<string, unknown>>,
  fields: readonly EditorField[],
  timeZone: string,
): string {
  const document = parseHead(head);
  const { contents } = document;
  const map = isMap(contents) ? contents : undefined;
  const edits: Edit[] = [];
  const added = collect(head, { document, timeZone }, map, values, fields, '', edits);
  const edited = apply(head, edits);
  if (added.length === 0) return edited;
  return [withoutLastBreaks(edited), ...added].filter((part) => part !== '').join('\n');
}

function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

/** Puts the edits of a map into `edits`, and returns the texts of the fields that the map does not have. */
function collect(
  head: string,
  reading: Reading,
  map: YAMLMap | undefined,
  values: Readonly<Record<string, unknown>>,
  fields: readonly EditorField[],
  indent: string,
  edits: Edit[],
): string[] {
  const added: string[] = [];
  for (const field of fields) {
    const pair = pairFor(map, field);
    const before = pair && shownValue(pair.value, field, reading);
    const now = values[field.name];
    if (isSame(before, now, field, reading.timeZone)) continue;
    const value = writtenValue(now, field, reading.timeZone);
    if (pair === undefined) {
      if (value !== undefined) added.push(pairText(field.name, value, indent));
      continue;
    }
    const [from, to] = placeOf(head, pair);
    const name = String((pair.key as Scalar).value);
    const its = pair.value;
    if (value === undefined) edits.push(lineOf(head, from, to));
    else if (isMap(its) && !its.flow && field.widget === 'object' && isRecord(now)) {
      const [firstKey] = its.items;
      const inner = ' '.repeat(columnOf(head, startOf(firstKey?.key)));
      const within: Edit[] = [];
      const parts = collect(head, reading, its, now, field.fields ?? [], inner, within);
      // The place after the last line is not sure where lines are taken away.
      if (parts.length > 0 && within.some(({ text }) => text === ''))
        edits.push({ from, to, text: pairText(name, value, indent, its) });
      else {
        edits.push(...within);
        if (parts.length > 0)
          edits.push({ from: to, to, text: ['', ...parts.map((part) => inner + part)].join('\n') });
      }
    } else edits.push({ from, to, text: pairText(name, value, indent, its) });
  }
  return added;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field as YAML, in the form that it was written in before; without an indent on its first line. */
function pairText(name: string, value: Value, indent = '', before?: unknown): string {
  const document = new Document({ [name]: value });
  const node = document.get(name, true) as unknown;
  if (isScalar(node) && isScalar(before) && isQuoted(before.type)) node.type = before.type;
  const isTexts = Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (isCollection(node) && (isCollection(before) ? before.flow === true : isTexts)) node.flow = true;
  return stringify(document, format).trimEnd().replaceAll('\n', `\n${indent}`);
}

function isQuoted(type: Scalar['type']): type is Scalar.Type {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
}

/** From the key to the end of the value, without a comment behind it. */
function placeOf(head: string, { key, value }: { readonly key: unknown; readonly value: unknown }) {
  const from = startOf(key);
  const range = (value as { readonly range?: readonly number[] | null } | null)?.range;
  const keyEnd = (key as { readonly range?: readonly number[] | null }).range?.[1] ?? from;
  let to = Math.max(range?.[1] ?? 0, keyEnd + 1);
  while (to > keyEnd + 1 && /\s/.test(head[to - 1] ?? '')) to -= 1;
  return [from, to] as const;
}

function startOf(key: unknown): number {
  return (key as { readonly range?: readonly number[] | null } | undefined)?.range?.[0] ?? 0;
}

function columnOf(head: string, at: number): number {
  return at - (head.lastIndexOf('\n', at - 1) + 1);
}

/** The whole lines of a field that is left out now. */
function lineOf(head: string, from: number, to: number): Edit {
  const end = head.indexOf('\n', to);
  const start = from - columnOf(head, from);
  return end === -1
    ? { from: Math.max(0, start - 1), to: head.length, text: '' }
    : { from: start, to: end + 1, text: '' };
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((edited, { from, to, text: put }) => edited.slice(0, from) + put + edited.slice(to), text);
}
