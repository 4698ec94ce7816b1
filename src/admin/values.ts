import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { EditorField } from '../parse/editor-fields.js';
import { shownDate, writtenDate } from './dates.js';

/** A field's value as the editor of the page has it. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** What values are read in. */
export interface Reading {
  readonly document: Document;
  /** Of the newsroom. */
  readonly timeZone: string;
}

/** The folder of pictures as the editor names it, and as files do. */
const shownMedia = '/media/';
const writtenMedia = 'media/';

/** Parts that stand for the whole where there is no other: a story to read next is its name. */
const namesAlone = ['story', 'section'];

/** The pair of a map with this key, as written in the file. */
export function pairOf(map: YAMLMap | undefined, name: string) {
  return map?.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === name);
}

/** The pair of a field, by its own name or by one that the archive has for it. */
export function pairFor(map: YAMLMap | undefined, { name, from = [] }: EditorField) {
  for (const each of [...from, name]) {
    const pair = pairOf(map, each);
    if (pair) return pair;
  }
  return undefined;
}

/** What the editor shows of a node, whatever short form it is written in; undefined where there is nothing to show. */
export function shownValue(node: unknown, field: EditorField, reading: Reading): Value | undefined {
  const its = isAlias(node) ? node.resolve(reading.document) : node;
  const isList = field.widget === 'list' || field.multiple === true;
  if (isList) return listShown(its, field, reading);
  if (isSeq(its) && its.items.length === 1) return shownValue(its.items[0], field, reading);
  if (field.widget === 'object') return objectShown(its, field, reading);
  if (isMap(its)) return partShown(its, field, reading);
  if (!isScalar(its) || its.value === null) return undefined;
  if (field.widget === 'boolean') return its.value === true || /^(?:true|yes|on)$/i.test(String(its.value));
  if (field.widget === 'number') return typeof its.value === 'number' ? its.value : undefined;
  const text = typeof its.value === 'string' ? its.value : (its.source ?? String(its.value));
  if (field.widget === 'datetime') return shownDate(text, reading.timeZone);
  return field.widget === 'image' && text.startsWith(writtenMedia) ? `/${text}` : text;
}

function listShown(node: unknown, field: EditorField, reading: Reading): readonly Value[] | undefined {
  const item: EditorField = { ...field, multiple: undefined, widget: field.fields ? 'object' : 'string' };
  if (isScalar(node) && typeof node.value === 'string' && field.commas)
    return node.value.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
  if (isScalar(node) && node.value === null) return undefined;
  const items: readonly unknown[] = isSeq(node) ? node.items : node === undefined ? [] : [node];
  return items.map((each) => shownValue(each, item, reading) ?? '');
}

function objectShown(node: unknown, field: EditorField, reading: Reading): Value | undefined {
  if (isMap(node)) {
    const found = (field.fields ?? []).flatMap((each) => {
      const value = shownValue(pairOf(node, each.name)?.value, each, reading);
      return value === undefined ? [] : [[each.name, value] as const];
    });
    return Object.fromEntries(found);
  }
  const short = field.fields?.find(({ name }) => name === field.textIs);
  const text = short && shownValue(node, short, reading);
  return short === undefined || text === undefined ? undefined : { [short.name]: text };
}

/** A map in place of a name: `{ name: Jane }`. */
function partShown(map: YAMLMap, field: EditorField, reading: Reading): Value | undefined {
  if (field.name === 'focus') {
    const parts = ['x', 'y'].map((name) => pairOf(map, name)?.value);
    return parts.map((part) => shownValue(part, { ...field, name: '' }, reading) ?? '').join(' ');
  }
  for (const name of field.mapIs ?? []) {
    const part = pairOf(map, name)?.value as Node | undefined;
    if (part !== undefined && part !== null) return shownValue(part, { ...field, mapIs: [] }, reading);
  }
  return undefined;
}

/** A value as a file has it: nothing that is empty, and the short form of an object that has no other part. */
export function writtenValue(value: unknown, field: EditorField, timeZone: string): Value | undefined {
  if (Array.isArray(value)) {
    const item: EditorField = { ...field, widget: field.fields ? 'object' : 'string' };
    const items = value.flatMap((each) => writtenValue(each, item, timeZone) ?? []);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value === 'object' && value !== null) {
    const parts = (field.fields ?? []).flatMap((each) => {
      const part = writtenValue((value as Record<string, unknown>)[each.name], each, timeZone);
      return part === undefined ? [] : [[each.name, part] as const];
    });
    const [first] = parts;
    if (first === undefined) return undefined;
    const isShort = parts.length === 1 && first[0] === field.textIs && namesAlone.includes(first[0]);
    return isShort ? first[1] : Object.fromEntries(parts);
  }
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '') return undefined;
    if (field.widget === 'datetime') return writtenDate(text, timeZone);
    return field.widget === 'image' && text.startsWith(shownMedia) ? text.slice(1) : text;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** Whether two values of a field are written in the same way. A value that is left out is the default. */
export function isSame(one: unknown, other: unknown, field: EditorField, timeZone: string): boolean {
  const written = (value: unknown) => JSON.stringify(writtenValue(value, field, timeZone) ?? field.default);
  return written(one) === written(other);
}
