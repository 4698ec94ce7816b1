import * as z from 'zod';
import { createSchemas, type Hint, hints, type Kind } from './schema.js';

/** A field of front matter as the editor of the admin page shows it. Names of widgets are those of Sveltia CMS. */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly widget:
    | 'string'
    | 'text'
    | 'datetime'
    | 'boolean'
    | 'number'
    | 'select'
    | 'image'
    | 'list'
    | 'object'
    | 'markdown';
  readonly required: boolean;
  readonly hint?: string | undefined;
  /** Of `boolean` and `select`: what holds where the field is left out. */
  readonly default?: boolean | string | undefined;
  readonly options?: readonly Option[] | undefined;
  /** Of `select`: whether the value is a list. */
  readonly multiple?: boolean | undefined;
  /** Of `object`, and of a `list` of such. */
  readonly fields?: readonly EditorField[] | undefined;
  /** A plain text is short for an object with this field. */
  readonly textIs?: string | undefined;
  /** A map is taken for the text of the first of these parts that it has. */
  readonly mapIs?: readonly string[] | undefined;
  /** A text is divided at commas. */
  readonly commas?: boolean | undefined;
  /** Other names under which files of the archive have the field; they come before its own. */
  readonly from?: readonly string[] | undefined;
  /** Whose keys the value names. */
  readonly names?: Kind | undefined;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The part of JSON Schema that `z.toJSONSchema` makes of our schemas. */
interface Json {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly maxLength?: number;
  readonly hint?: Hint;
}

/** Texts that may be longer get a field of several lines. */
const longestLine = 1_999;
/** Fields whose values are keys of other files. */
const names: Readonly<Record<string, Kind>> = {
  section: 'section',
  topics: 'topic',
  series: 'series',
  authors: 'author',
};

/** The fields of a kind of file in the order of the schema; the text comes last, as `body`, where the kind has one. */
export function editorFields(kind: Kind): EditorField[] {
  const json = z.toJSONSchema(createSchemas({ timeZone: 'UTC' })[kind], {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const hint = hints.get(zodSchema);
      if (hint) (jsonSchema as { hint?: Hint }).hint = hint;
    },
  }) as Json;
  const body: EditorField = { name: 'body', label: 'Text', widget: 'markdown', required: false };
  return kind === 'front' ? fieldsOf(json) : [...fieldsOf(json), body];
}

function fieldsOf({ properties = {}, required = [] }: Json): EditorField[] {
  return Object.entries(properties).map(([name, json]) => fieldOf(name, json, required.includes(name)));
}

function fieldOf(name: string, json: Json, required: boolean): EditorField {
  const { description: hint, hint: { textIs, mapIs, commas } = {} } = json;
  const field = { name, label: labelOf(name), required, hint, textIs, mapIs, commas, names: names[name] };
  const value =
    typeof json.default === 'boolean' || typeof json.default === 'string' ? json.default : undefined;
  if (json.type === 'boolean') return { ...field, widget: 'boolean', default: value ?? false };
  if (json.type === 'number') return { ...field, widget: 'number' };
  if (json.enum)
    return {
      ...field,
      widget: 'select',
      options: json.enum.map((each) => ({ value: each, label: each })),
      default: value,
    };
  if (json.type === 'array') return { ...field, ...listOf(json.items ?? {}) };
  if (json.type === 'object') return { ...field, widget: 'object', fields: fieldsOf(json) };
  const short = json.anyOf?.find(({ properties }) => properties?.story !== undefined);
  if (short) return { ...field, widget: 'object', fields: fieldsOf(short), textIs: 'story' };
  // The point of a picture is a text or a map: the text says the same.
  const text = json.anyOf?.find(({ type }) => type === 'string') ?? json;
  if (text.hint?.format === 'date' || json.hint?.format === 'date') return { ...field, widget: 'datetime' };
  if (name === 'src') return { ...field, widget: 'image' };
  const isLong = text.hint?.plain === 'text' && (text.maxLength ?? 0) > longestLine;
  return { ...field, widget: isLong ? 'text' : 'string' };
}

/** Names that are no words. */
const labels: Readonly<Record<string, string>> = {
  src: 'File',
  url: 'Address',
  seoTitle: 'Title for search engines',
};

function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return labels[name] ?? `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** A list of texts, or of objects; where an item may be either, the text is one of the object’s fields. */
function listOf(items: Json): Pick<EditorField, 'widget' | 'fields' | 'textIs' | 'mapIs'> {
  const object = items.anyOf?.find(({ type }) => type === 'object');
  if (object?.properties?.story) return { widget: 'list', fields: fieldsOf(object), textIs: 'story' };
  if (object) {
    const fields = fieldsOf(object).map((field) => ({ ...field, required: false }));
    const story: EditorField = {
      name: 'story',
      label: 'Story',
      widget: 'string',
      required: false,
      hint: 'Key, slug or path of a story here; leave the other two empty then.',
    };
    return { widget: 'list', fields: [story, ...fields], textIs: 'story' };
  }
  if (items.type === 'object') return { widget: 'list', fields: fieldsOf(items), textIs: items.hint?.textIs };
  return { widget: 'list', mapIs: items.hint?.mapIs };
}
