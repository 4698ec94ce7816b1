import matter from 'gray-matter';
import type { Config } from '../config/config.js';
import type { Edit } from '../lib/edit.js';
import type { Message } from '../lib/message.js';
import { message } from '../lib/message.js';
import { firstStacked, mostMarks, withoutStacked } from '../lib/normalized.js';
import { hasClock } from '../lib/written-date.js';
import type { SourceFile } from '../read/source.js';
import { dateOfFile, titleOfFile } from './addresses.js';
import {
  countHidden,
  firstBreak,
  firstHidden,
  isSuspect,
  visible,
  withoutBreaks,
  withoutHidden,
} from './characters.js';
import type { ArticleDocument, FieldPlace } from './document.js';
import { findFence } from './fence.js';
import { createFieldMap, type FieldMap } from './field-map.js';
import { type Gates, readGates, salvaged } from './gates.js';
import { kindOf } from './kinds.js';
import { languageProblems } from './language-field.js';
import { createLines } from './lines.js';
import { rangesOf } from './mend.js';
import { nearNames } from './near-names.js';
import { createNotPublic, type NotPublic } from './not-public.js';
import { readPlainYaml } from './plain-yaml.js';
import { rules } from './rules.js';
import { createSchemas, type Fields, type Kind, type Schemas } from './schema.js';
import { setFields } from './set-texts.js';
import { settle } from './settle.js';
import { type Shape, type Shaped, shapeFields, shapeOf } from './shape.js';
import { strayFields } from './stray-fields.js';
import { titleOf } from './title.js';
import { readToml } from './toml.js';
import { ofFront, unknownFields, unknownParts } from './unknown-parts.js';
import { unusedFields } from './unused-fields.js';
import { issueProblems } from './validate.js';
import { type FieldValue, isEmpty, type Parsed, type Problem } from './value.js';
import { readAnyYaml } from './yaml.js';

export interface FrontMatterOptions {
  /** Without a slash at the end. */
  readonly siteUrl: string;
  /** An IANA name, for dates without an offset. */
  readonly timeZone: string;
  /** BCP 47, for documents that name no language; English if left out. */
  readonly language?: string;
  readonly frontMatter: Config['frontMatter'];
}

export interface FrontMatter<K extends Kind> {
  /** Undefined when a message is an error. */
  readonly fields?: Fields<K> | undefined;
  /** The text below the front matter, with line feeds only and without characters that cannot be shown. */
  readonly body: string;
  /** The line of the file at which the body begins, counted from 1. */
  readonly bodyLine: number;
  readonly places: Readonly<Record<string, FieldPlace>>;
  /** The dates that were written as a day, without a time. */
  readonly dayOnly?: ArticleDocument['dayOnly'];
  /**
   * Where there are no fields: those among them that say when readers may see the story, as far as they can be read.
   */
  readonly gates?: Gates | undefined;
  readonly messages: readonly Message[];
}

const empty: FieldValue = { kind: 'text', text: '', at: 0 };

interface KindReader {
  readonly schema: Schemas[Kind];
  readonly map: FieldMap;
  readonly known: readonly string[];
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly notPublic: ReturnType<typeof createNotPublic>;
}

type FrontMatterReader = <K extends Kind>(source: SourceFile, kind: K) => FrontMatter<K>;

/** Makes the reader for one configuration: schemas, field maps and outlines are computed once. */
export function createFrontMatterReader(options: FrontMatterOptions): FrontMatterReader {
  const schemas = createSchemas(options);
  const readers = new Map<Kind, KindReader>();
  for (const kind of Object.keys(schemas) as Kind[]) readers.set(kind, readerOf(schemas[kind], options));
  return (source, kind) => {
    const reader = readers.get(kind);
    if (reader === undefined) throw new Error(`no schema for ${kind}`);
    return read(source, kind, reader, options);
  };
}

/** Reads one file's front matter. For many files, make a reader. */
export function readFrontMatter<K extends Kind>(
  source: SourceFile,
  kind: K,
  options: FrontMatterOptions,
): FrontMatter<K> {
  return createFrontMatterReader(options)(source, kind);
}

function readerOf(schema: Schemas[Kind], options: FrontMatterOptions): KindReader {
  const shapes = new Map<string, Shape>();
  for (const [name, field] of Object.entries(schema.shape)) shapes.set(name, shapeOf(field));
  const known = [...shapes.keys()];
  const { timeZone, frontMatter } = options;
  return {
    schema,
    map: createFieldMap(frontMatter, known),
    known,
    shapes,
    notPublic: createNotPublic({ timeZone, frontMatter, known, hasTimes: known.includes('embargo') }),
  };
}

function read<K extends Kind>(
  source: SourceFile,
  kind: K,
  reader: KindReader,
  options: FrontMatterOptions,
): FrontMatter<K> {
  const text = normalise(source.text);
  const lines = createLines(text);
  const { fence, problems } = findFence(text);
  const found: Problem[] = [];
  let unused: readonly string[] = [];
  const finish = (
    part: Pick<FrontMatter<K>, 'fields' | 'places' | 'dayOnly' | 'gates'>,
    bodyAt: number,
    body: string,
  ): FrontMatter<K> => ({
    ...part,
    body,
    bodyLine: lines.placeOf(bodyAt).line,
    messages: [
      ...found.map((p) => {
        const edits = rangesOf(p.mend, p.at, text, fence).map(({ start, end, text: wanted }): Edit => {
          const { line: endLine, column: endColumn } = lines.placeOf(end);
          return { ...lines.placeOf(start), endLine, endColumn, text: wanted };
        });
        return {
          // Quoted text of the file must not contain control characters that a terminal would obey.
          ...message(
            p.rule,
            visible(p.what, 500),
            { file: source.path, ...lines.placeOf(p.at) },
            p.fix && visible(p.fix, 500),
          ),
          ...(edits.length > 0 && { edits }),
        };
      }),
      ...(unused.length > 0 ? [unusedFields(unused, source.path)] : []),
    ],
  });

  // Nothing has to be decided about a front page: an empty file says as much.
  if (kind === 'front' && text.trim() === '')
    return finish({ fields: reader.schema.parse({}) as Fields<K>, places: {} }, 0, '');
  found.push(...(kind === 'front' ? problems.map(ofFront) : problems));
  const salvage = (block: string): Gates => {
    const lines = salvaged(block);
    const mapped = reader.map(lines);
    const { input } = shapeFields(mapped.fields, reader.shapes);
    return readGates(
      input,
      reader.notPublic({ source: lines, mapped, isBare: () => false }),
      options.timeZone,
    );
  };
  // The end of the fields is unknown, but those before the first empty line surely belong to them.
  if (fence === undefined)
    return finish({ places: {}, gates: salvage(text.trimStart().split(/\n[ \t]*\n/, 1)[0] ?? '') }, 0, '');
  let body = text.slice(fence.body);
  const suspect = isSuspect(body);
  const breakAt = suspect ? firstBreak(body) : -1;
  if (breakAt !== -1) {
    const what = 'The text has line breaks of Word or InDesign.';
    found.push({ rule: rules['line-breaks'], what, at: fence.body + breakAt });
    body = withoutBreaks(body);
  }
  const hiddenAt = suspect ? firstHidden(body) : -1;
  if (hiddenAt !== -1) {
    const count = countHidden(body);
    const what =
      count === 1
        ? 'The text has a character that can’t be seen.'
        : `The text has ${count} characters that can’t be seen.`;
    found.push({ rule: rules['hidden-characters'], what, at: fence.body + hiddenAt });
    body = withoutHidden(body);
  }
  const stackedAt = firstStacked(body);
  if (stackedAt !== -1) {
    const what = `The text has more than ${mostMarks} marks on one letter.`;
    found.push({ rule: rules['stacked-marks'], what, at: fence.body + stackedAt });
    body = withoutStacked(body);
  }

  let block = text.slice(fence.start, fence.end);
  // TOML refuses such line breaks; in YAML they are reported with the field that contains them.
  const breakInBlock = fence.language === 'toml' ? firstBreak(block) : -1;
  if (breakInBlock !== -1) {
    const what = 'The front matter has line breaks of Word or InDesign.';
    found.push({ rule: rules['line-breaks'], what, at: fence.start + breakInBlock });
    block = withoutBreaks(block);
  }
  const parsed = parseBlock(block, fence.language, fence.start);
  found.push(...parsed.problems);
  if (parsed.value === undefined) return finish({ places: {}, gates: salvage(block) }, fence.body, body);
  if (parsed.value.kind !== 'map') {
    const isText = parsed.value.kind === 'text';
    const what = `The front matter is ${isText ? 'a text' : 'a list'} and not fields with names.`;
    found.push({ rule: rules['not-fields'], what, at: parsed.value.at });
    return finish({ places: {} }, fence.body, body);
  }

  const mapped = reader.map(parsed.value);
  const entries = parsed.value;
  const isBare = (at: number) => /^["']?[\w-]+["']?[ \t]*[:=][ \t]*(?:#.*)?$/.test(lineAt(text, at));
  const notPublic = reader.notPublic({ source: entries, mapped, isBare });
  found.push(...notPublic.problems);
  const near = nearNames(
    { ...mapped, unused: mapped.unused.filter((name) => !notPublic.named.has(name)) },
    entries,
    reader.known,
  );
  found.push(...near.problems);
  found.push(...strayFields({ text, ...fence, entries, mapped, shapes: reader.shapes, isBare }));
  if (kind === 'front') found.push(...unknownParts(mapped, reader.shapes));
  const suggested = new Set(near.suggested.values());
  unused = mapped.unused.filter(
    (name) =>
      !notPublic.named.has(name) && !suggested.has(name) && !isEmpty(entries.entries.get(name) ?? empty),
  );
  if (kind === 'front') {
    found.push(...unknownFields(unused, entries, reader.known));
    unused = [];
  }
  const shaped = shapeFields(mapped.fields, reader.shapes);
  found.push(...shaped.problems, ...languageProblems(shaped));
  const places: Record<string, FieldPlace> = {};
  for (const [path, spot] of shaped.spots) places[path] = lines.placeOf(spot.at);

  const dated = kind === 'article' && shaped.input.date === undefined ? dateOfFile(source.path) : undefined;
  const hasTitle = !reader.shapes.has('title') || near.suggested.has('title');
  const titled = hasTitle
    ? { body, title: undefined, problems: [] }
    : titleOf(titleIn(shaped.input), body, () => titleOfFile(source.path), fence.body);
  found.push(...titled.problems);
  body = titled.body;
  const result = reader.schema.safeParse({
    ...shaped.input,
    ...(dated !== undefined && { date: dated }),
    ...(titled.title !== undefined && { title: titled.title }),
  });
  if (!result.success) {
    found.push(...issueProblems(result.error.issues, shaped, kind, near.suggested));
    return finish({ places, gates: readGates(shaped.input, notPublic, options.timeZone) }, fence.body, body);
  }
  const settled = settle(result.data, { file: source.path, siteUrl: options.siteUrl, spots: shaped.spots });
  found.push(...settled.problems);
  // The schema belongs to `kind`, which the compiler cannot infer from the map of readers.
  const fields = found.some((p) => p.rule.level === 'error')
    ? undefined
    : (setFields(
        restricted(settled.fields, notPublic),
        reader.shapes,
        languageOf(settled.fields, kind, source, options),
      ) as Fields<K>);
  const gates = fields === undefined ? readGates(shaped.input, notPublic, options.timeZone) : undefined;
  const dayOnly = daysIn({ ...shaped.input, ...(dated !== undefined && { date: dated }) });
  return finish({ fields, places, gates, ...(dayOnly.length > 0 && { dayOnly }) }, fence.body, body);
}

/** The dates without a time of day. */
function daysIn(input: Shaped['input']): ('date' | 'updated' | 'embargo')[] {
  return (['date', 'updated', 'embargo'] as const).filter((name) => {
    const text = input[name];
    return typeof text === 'string' && !hasClock(text);
  });
}

/** Adds to the fields what other fields say about the file not being public. */
function restricted(fields: Fields<Kind>, { draft, from, until }: NotPublic): Fields<Kind> {
  const drafted = draft ? { ...fields, draft } : fields;
  if (!('embargo' in drafted) && !('date' in drafted)) return drafted;
  const embargo = Math.max(from ?? -Infinity, drafted.embargo ?? -Infinity);
  const expires = Math.min(until ?? Infinity, drafted.expires ?? Infinity);
  return {
    ...drafted,
    // An embargo until a day that `date` names too, or an earlier one, changes nothing.
    ...(from !== undefined && embargo > drafted.date && { embargo }),
    ...(expires < Infinity && { expires }),
  };
}

/** The title where it is a text. The schema refuses any other value, so it counts as present. */
function titleIn({ title }: Shaped['input']): string | undefined {
  return title === undefined || typeof title === 'string' ? title : '';
}

/** The line that begins at an offset. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? text.length : end);
}

/** The language of the texts among the fields. */
function languageOf(
  fields: Fields<Kind>,
  kind: Kind,
  source: Pick<SourceFile, 'path'>,
  { language = 'en' }: FrontMatterOptions,
): string {
  const stated = 'language' in fields ? fields.language : undefined;
  return stated ?? (kind === 'front' ? kindOf(source.path).language : undefined) ?? language;
}

/** A text without a byte order mark and with line feeds only: CR LF and CR alone are line ends too. */
export function normalise(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/**
 * Passes the block alone to gray-matter, with stet's engines for every language that gray-matter knows, unless it is as plain as nearly
 * all are. The options are always given: without them gray-matter caches results in objects that callers share.
 */
export function parseBlock(block: string, language: 'yaml' | 'toml', base: number): Parsed {
  const plain = language === 'yaml' ? readPlainYaml(block, base) : undefined;
  if (plain !== undefined) return { value: plain, problems: [] };
  const refuse = (): never => {
    throw new Error('a language other than YAML and TOML reached gray-matter');
  };
  const fence = language === 'yaml' ? '---' : '+++';
  const file = matter(`${fence}${block}\n${fence}\n`, {
    language,
    delimiters: fence,
    engines: {
      yaml: { parse: (text) => readAnyYaml(text, base) },
      toml: { parse: (text) => readToml(text, base) },
      json: refuse,
      javascript: refuse,
      coffee: refuse,
    },
  });
  // For a block of nothing but comments, gray-matter calls no engine.
  const data = file.data as Partial<Parsed>;
  if (data.problems === undefined)
    return { value: { kind: 'map', entries: new Map(), at: base }, problems: [] };
  return { value: data.value, problems: data.problems };
}
