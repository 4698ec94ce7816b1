import { validateHeaderName, validateHeaderValue } from 'node:http';
import { type Message, message } from '../lib/message.js';
import type { Headers } from './answer.js';
import { type Match, readPattern } from './pattern.js';
import { rules } from './rules.js';

/** A path of `_headers`, with the lines below it. */
export interface HeaderRule {
  /** As it stands in the file; see `readPattern`. */
  readonly pattern: string;
  readonly set: readonly (readonly [name: string, value: string])[];
  /** Names of headers that rules before this one set, and that are taken away. */
  readonly unset: readonly string[];
}

export interface HeaderRules {
  /** The headers that the rules give to a decoded path, and the names of those that they take away. */
  readonly of: (path: string) => { readonly set: Headers; readonly unset: readonly string[] };
  /** The rules that are followed, in their order. */
  readonly list: readonly HeaderRule[];
  /** About lines that are not followed. */
  readonly messages: readonly Message[];
}

/** Headers that follow from the answer itself, and that no host lets a rule set. */
const fixed = new Set([
  'accept-ranges',
  'allow',
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'date',
  'etag',
  'location',
  'server',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

interface Rule extends HeaderRule {
  readonly match: Match;
  readonly set: [name: string, value: string][];
  readonly unset: string[];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line with a path, below it lines `Name: value`, or `! Name`, which takes away
 * what rules before set. A path gets the headers of every rule that matches; values of one name are joined with a comma. Rules
 * for whole addresses (`https://…`) concern other hosts. `file` is how messages name the file.
 */
export function readHeaderRules(text: string, file: string): HeaderRules {
  const found: Rule[] = [];
  const messages: Message[] = [];
  let current: Rule | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const refuse = (what: string) =>
      messages.push(message(rules['not-followed'], what, { file, line: index + 1 }));
    if (line.startsWith('/') || /^[a-z]+:\/\//i.test(line)) {
      const match = line.startsWith('/') ? readPattern(line) : () => undefined;
      if (match === undefined) refuse(`“${line}” has two \`*\`, or one placeholder twice.`);
      current = { pattern: line, match: match ?? (() => undefined), set: [], unset: [] };
      if (match !== undefined && line.startsWith('/')) found.push(current);
      continue;
    }
    const problem = current === undefined ? 'stands before the first path' : addLine(current, line);
    if (problem !== undefined) refuse(`“${line}” ${problem}.`);
  }
  return { of: (path) => collect(found, path), list: found, messages };
}

/** Adds a line below a path to the rule. Returns what is wrong with the line, if anything is. */
function addLine(rule: Rule, line: string): string | undefined {
  if (line.startsWith('! ')) {
    rule.unset.push(line.slice(2).trim().toLowerCase());
    return undefined;
  }
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const value = line.slice(colon + 1).trim();
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    return 'is neither a path nor a header (`Name: value`)';
  }
  if (value === '') return 'is a header without a value';
  if (fixed.has(name)) return 'sets a header that hosts set themselves';
  rule.set.push([name, value]);
  return undefined;
}

function collect(found: readonly Rule[], path: string): ReturnType<HeaderRules['of']> {
  const set = new Map<string, string>();
  const unset: string[] = [];
  for (const rule of found) {
    if (rule.match(path) === undefined) continue;
    for (const name of rule.unset) {
      set.delete(name);
      unset.push(name);
    }
    for (const [name, value] of rule.set) {
      const before = set.get(name);
      set.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return { set: Object.fromEntries(set), unset };
}
