import type { FieldValue, ListValue, MapValue, TextValue } from './value.js';

/**
 * In characters. What is shorter has fewer values, signs and levels than `value.ts` allows, so nothing need be counted.
 */
const longest = 8000;

/** Anything but line feeds and characters that are seen or are the plain space: the YAML library is to judge those. */
const odd = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
const fieldName = /^[A-Za-z][\w-]{0,99}$/;
/** A text without quotation marks begins with what has no other meaning in YAML. */
const plainStart = /[\w(/\u00a1-\ufffd]/;
/** A comment, or a colon that makes a field of the text. */
const notPlain = /: | #|:$/;
/** A flow list's texts end at more signs than others. */
const notPlainInFlow = /[:#[\]{}]/;
const doubleQuoted = /"(?:[^"\\\n]|\\["\\])*"/y;
const singleQuoted = /'(?:[^'\n]|'')*'/y;

/**
 * Reads the YAML that nearly all stories have: fields of one line with a text, or with a list of texts in brackets or
 * line by line below. The YAML library takes many times as long. What this does return is exactly what `readYaml` makes
 * of the library's answer, with no problem; for anything else, and whatever is in doubt, it returns undefined.
 */
export function readPlainYaml(block: string, base: number): MapValue | undefined {
  if (block.length > longest || odd.test(block)) return undefined;
  const entries = new Map<string, FieldValue>();
  /** The field without a value before this line, to which items may belong. */
  let open: { readonly name: string; readonly at: number; items: TextValue[]; indent: number } | undefined;

  for (let start = 0, end = 0; start <= block.length; start = end + 1) {
    end = block.indexOf('\n', start);
    if (end === -1) end = block.length;
    const stop = withoutSpaces(block, start, end);
    if (stop === start) continue;

    const first = skipSpaces(block, start);
    if (block.charAt(first) === '-') {
      if (open === undefined || block.charAt(first + 1) !== ' ') return undefined;
      if (open.items.length === 0) {
        open.indent = first - start;
        entries.set(open.name, { kind: 'list', items: open.items, at: open.at });
      } else if (open.indent !== first - start) return undefined;
      const item = readText(block, skipSpaces(block, first + 1), stop, base, notPlain);
      if (item === undefined) return undefined;
      open.items.push(item);
      continue;
    }

    const colon = block.indexOf(':', start);
    if (first !== start || colon === -1 || colon >= stop) return undefined;
    const name = block.slice(start, colon);
    if (!fieldName.test(name) || name === 'null' || entries.has(name)) return undefined;
    const at = base + start;
    const from = skipSpaces(block, colon + 1);
    if (colon + 1 === stop) {
      entries.set(name, { kind: 'text', text: '', at });
      open = { name, at, items: [], indent: 0 };
      continue;
    }
    open = undefined;
    if (from === colon + 1) return undefined;
    const value =
      block.charAt(from) === '['
        ? readFlowList(block, from, stop, base, at)
        : readText(block, from, stop, base, notPlain);
    if (value === undefined) return undefined;
    // An empty value is shown at its name, as `readYaml` does.
    entries.set(name, value.kind === 'text' && value.text === '' ? { ...value, at } : value);
  }
  return entries.size === 0 ? undefined : { kind: 'map', entries, at: base + 1 };
}

/** The text that fills `[from, stop)`, which has no space at its ends. */
function readText(
  block: string,
  from: number,
  stop: number,
  base: number,
  unfit: RegExp,
): TextValue | undefined {
  const sign = block.charAt(from);
  const at = base + from;
  if (sign === '"' || sign === "'") {
    if (quotedEnd(block, from) !== stop) return undefined;
    const inner = block.slice(from + 1, stop - 1);
    if (sign === "'") return { kind: 'text', text: inner.replaceAll("''", "'"), at };
    return { kind: 'text', text: inner.includes('\\') ? inner.replace(/\\(.)/g, '$1') : inner, at };
  }
  const text = block.slice(from, stop);
  if (!plainStart.test(sign) || unfit.test(text)) return undefined;
  return { kind: 'text', text: text === 'null' ? '' : text, at };
}

/** Behind the closing quotation mark, or -1. */
function quotedEnd(block: string, from: number): number {
  const quoted = block.charAt(from) === '"' ? doubleQuoted : singleQuoted;
  quoted.lastIndex = from;
  return quoted.test(block) ? quoted.lastIndex : -1;
}

/** `nameAt` is where a list is said to stand. */
function readFlowList(
  block: string,
  from: number,
  stop: number,
  base: number,
  nameAt: number,
): ListValue | undefined {
  const last = stop - 1;
  if (block.charAt(last) !== ']') return undefined;
  const items: TextValue[] = [];
  let next = skipSpaces(block, from + 1);
  if (next === last) return { kind: 'list', items, at: nameAt };
  while (next < last) {
    const sign = block.charAt(next);
    const search = sign === '"' || sign === "'" ? quotedEnd(block, next) : next;
    if (search === -1) return undefined;
    const comma = block.indexOf(',', search);
    const end = comma === -1 || comma > last ? last : comma;
    const item = readText(block, next, withoutSpaces(block, next, end), base, notPlainInFlow);
    if (item === undefined) return undefined;
    items.push(item);
    if (end === last) return { kind: 'list', items, at: nameAt };
    next = skipSpaces(block, end + 1);
  }
  return undefined;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** `end`, moved before the spaces in front of it. */
function withoutSpaces(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text.charCodeAt(at - 1) === 32) at--;
  return at;
}
