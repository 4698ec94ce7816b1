import * as z from 'zod';
import { createSchemas, type Hint, hints, type Kind } from './schema.js';

type Json = Record<string, unknown>;

const names: Readonly<Record<Kind, string>> = {
  article: 'a story (content/articles/)',
  author: 'an author (content/authors/)',
  section: 'a section (content/sections/)',
  topic: 'a topic (content/topics/)',
  series: 'a series (content/series/)',
  page: 'a standing page (content/pages/)',
  front: 'a front page (content/front.md, content/front/)',
};

/**
 * JSON Schema (draft-07, which all text editors know) of the front matter of a kind of file, in every form that stet reads without a
 * word: a single topic in place of a list, the path of a picture in place of its parts. Fields of other programs are allowed.
 */
export function editorSchema(kind: Kind): Json {
  const schema = z.toJSONSchema(createSchemas({ timeZone: 'UTC' })[kind], {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => describe(jsonSchema as Json, hints.get(zodSchema) ?? {}),
  });
  const { $schema, ...rest } = schema as Json;
  const loose = withShortForms(rest) as Json;
  return { $schema, title: `Front matter of ${names[kind]}`, ...loose, additionalProperties: true };
}

/** Adds what is known of a text, and marks other forms for `withShortForms`. */
function describe(json: Json, hint: Hint): void {
  if (hint.textIs !== undefined) json.isText = true;
  if (hint.mapIs !== undefined) json.parts = hint.mapIs;
  switch (hint.format) {
    case 'date':
      // Every form that stet reads has a year of four digits; no format of JSON Schema allows a space before the time.
      json.pattern = '[12]\\d{3}';
      json.examples = ['2026-11-20 08:30', '2026-11-20'];
      break;
    case 'language':
      json.pattern = '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$';
      json.examples = ['en', 'es', 'zh-Hans'];
      break;
    case 'email':
    case 'uri':
    case 'uri-reference':
      json.format = hint.format;
      break;
  }
}

const annotations = ['description', 'default', 'examples'];

/** Texts may be written as numbers, lists of one as that one, and maps as their most important part. */
function withShortForms(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withShortForms);
  if (typeof json !== 'object' || json === null) return json;
  const { isText, parts, ...rest } = json as Json;
  const out: Json = {};
  for (const [name, value] of Object.entries(rest)) out[name] = withShortForms(value);
  const forms: unknown[] = [];
  if (out.type === 'array') forms.push(out.items);
  if (isText) forms.push({ type: ['string', 'number'] });
  if (Array.isArray(parts)) {
    const properties = Object.fromEntries(parts.map((part) => [part, { type: 'string' }]));
    forms.push({ type: 'object', properties, minProperties: 1 });
  }
  // `title: 1984` is a number to YAML and a text to stet.
  if (out.type === 'string' && out.enum === undefined) out.type = ['string', 'number'];
  return forms.length === 0 ? out : inEitherForm(out, forms);
}

/** What describes the field stays outside, so that text editors show it for every form. */
function inEitherForm(json: Json, others: readonly unknown[]): Json {
  const outside: Json = {};
  const inside: Json = {};
  for (const [name, value] of Object.entries(json))
    (annotations.includes(name) ? outside : inside)[name] = value;
  return { ...outside, anyOf: [inside, ...others] };
}
