import matter from 'gray-matter';
import type { Config } from '../config.js';
import type { Message } from '../lib/message.js';
import { message } from '../lib/message.js';
import { firstStacked, mostMarks, withoutStacked } from '../lib/normalized.js';
import { hasClock } from '../lib/written-date.js';
import type { SourceFile } from '../read/source.js';
import { dateOfFile, titleOfFile } from './addresses.js';
import { countHidden, firstBreak, firstHidden, visible, withoutBreaks, withoutHidden } from './characters.js';
import type { ArticleDocument, FieldPlace } from './document.js';
import { findFence } from './fence.js';
import { createFieldMap, type FieldMap } from './field-map.js';
import { type Gates, readGates, salvaged } from './gates.js';
import { languageProblems } from './language-field.js';
import { createLines } from './lines.js';
import { nearNames } from './near-names.js';
import { createNotPublic, type NotPublic } from './not-public.js';
import { rules } from './rules.js';
import { createSchemas, type Fields, type Kind, type Schemas } from './schema.js';
import { setFields } from './set-texts.js';
import { settle } from './settle.js';
import { type Shape, type Shaped, shapeFields, shapeOf } from './shape.js';
import { strayFields } from './stray-fields.js';
import { titleOf } from './title.js';
import { readToml } from './toml.js';
import { unusedFields } from './unused-fields.js';
import { issueProblems } from './validate.js';
import { type FieldValue, isEmpty, type Parsed, type Problem } from './value.js';
import { readYaml } from './yaml.js';

export interface FrontMatterOptions {
  /** Without a slash at its end. */
  readonly siteUrl: string;
  /** IANA name: of dates without an offset. */
  readonly timeZone: string;
  /** BCP 47: of documents that name none; English if left out. */
  readonly language?: string;
  readonly frontMatter: Config['frontMatter'];
}

export interface FrontMatter<K extends Kind> {
  /** Undefined when a message says with an error why. */
  readonly fields?: Fields<K> | undefined;
  /** What stands below the front matter, with line feeds only and without characters that can't be shown. */
  readonly body: string;
  /** 1-based line of the file at which the body begins. */
  readonly bodyLine: number;
  readonly places: Readonly<Record<string, FieldPlace>>;
  /** Which dates were written as a day, without a time. */
  readonly dayOnly?: ArticleDocument['dayOnly'];
  /** Where there are no fields: what can be read of those that say when readers may see the story. */
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

export type FrontMatterReader = <K extends Kind>(source: SourceFile, kind: K) => FrontMatter<K>;

/** Makes the reader for one configuration: schemas, field maps and outlines are made once. */
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
      ...found.map((p) =>
        // Whatever of the file is quoted must not upset the terminal it is shown on.
        message(
          p.rule,
          visible(p.what, 500),
          { file: source.path, ...lines.placeOf(p.at) },
          p.fix && visible(p.fix, 500),
        ),
      ),
      ...(unused.length > 0 ? [unusedFields(unused, source.path)] : []),
    ],
  });

  const { fence, problems } = findFence(text);
  found.push(...problems);
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
  // Nobody can tell where the fields end: those before the first empty line certainly are some.
  if (fence === undefined)
    return finish({ places: {}, gates: salvage(text.trimStart().split(/\n[ \t]*\n/, 1)[0] ?? '') }, 0, '');
  let body = text.slice(fence.body);
  const breakAt = firstBreak(body);
  if (breakAt !== -1) {
    const what = 'The text has line breaks of Word or InDesign.';
    found.push({ rule: rules['line-breaks'], what, at: fence.body + breakAt });
    body = withoutBreaks(body);
  }
  const hiddenAt = firstHidden(body);
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
  const breakInBlock = firstBreak(block);
  // TOML refuses them; in YAML they are told with the field that they stand in.
  if (fence.language === 'toml' && breakInBlock !== -1) {
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
  const suggested = new Set(near.suggested.values());
  unused = mapped.unused.filter(
    (name) =>
      !notPublic.named.has(name) && !suggested.has(name) && !isEmpty(entries.entries.get(name) ?? empty),
  );
  const shaped = shapeFields(mapped.fields, reader.shapes);
  found.push(...shaped.problems, ...languageProblems(shaped));
  const places: Record<string, FieldPlace> = {};
  for (const [path, spot] of shaped.spots) places[path] = lines.placeOf(spot.at);

  const dated = kind === 'article' && shaped.input.date === undefined ? dateOfFile(source.path) : undefined;
  const hasTitle = !reader.shapes.has('title') || near.suggested.has('title');
  const titled = hasTitle
    ? { body, title: undefined, problems: [] }
    : titleOf(titleIn(shaped.input), body, titleOfFile(source.path), fence.body);
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
  // The schema that was used is the one of `kind`, which the compiler can't see through the map of readers.
  const fields = found.some((p) => p.rule.level === 'error')
    ? undefined
    : (setFields(
        keptBack(settled.fields, notPublic),
        reader.shapes,
        languageOf(settled.fields, options),
      ) as Fields<K>);
  const gates = fields === undefined ? readGates(shaped.input, notPublic, options.timeZone) : undefined;
  const dayOnly = daysIn({ ...shaped.input, ...(dated !== undefined && { date: dated }) });
  return finish({ fields, places, gates, ...(dayOnly.length > 0 && { dayOnly }) }, fence.body, body);
}

/** Which dates have no time of day. */
function daysIn(input: Shaped['input']): ('date' | 'updated' | 'embargo')[] {
  return (['date', 'updated', 'embargo'] as const).filter((name) => {
    const text = input[name];
    return typeof text === 'string' && !hasClock(text);
  });
}

/** Fields with what else the front matter says of not being public. */
function keptBack(fields: Fields<Kind>, { draft, from, until }: NotPublic): Fields<Kind> {
  const kept = draft ? { ...fields, draft } : fields;
  if (!('embargo' in kept) && !('date' in kept)) return kept;
  const embargo = Math.max(from ?? -Infinity, kept.embargo ?? -Infinity);
  const expires = Math.min(until ?? Infinity, kept.expires ?? Infinity);
  return {
    ...kept,
    // A day that `date` has too, or one before it, says nothing more.
    ...(from !== undefined && embargo > kept.date && { embargo }),
    ...(expires < Infinity && { expires }),
  };
}

/** A title that is no text is for the schema to refuse. */
function titleIn({ title }: Shaped['input']): string | undefined {
  return title === undefined || typeof title === 'string' ? title : '';
}

/** The line from an offset on. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? text.length : end);
}

function languageOf(fields: Fields<Kind>, { language = 'en' }: FrontMatterOptions): string {
  return ('language' in fields ? fields.language : undefined) ?? language;
}

/** Without a byte order mark, with line feeds only: CR LF and CR alone are line ends too. */
export function normalise(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/**
 * Gives gray-matter the block alone, with engines of ours for every language it knows by itself. Always with options:
 * without them it keeps what it read in a cache that callers share.
 */
export function parseBlock(block: string, language: 'yaml' | 'toml', base: number): Parsed {
  const refuse = (): never => {
    throw new Error('a language other than YAML and TOML reached gray-matter');
  };
  const fence = language === 'yaml' ? '---' : '+++';
  const file = matter(`${fence}${block}\n${fence}\n`, {
    language,
    delimiters: fence,
    engines: {
      yaml: { parse: (text) => readYaml(text, base) },
      toml: { parse: (text) => readToml(text, base) },
      json: refuse,
      javascript: refuse,
      coffee: refuse,
    },
  });
  // With nothing but comments in the block, no engine is asked.
  const data = file.data as Partial<Parsed>;
  if (data.problems === undefined)
    return { value: { kind: 'map', entries: new Map(), at: base }, problems: [] };
  return { value: data.value, problems: data.problems };
}
