import type { Config } from '../config.js';
import { answerOf, isPublicWord } from './not-public-words.js';
import { type FieldValue, isEmpty, type MapValue } from './value.js';

/** A field under our name, with the name the editor used. */
export interface Field {
  readonly value: FieldValue;
  readonly from: string;
  /** Of a field that was put together from several: the editor's names of its parts. */
  readonly parts?: ReadonlyMap<string, string> | undefined;
}

export interface MappedFields {
  readonly fields: ReadonlyMap<string, Field>;
  /** Names at the top of the file that no field of ours was looked for under. */
  readonly unused: readonly string[];
}

export type FieldMap = (source: MapValue) => MappedFields;

/**
 * Makes of the configuration's `frontMatter` the function that takes source fields for ours, for a kind that has the
 * fields `known` (`title`, `image`, …).
 *
 * A target or a source may be a part of a field (`image.src`, `params.kicker`). The first source with something in it
 * counts. Behind the sources named, a field's own name is tried, unless it is named as the source of another field; an
 * empty list of sources takes the field from nowhere. A source with `!` before it is the opposite of what it says, and
 * nothing where it is neither true nor false. `draft` is also taken from `!published`; of several sources, any makes a
 * draft, and words such as `pending` and `published` count as answers.
 */
export function createFieldMap(map: Config['frontMatter'], known: readonly string[]): FieldMap {
  const claimed = new Set(Object.values(map).flatMap((names) => names.map(bare)));
  const targets: {
    readonly target: string;
    readonly parent: string;
    readonly part: string;
    readonly sources: readonly string[];
  }[] = [];
  for (const [target, sources] of Object.entries(map)) {
    const [parent = '', ...rest] = target.split('.');
    if (known.includes(parent)) targets.push({ target, parent, part: rest.join('.'), sources });
  }
  const whole = known.map((name) => {
    const named = targets.find((t) => t.target === name)?.sources;
    const own = named?.length === 0 || (claimed.has(name) && !named?.includes(name)) ? [] : [name];
    // A story that says `published: false` (Jekyll) was never meant to be seen, whatever else the configuration says.
    if (name === 'draft' && named?.length !== 0 && !claimed.has('published')) own.push('!published');
    return { name, sources: [...new Set([...(named ?? []), ...own])] };
  });
  const parts = targets.filter((t) => t.part !== '');
  // A source named in the configuration is known, whatever kind it is for.
  const looked = new Set([...claimed, ...known].flatMap((name) => [name, name.split('.')[0] ?? name]));

  return (source) => {
    const fields = new Map<string, Field>();
    for (const { name, sources } of whole) {
      const found = name === 'draft' ? draftIn(source, sources) : first(source, sources, dated.has(name));
      if (found !== undefined) fields.set(name, found);
    }
    for (const { parent, part, sources } of parts) {
      const found = first(source, sources);
      if (found === undefined) continue;
      const before = fields.get(parent);
      if (before !== undefined && before.value.kind !== 'map') continue;
      // The field in our own form, under a name that the archive uses for a part of it, is taken with all its parts.
      const added = found.value.kind === 'map' ? found.value.entries : [[part, found.value] as const];
      const entries = new Map(before?.value.kind === 'map' ? before.value.entries : []);
      const names = new Map(before?.parts);
      for (const [name, value] of added) {
        const there = entries.get(name);
        if (there !== undefined && !isEmpty(there)) continue;
        entries.set(name, value);
        names.set(name, found.value.kind === 'map' ? `${found.from}.${name}` : found.from);
      }
      const value: MapValue = { kind: 'map', entries, at: before?.value.at ?? found.value.at };
      const together = before === undefined ? found.value.kind !== 'map' : before.parts !== undefined;
      fields.set(parent, { value, from: before?.from ?? found.from, parts: together ? names : undefined });
    }
    const unused: string[] = [];
    for (const name of source.entries.keys()) if (!looked.has(name)) unused.push(name);
    return { fields, unused };
  };
}

/** Fields in which `false`, `none` and `never` say that there is no such day. */
const dated: ReadonlySet<string> = new Set(['embargo', 'expires', 'withdrawn']);

/** The first source with something in it. */
function first(source: MapValue, names: readonly string[], isDated = false): Field | undefined {
  for (const written of names) {
    const name = bare(written);
    const found = valueAt(source, name);
    const value = found !== undefined && name !== written ? opposite(found) : found;
    if (value === undefined || isEmpty(value) || (isDated && saysNone(value))) continue;
    return { value, from: name };
  }
  return undefined;
}

/** Of all sources: one that can't be read, for the schema to refuse, or one that makes a draft, or the first. */
function draftIn(source: MapValue, names: readonly string[]): Field | undefined {
  let drafted: Field | undefined;
  let found: Field | undefined;
  for (const written of names) {
    const from = bare(written);
    const value = valueAt(source, from);
    if (value === undefined || isEmpty(value)) continue;
    const [only = value] = value.kind === 'list' && value.items.length === 1 ? value.items : [];
    if (only.kind !== 'text') {
      if (from === written) return { value, from };
      continue;
    }
    const isDraft = draftBy(only.text, from, written);
    if (isDraft === undefined) {
      if (from === written) return { value, from };
      continue;
    }
    const field: Field = { value: { ...only, text: String(isDraft) }, from };
    if (isDraft) drafted ??= field;
    found ??= field;
  }
  return drafted ?? found;
}

function draftBy(text: string, from: string, written: string): boolean | undefined {
  const answer = answerOf(text);
  if (answer !== undefined) return from === written ? answer : !answer;
  const isPublic = isPublicWord(text);
  // `draft: final` may well mean the last draft.
  if (isPublic === true && from === 'draft') return undefined;
  return isPublic === undefined ? undefined : !isPublic;
}

function saysNone(value: FieldValue): boolean {
  return (
    value.kind === 'text' && (answerOf(value.text) === false || /^\s*(?:none|never)\s*$/i.test(value.text))
  );
}

function valueAt(source: MapValue, name: string): FieldValue | undefined {
  return source.entries.get(name) ?? (name.includes('.') ? inside(source, name.split('.')) : undefined);
}

/** A source's name without the sign for its opposite. */
function bare(name: string): string {
  return name.startsWith('!') ? name.slice(1) : name;
}

function opposite(value: FieldValue): FieldValue | undefined {
  const truth = value.kind === 'text' ? answerOf(value.text) : undefined;
  return truth === undefined ? undefined : { kind: 'text', text: String(!truth), at: value.at };
}

function inside(source: FieldValue, path: readonly string[]): FieldValue | undefined {
  let value: FieldValue | undefined = source;
  for (const name of path) value = value?.kind === 'map' ? value.entries.get(name) : undefined;
  return value;
}
