import {
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { rules } from './rules.js';
import { deepest, type FieldValue, mostValues, type Parsed, type Problem } from './value.js';

/**
 * Reads YAML 1.2 with every scalar as written (the failsafe schema, YAML 1.2.2, section 10.1): `1e3`, `010`, `12:30:00`
 * and `2024-02-30` stay text. Only `null`, `~` and nothing are empty. Duplicate keys, tags, merges of recursive aliases,
 * too many values and too deep nesting are problems. `base` is the block's offset in the file.
 */
export function readYaml(block: string, base: number): Parsed {
  const { signs, nested } = weigh(block);
  if (signs > mostValues) {
    const what = `There are more than ${mostValues} brackets, commas, quotation marks and the like.`;
    return { problems: [{ rule: rules['too-many-values'], what, at: base + 1 }] };
  }
  if (nested && depthOf(block) > deepest) {
    return { problems: [{ rule: rules['too-deep'], what: tooDeep, at: base + 1 }] };
  }
  const document = parseDocument(block, {
    version: '1.2',
    schema: 'failsafe',
    // Both are looked for below: here they would cost a comparison of each key with each other.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    // With 'silent', a second document is dropped without an error.
    logLevel: 'error',
  });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return { problems: firstOfEachLine(faults, block, base) };
  const problems: Problem[] = [];
  const value =
    document.contents === null
      ? emptyMap(base)
      : new Reader(problems, base).value(document.contents, base + 1, 0);
  return problems.some((p) => p.rule.level === 'error') ? { problems } : { value, problems };
}

const tooDeep = `Lists and fields stand within each other more than ${deepest} deep.`;

function emptyMap(at: number): FieldValue {
  return { kind: 'map', entries: new Map(), at };
}

interface Sized {
  readonly value: FieldValue;
  readonly size: number;
}

/** Walks the document once, in its order, so that an alias finds the last anchor of its name. */
class Reader {
  readonly #anchors = new Map<string, Sized>();
  readonly #problems: Problem[];
  readonly #base: number;
  #count = 0;
  #stopped = false;

  constructor(problems: Problem[], base: number) {
    this.#problems = problems;
    this.#base = base;
  }

  /** `nameAt` is where a list or map is said to stand; undefined after a problem that ends the reading. */
  value(node: Node, nameAt: number, depth: number): FieldValue | undefined {
    if (this.#stopped) return undefined;
    const at = this.#base + (node.range?.[0] ?? 0);
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target === undefined)
        return this.#stop('bad-yaml', `“*${node.source}” stands for a text that is not there.`, at, quote);
      return this.#counted(target.size, at)
        ? { ...target.value, at: target.value.kind === 'text' ? at : nameAt }
        : undefined;
    }
    if (depth > deepest) return this.#stop('too-deep', tooDeep, at);
    const before = this.#count;
    if (!this.#counted(1, at)) return undefined;
    const value = this.#own(node, at, nameAt, depth);
    if (value === undefined) return undefined;
    if ('anchor' in node && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, { value, size: this.#count - before });
    }
    return value;
  }

  #own(node: Node, at: number, nameAt: number, depth: number): FieldValue | undefined {
    if (isScalar(node)) {
      const text = String(node.value ?? '');
      if (node.type === 'PLAIN' && text !== '' && node.comment != null && /^\S/.test(node.comment)) {
        const what = `“#${cut(node.comment)}” is left out of “${cut(text)}”.`;
        this.#problems.push({ rule: rules['text-after-hash'], what, at });
      }
      const isNull = node.type === 'PLAIN' && (text === '~' || text === 'null');
      return { kind: 'text', text: isNull ? '' : text, at };
    }
    if (isSeq(node)) {
      const items: FieldValue[] = [];
      for (const item of node.items as Node[]) {
        // A list or map in a list has no name: it stands where it begins.
        const value = this.value(item, this.#base + (item.range?.[0] ?? 0), depth + 1);
        if (value === undefined) return undefined;
        items.push(value);
      }
      return { kind: 'list', items, at: nameAt };
    }
    return isMap(node) ? this.#entries(node.items, nameAt, depth) : undefined;
  }

  #entries(pairs: readonly Pair[], nameAt: number, depth: number): FieldValue | undefined {
    const entries = new Map<string, FieldValue>();
    for (const pair of pairs) {
      const key = pair.key as Node | null;
      const keyAt = this.#base + (key?.range?.[0] ?? 0);
      const name = key === null ? undefined : this.value(key, keyAt, depth + 1);
      if (this.#stopped) return undefined;
      if (name?.kind !== 'text' || name.text === '') {
        return this.#stop('bad-yaml', 'A field has no name before its colon.', keyAt, quote);
      }
      if (entries.has(name.text)) {
        this.#problems.push({
          rule: rules['duplicate-field'],
          what: `“${name.text}” stands here for the second time.`,
          at: keyAt,
        });
      }
      const node = pair.value as Node | null;
      const value =
        node === null ? ({ kind: 'text', text: '', at: keyAt } as const) : this.value(node, keyAt, depth + 1);
      if (value === undefined) return undefined;
      // An empty value begins behind the line's end: it is shown at its name.
      entries.set(name.text, value.kind === 'text' && value.text === '' ? { ...value, at: keyAt } : value);
    }
    return { kind: 'map', entries, at: nameAt };
  }

  #counted(size: number, at: number): boolean {
    this.#count += size;
    if (this.#count <= mostValues) return true;
    this.#stop(
      'too-many-values',
      `There are more than ${mostValues} values, counting those that are repeated by *name.`,
      at,
    );
    return false;
  }

  #stop(
    rule: 'bad-yaml' | 'too-deep' | 'too-many-values',
    what: string,
    at: number,
    fix?: string,
  ): undefined {
    if (!this.#stopped) this.#problems.push({ rule: rules[rule], what, at, fix });
    this.#stopped = true;
    return undefined;
  }
}

const quote = 'Put the text behind the field’s name in quotes: title: "The text".';

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** What an editor most likely meant, by the code of the error. */
const remedies: Partial<Record<YAMLError['code'], { readonly what: string; readonly fix: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'There is a colon with a space behind it inside a text that is not in quotes.',
    fix: 'Put the whole text in quotes: title: "Talks: the second day". A field of its own begins at the start of its line.',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'A field’s name goes over more than one line: a colon or a quotation mark is missing before this place.',
    fix: 'Write each field as name: text, and close the quotation marks of the field before.',
  },
  MISSING_CHAR: {
    what: 'A quotation mark, bracket, colon or comma is missing.',
    fix: 'Close what is open: each " with a ", each [ with a ]. Write a field as name: text, with a space behind the colon.',
  },
  TAB_AS_INDENT: { what: 'A line begins with a tab.', fix: 'Replace the tab by two spaces.' },
  BAD_INDENT: {
    what: 'A line begins with too many or too few spaces.',
    fix: 'Let all fields begin in the same column, and what belongs to a field two spaces further in.',
  },
  UNEXPECTED_TOKEN: {
    what: 'There is something behind the value that does not belong to it.',
    fix: 'Put the whole text in quotes, and write \\" for a quotation mark inside it: title: "He said \\"no\\" twice".',
  },
  BAD_SCALAR_START: { what: 'A text begins with a sign that must stand in quotes (@ or `).', fix: quote },
  BAD_DQ_ESCAPE: {
    what: 'There is a backslash inside double quotes with a letter that can’t follow it.',
    fix: 'Write \\\\ for a backslash, or put the text in single quotes.',
  },
  TAG_RESOLVE_FAILED: { what: 'A text begins with an exclamation mark that is not in quotes.', fix: quote },
  BAD_ALIAS: { what: 'A text begins with an asterisk or an ampersand that is not in quotes.', fix: quote },
  MULTIPLE_DOCS: {
    what: 'The line “...” or a second document stands between the fields.',
    fix: 'Remove the line.',
  },
  BAD_COLLECTION_TYPE: { what: 'A text begins with an exclamation mark that is not in quotes.', fix: quote },
};

/** One mistake makes the parser stumble several times: the first of each line, and three at most, tell enough. */
function firstOfEachLine(
  faults: readonly YAMLError[] | readonly Error[],
  block: string,
  base: number,
): Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<string>();
  for (const fault of faults as readonly YAMLError[]) {
    const at = fault.pos[0];
    const line = String(block.lastIndexOf('\n', at - 1));
    if (lines.has(line) || problems.length === 3) continue;
    lines.add(line);
    const known = remedies[fault.code];
    const what = known?.what ?? `The front matter can’t be read as YAML: ${fault.message}.`;
    problems.push({ rule: rules['bad-yaml'], what, fix: known?.fix, at: base + at });
  }
  return problems;
}

/**
 * What the parser would have to do, by one cheap look: `signs` that could each cost a value or an error, and whether the
 * nesting could be deep by something else than indentation, which is deep only if it is long.
 */
function weigh(block: string): { readonly signs: number; readonly nested: boolean } {
  let signs = 0;
  let levels = 0;
  for (let at = 0; at < block.length; at++) {
    const code = block.charCodeAt(at);
    if (code > 125) continue;
    // [ { and - ? : with a space, tab or line end behind them: each level of nesting needs one.
    if (code === 91 || code === 123) levels++;
    else if (code === 45 || code === 63 || code === 58) {
      if (block.charCodeAt(at + 1) > 32) continue;
      levels++;
      // " ' , \ & * ! |
    } else if (
      code !== 34 &&
      code !== 39 &&
      code !== 44 &&
      code !== 92 &&
      code !== 38 &&
      code !== 42 &&
      code !== 33 &&
      code !== 124
    ) {
      continue;
    }
    signs++;
  }
  return { signs, nested: levels > deepest };
}

/** Depth of collections by the token tree, which is built and walked without recursion. */
function depthOf(block: string): number {
  let most = 0;
  const stack: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of new Parser().parse(block)) stack.push({ token, depth: 0 });
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { token, depth } = top;
    if (token.type === 'document') {
      if (token.value) stack.push({ token: token.value, depth });
    } else if ('items' in token) {
      if (depth + 1 > most) most = depth + 1;
      if (most > deepest) return most;
      for (const item of token.items) {
        if (item.key) stack.push({ token: item.key, depth: depth + 1 });
        if (item.value) stack.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return most;
}
