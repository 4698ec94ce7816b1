import { encodePath } from '../../lib/url.js';
import { literalPath, type PatternPart, patternParts } from '../../serve/pattern.js';
import type { Redirect, RedirectRule, RedirectRules } from '../../serve/redirect-rules.js';
import { readTarget } from '../../serve/site-path.js';

/** A part of an address to which a rule leads: a percent-encoded text, the value of a placeholder, or the query of the request with the question mark. */
export type TargetPart = { readonly text: string } | { readonly name: string } | { readonly isQuery: true };

/** What one path leads to. */
export interface ExactRedirect extends Omit<Redirect, 'to'> {
  /** Decoded. */
  readonly path: string;
  readonly to: readonly TargetPart[];
}

/** What all paths lead to that match, and that have no exact redirect. */
export interface PatternRedirect extends Omit<Redirect, 'to'> {
  readonly from: readonly PatternPart[];
  readonly to: readonly TargetPart[];
}

/**
 * The rules of `_redirects` as a table of paths and a list of patterns. Of rules that match the first counts, so a path of the table leads where the first
 * rule says, be that a pattern; then the order of the table is of no consequence, and the table can be looked at before the patterns.
 */
export function splitRedirects(rules: RedirectRules): {
  readonly exact: readonly ExactRedirect[];
  readonly patterns: readonly PatternRedirect[];
} {
  const exact = new Map<string, ExactRedirect>();
  /** By what they match: a second rule for the same paths never counts, and Caddy refuses it. */
  const patterns = new Map<string, PatternRedirect>();
  for (const rule of rules.list) {
    const path = literalPath(rule.from);
    if (path === undefined) {
      const key = JSON.stringify(patternParts(rule.from), ['text', 'isSplat']);
      if (!patterns.has(key)) patterns.set(key, patternRedirect(rule));
    } else {
      const { status, isForced, to } = rules.of(path) ?? rule;
      exact.set(path, { path, status, isForced, to: targetParts(to, new Set(), status) });
    }
  }
  return { exact: [...exact.values()], patterns: [...patterns.values()] };
}

function patternRedirect({ from, to, status, isForced }: RedirectRule): PatternRedirect {
  const parts = patternParts(from);
  const names = new Set(parts.flatMap((part) => ('name' in part ? [part.name] : [])));
  return { from: parts, status, isForced, to: targetParts(to, names, status) };
}

/** A redirect without a query takes that of the request with it, before the fragment. */
function targetParts(to: string, names: ReadonlySet<string>, status: number): TargetPart[] {
  const takesQuery = status >= 300 && status < 400 && !to.includes('?');
  const hash = to.indexOf('#');
  const end = hash === -1 ? to.length : hash;
  const query: TargetPart[] = takesQuery ? [{ isQuery: true }] : [];
  return [...filledParts(to.slice(0, end), names), ...query, ...filledParts(to.slice(end), names)];
}

function filledParts(text: string, names: ReadonlySet<string>): TargetPart[] {
  const parts: TargetPart[] = [];
  for (const [index, part] of text.split(/:([A-Za-z]\w*)/).entries()) {
    const isName = index % 2 === 1;
    if (isName && names.has(part)) parts.push({ name: part });
    else if (part !== '') parts.push({ text: isName ? `:${part}` : part });
  }
  return parts;
}

/** The text of parts of an address that has no placeholder, without the query of the request. */
export function fixedTarget(to: readonly TargetPart[]): string {
  return to.map((part) => ('text' in part ? part.text : '')).join('');
}

/** Whether what stands for a placeholder could make the address begin with two slashes, which would lead to another host. */
export function mayDoubleSlash([first, second]: readonly TargetPart[]): boolean {
  return (
    first !== undefined && 'text' in first && first.text === '/' && second !== undefined && 'name' in second
  );
}

/** Whether a rule leads elsewhere; one with status 200 or 404 shows another file of the site. */
export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** The decoded path of the file that a rule with status 200 or 404 shows; undefined for what no host serves. */
export function fileTarget(to: readonly TargetPart[]): TargetPart[] | undefined {
  const file: TargetPart[] = [];
  for (const part of to) {
    if ('isQuery' in part) continue;
    if ('name' in part) {
      file.push(part);
      continue;
    }
    const [path = '', ...query] = part.text.split('?');
    const text = decodedText(path);
    if (text === undefined || path.includes('#')) return undefined;
    file.push({ text });
    if (query.length > 0) break;
  }
  const example = file.map((part) => ('text' in part ? part.text : 'x')).join('');
  return readTarget(encodePath(example)) === undefined ? undefined : file;
}

function decodedText(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
