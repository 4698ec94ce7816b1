import type { Definition, Html, Nodes, Parents, Root } from 'mdast';
import type { FieldPlace } from '../document.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { findCommentEnd } from './comment-end.js';
import { isFlag, isHtmlElement } from './html-names.js';
import { readTag, type Tag, type Token, tokenize } from './html-tokens.js';
import { isNote } from './lint.js';
import { applyEdits, type Edit, lastAtMost, lineStarts, originalOffset, originalPoint } from './source.js';
import { type Point, quoted } from './story.js';
import type { Finding } from './survey.js';

/*
 * Markdown and HTML take some of what editors write for syntax that shows nothing: `<inaudible>`, `[A]: Yes.`, all that stands
 * behind a comment without an end. Where the tree shows that this happened, a mark of the source is changed so that the words
 * stay, and the source is parsed again. No edit has a line feed in it, so lines remain as they were.
 */

export interface Mended {
  readonly tree: Root;
  readonly text: string;
  /** From the text before to the text after. */
  readonly edits: readonly Edit[];
  /** What to say; places are in the text before. */
  readonly findings: readonly Finding[];
}

/** Each round may uncover what an unclosed comment hid in the round before. */
const maxRounds = 12;

/** Whether a text may have anything to mend; asked before, so that most texts are spared the walk. */
export function mayNeedMending(text: string): boolean {
  return text.includes('<') || text.includes(']:');
}

/** `locate` tells where a point of `text` stands in the file. */
export function mend(
  text: string,
  tree: Root,
  parse: (text: string) => Root,
  locate: (at: Point) => FieldPlace,
): Mended {
  let current: { text: string; tree: Root; edits: readonly Edit[] } = { text, tree, edits: [] };
  const findings: Finding[] = [];
  for (let round = 1; ; round += 1) {
    const { edits: before } = current;
    const lineOf = (at: Point) => locate(originalPoint(at, before)).line;
    const faults = findFaults(current.text, current.tree, lineOf);
    const edits = round > maxRounds ? current.edits : merged(current.edits, faults);
    const changed = edits.length > current.edits.length;
    // What is not mended is found again in the last round.
    for (const fault of faults) {
      if (changed ? fault.edits.length > 0 : fault.edits.length === 0)
        findings.push(findingOf(fault, current.edits));
    }
    const beyond = changed ? undefined : faults.find((fault) => fault.edits.length > 0);
    if (beyond !== undefined)
      findings.push(findingOf(tooMany(beyond, lastLine(lineOf, current.text)), current.edits));
    if (!changed) return { ...current, findings };
    const next = applyEdits(text, edits);
    current = { text: next, tree: parse(next), edits };
  }
}

type Place = Point & { readonly offset: number };

/** The line of the file at which a point of the current text stands. */
type LineOf = (at: Point) => number;

interface Fault {
  readonly rule: Finding['rule'];
  readonly what: string;
  readonly at: Point;
  /** In the text in which the fault was found; none where there is nothing to mend. */
  readonly edits: readonly Edit[];
}

/** What is said of a text in which more is unclosed than is put right. */
function tooMany({ at }: Fault, last: number): Fault {
  const what = `So much is unclosed that not all could be put right; from here down to line ${last} text may be left out.`;
  return { rule: rules['unclosed-comment'], what, at, edits: [] };
}

function lastLine(lineOf: LineOf, text: string): number {
  const end = text.trimEnd();
  return lineOf({ line: end.split('\n').length, column: 1, offset: end.length });
}

function findingOf({ rule, what, at }: Fault, edits: readonly Edit[]): Finding {
  return { rule, what, at: originalPoint(at, edits) };
}

/** The edits of all rounds as edits of the text before the first of them. */
function merged(earlier: readonly Edit[], faults: readonly Fault[]): Edit[] {
  const all = [...earlier];
  for (const fault of faults) {
    for (const edit of fault.edits) {
      const start = originalOffset(earlier, edit.start);
      all.push({ start, end: start + edit.end - edit.start, text: edit.text });
    }
  }
  all.sort((a, b) => a.start - b.start);
  const out: Edit[] = [];
  for (const edit of all) {
    const last = out.at(-1);
    if (last === undefined || (edit.start > last.start && edit.start >= last.end)) out.push(edit);
  }
  return out;
}

function findFaults(text: string, tree: Root, lineOf: LineOf): Fault[] {
  const faults: Fault[] = [];
  const definitions: Definition[] = [];
  /** Names that a reference uses as one. */
  const used = new Set<string>();
  const html: Html[] = [];
  const walk = (node: Nodes) => {
    switch (node.type) {
      case 'html':
        html.push(node);
        return;
      case 'definition':
        definitions.push(node);
        return;
      case 'linkReference':
      case 'imageReference':
        // `[A]: …` in an interview is read as a reference to an earlier line of that form.
        if (text.charAt(node.position?.end.offset ?? 0) !== ':') used.add(node.identifier);
        break;
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        if (mistypedOpening.test(slice(text, node))) faults.push(...commentsInText(text, node));
        break;
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  if (html.length > 0) {
    const source = new HtmlSource(text, html, lineOf);
    for (const node of html) faults.push(...source.faultsOf(node));
  }
  faults.push(...faultsOfDefinitions(definitions, used, text, lineOf));
  return faults;
}

function slice(text: string, node: Nodes): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

const mistypedOpening = /<!(?:--|-?[–—]-?|-(?!-))/;

/** A comment among words that Markdown does not know for one, because its beginning or its end is mistyped. */
function commentsInText(text: string, block: Parents): Fault[] {
  const faults: Fault[] = [];
  const from = block.position?.start.offset ?? 0;
  const source = slice(text, block);
  let at = 0;
  for (;;) {
    const opening = mistypedOpening.exec(source.slice(at));
    if (opening === null) return faults;
    const start = at + opening.index;
    const inner = start + opening[0].length;
    at = inner;
    if (source.charAt(start - 1) === '\\' || leafAt(block, from + start) !== 'text') continue;
    const end = findCommentEnd(source, inner);
    const place = pointAt(block, text, from + start);
    if (end === undefined) {
      faults.push({
        rule: rules['unclosed-comment'],
        what: `The comment “${quoted(source.slice(start))}” is never closed; readers see it as it was typed.`,
        at: place,
        edits: [],
      });
      return faults;
    }
    at = end.end;
    const edits: Edit[] = [];
    if (opening[0] !== '<!--') edits.push({ start: from + start, end: from + inner, text: '<!--' });
    if (!end.proper) edits.push({ start: from + end.start, end: from + at, text: '-->' });
    if (edits.length > 0) faults.push(commentOf(source.slice(start, at), place, edits));
  }
}

function commentOf(comment: string, at: Point, edits: readonly Edit[]): Fault {
  return {
    rule: rules['unclosed-comment'],
    what: `“${quoted(comment)}” is taken for a comment, and is not published; comments are written <!-- … -->.`,
    at,
    edits,
  };
}

/** The type of the node without children at an offset. */
function leafAt(node: Nodes, offset: number): Nodes['type'] {
  if (!('children' in node)) return node.type;
  const child = (node.children as Nodes[]).find(
    ({ position }) => (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0),
  );
  return child === undefined ? node.type : leafAt(child, offset);
}

function pointAt(node: Nodes, text: string, offset: number): Point {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const before = text.slice(start.offset, offset);
  const feed = before.lastIndexOf('\n');
  return {
    line: start.line + before.split('\n').length - 1,
    column: feed < 0 ? start.column + before.length : before.length - feed,
    offset,
  };
}

/** The raw HTML of a text. */
class HtmlSource {
  readonly #text: string;
  readonly #lineOf: LineOf;
  /** Where lines begin, in the text and in the value of each node. */
  readonly #lines: readonly number[];
  readonly #starts = new Map<Html, readonly number[]>();
  readonly #tokens: ReadonlyMap<Html, readonly Token[]>;
  /** Names outside HTML that have tags with attributes: some program's elements, not words. */
  readonly #foreign = new Set<string>();
  /** What stands within drawings and formulas, which have elements of their own. */
  readonly #drawn = new Set<Token>();

  constructor(text: string, nodes: readonly Html[], lineOf: LineOf) {
    this.#text = text;
    this.#lineOf = lineOf;
    this.#lines = lineStarts(text);
    this.#tokens = new Map(nodes.map((node) => [node, tokenize(node.value)]));
    let drawing: { readonly name: string; readonly tokens: Token[] } | undefined;
    for (const [node, tokens] of this.#tokens) {
      for (const token of tokens) {
        if (token.kind !== 'tag') continue;
        const tag = readTag(node.value.slice(token.start, token.end));
        drawing?.tokens.push(token);
        if (tag.closing && tag.name === drawing?.name) {
          for (const each of drawing.tokens) this.#drawn.add(each);
          drawing = undefined;
        } else if (drawing === undefined && !tag.closing && /^(?:svg|math)$/.test(tag.name)) {
          drawing = { name: tag.name, tokens: [] };
        }
        if (!isHtmlElement(tag.name) && isMarkup(tag)) this.#foreign.add(tag.name);
      }
    }
  }

  faultsOf(node: Html): Fault[] {
    const faults: Fault[] = [];
    for (const token of this.#tokens.get(node) ?? []) {
      const fault = this.#faultOf(node, token);
      if (fault !== undefined) faults.push(fault);
    }
    return faults;
  }

  #faultOf(node: Html, token: Token): Fault | undefined {
    if (token.kind === 'text') return undefined;
    const source = node.value.slice(token.start, token.end);
    const at = this.#place(node, token.start);
    const typed = (rule: Finding['rule'], what: string) =>
      at === undefined
        ? undefined
        : { rule, what, at, edits: [{ start: at.offset, end: at.offset + 1, text: '&lt;' }] };
    switch (token.kind) {
      case 'comment':
        return at && this.#faultOfComment(node, token, source, at);
      case 'cdata':
        return at && this.#faultOfCdata(node, token, at);
      case 'instruction':
        if (token.closed) return undefined;
        return typed(
          rules['unclosed-html'],
          `“${quoted(firstLine(source))}” is never closed, so it is shown as it was typed.`,
        );
      case 'declaration':
        if (token.closed && declaration.test(source)) return undefined;
        return typed(
          token.closed ? rules['unknown-element'] : rules['unclosed-html'],
          `“${quoted(firstLine(source))}” is shown as it was typed.`,
        );
      case 'tag': {
        if (!token.closed)
          return typed(
            rules['unclosed-html'],
            `The tag “${quoted(firstLine(source))}” has no end (>), so it is shown as it was typed.`,
          );
        const tag = readTag(source);
        if (this.#drawn.has(token) || !this.#isWords(tag)) return undefined;
        return typed(rules['unknown-element'], `“${quoted(source)}” is shown as it was typed.`);
      }
    }
  }

  #faultOfComment(node: Html, token: Token, source: string, at: Place): Fault | undefined {
    const nested = source.indexOf('<!--', 4);
    if (token.closed && nested < 0) return undefined;
    const own = nested < 0 ? source : source.slice(0, nested);
    const end = findCommentEnd(own, 4);
    const close = end === undefined ? undefined : this.#place(node, token.start + end.start);
    if (end !== undefined && close !== undefined) {
      const mark = own.slice(end.start, end.end);
      const edit = { start: close.offset, end: close.offset + mark.length, text: '-->' };
      if (!end.proper && this.#text.startsWith(mark, edit.start))
        return commentOf(own.slice(0, end.end), at, [edit]);
    }
    const last = this.#place(node, token.start + source.trimEnd().length - 1);
    const to = last === undefined || last.line === at.line ? '' : `, down to line ${this.#lineOf(last)},`;
    const what = token.closed
      ? `Another comment begins within “${quoted(source)}”; all of it${to} is left out.`
      : `The comment “${quoted(source)}” is never closed; all that follows${to} is left out.`;
    return { rule: rules['unclosed-comment'], what, at, edits: [] };
  }

  /** XML's marks for plain text: what stands between them is text. */
  #faultOfCdata(node: Html, token: Token, at: Place): Fault {
    const edits = [{ start: at.offset, end: at.offset + '<![CDATA['.length, text: '' }];
    const close = token.closed ? this.#place(node, token.end - 3) : undefined;
    if (close !== undefined) edits.push({ start: close.offset, end: close.offset + 3, text: '' });
    return { rule: rules['dropped-tag'], what: '<![CDATA[ has been left out; its text stays.', at, edits };
  }

  #isWords(tag: Tag): boolean {
    if (this.#foreign.has(tag.name) || /[-:]/.test(tag.name)) return false;
    if (!isHtmlElement(tag.name)) return !isMarkup(tag);
    return (
      tag.attributes.every(({ value }) => value === undefined) &&
      tag.attributes.some(({ name }) => !isFlag(name))
    );
  }

  /** Where an offset of a node's value stands. Quotation and list marks are no part of the value. */
  #place(node: Html, offset: number): Place | undefined {
    const start = node.position?.start;
    if (start?.offset === undefined) return undefined;
    const starts = this.#startsOf(node);
    const index = lastAtMost(starts, offset);
    const inLine = offset - (starts[index] ?? 0);
    if (index === 0)
      return { line: start.line, column: start.column + inLine, offset: start.offset + inLine };
    const from = this.#lines[start.line - 1 + index] ?? 0;
    const end = (this.#lines[start.line + index] ?? this.#text.length + 1) - 1;
    const rest = node.value.slice(offset, (starts[index + 1] ?? node.value.length + 1) - 1);
    const at = end - rest.length;
    if (!this.#text.startsWith(rest, at) || at < from) return undefined;
    return { line: start.line + index, column: at - from + 1, offset: at };
  }

  #startsOf(node: Html): readonly number[] {
    let starts = this.#starts.get(node);
    if (starts === undefined) {
      starts = lineStarts(node.value);
      this.#starts.set(node, starts);
    }
    return starts;
  }
}

/** What browsers pass over, as long as it is no more than a paragraph. */
const declaration = /^<!(?:doctype|element|entity|attlist|notation)\b(?![\s\S]*\n[ \t]*\n)/i;

function isMarkup(tag: Tag): boolean {
  return tag.selfClosing || tag.attributes.some(({ value }) => value !== undefined);
}

function firstLine(source: string): string {
  return source.trimStart().split('\n', 1)[0] ?? '';
}

/** What Markdown takes for the address of a link: the rest of a line that begins with a name in brackets. */
function faultsOfDefinitions(
  definitions: readonly Definition[],
  used: ReadonlySet<string>,
  text: string,
  lineOf: LineOf,
): Fault[] {
  const faults: Fault[] = [];
  const first = new Map<string, Definition>();
  for (const definition of definitions) {
    const { identifier, url, title } = definition;
    const place = pointOf(definition);
    const source = quoted(slice(text, definition));
    const earlier = first.get(identifier);
    first.set(identifier, earlier ?? definition);
    // A bracket that was mended is no address.
    const isMended = /^\[[^\]]*\]:\s*&lt;/.test(source);
    if (earlier === undefined && used.has(identifier) && !isMended) continue;
    const isAddress = !isMended && !readsLikeWords(url);
    if (isAddress && earlier !== undefined && earlier.url === url && earlier.title === title) continue;
    // `[note]: # (words)`: how comments are written in Markdown.
    if (url === '' || url === '#') {
      if (title && !isNote(definition))
        faults.push({
          rule: rules.comment,
          what: `The comment “${quoted(title)}” is not published.`,
          at: place,
          edits: [],
        });
    } else if (!isAddress) {
      faults.push({
        rule: rules['words-as-address'],
        what: `“${source}” is shown as it was typed.`,
        at: place,
        edits: [{ start: place.offset, end: place.offset, text: '\\' }],
      });
    } else {
      const what =
        earlier !== undefined && used.has(identifier)
          ? `“${source}” is not used: the address of this name stands at line ${lineOf(pointOf(earlier))}.`
          : `“${source}” is not used by any link, so readers see nothing of it.`;
      faults.push({ rule: rules['unused-address'], what, at: place, edits: [] });
    }
  }
  return faults;
}

function pointOf(node: Nodes): Place {
  const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
  return { line, column, offset };
}

/** Addresses have slashes, fragments, schemes or the ending of a file. */
function readsLikeWords(url: string): boolean {
  const ending = url.slice(url.lastIndexOf('.') + 1, url.lastIndexOf('.') + 12);
  return (
    /[\p{L}\p{N}]/u.test(url) &&
    !/[/\\#@=]|%[\da-f]{2}/i.test(url) &&
    !/^(?:[a-z][\w+.-]{0,30}:\S|\.|www\.)/i.test(url) &&
    !(url.includes('.') && /^\p{L}[\p{L}\p{N}-]{1,9}(?:[?:]|$)/u.test(ending))
  );
}
