import { type Message, message } from '../lib/message.js';
import { encodePath } from '../lib/url.js';
import { literalPath, type Match, readPattern } from './pattern.js';
import { rules } from './rules.js';

export interface Redirect {
  /** 301, 302, 303, 307 or 308 lead elsewhere; 200 and 404 show another file of the site at the same address. */
  readonly status: number;
  /** Percent-encoded: a path with the site's base, or a web address. */
  readonly to: string;
  /** Whether a rule with status 200 or 404 is followed although there is a file at the address (`200!`). */
  readonly isForced: boolean;
}

/** A line of `_redirects`. `to` may have placeholders where `from` has some. */
export interface RedirectRule extends Redirect {
  /** As it stands in the file; see `readPattern`. */
  readonly from: string;
}

export interface RedirectRules {
  /** What the first rule says that matches a decoded path. */
  readonly of: (path: string) => Redirect | undefined;
  /** The rules that are followed, in their order. */
  readonly list: readonly RedirectRule[];
  /** About lines that are not followed. */
  readonly messages: readonly Message[];
}

interface Rule extends RedirectRule {
  readonly place: number;
}

const statuses = new Set([200, 301, 302, 303, 307, 308, 404]);

/** The lines of a `_redirects` file that say something, in words, without comments. Places are counted from 0. */
export function redirectLines(text: string): { readonly place: number; readonly words: readonly string[] }[] {
  return text.split('\n').flatMap((raw, place) => {
    const words = raw.trim().split(/\s+/);
    const comment = words.findIndex((word) => word.startsWith('#'));
    const said = words.slice(0, comment === -1 ? undefined : comment);
    return said.join('') === '' ? [] : [{ place, words: said }];
  });
}

/**
 * Reads a `_redirects` file: `from to status`, one a line, the status 302 where there is none, as with Cloudflare Pages. Rules for whole addresses
 * (`https://…`) concern other hosts. What Netlify alone reads (languages, countries, parameters of queries), and what
 * would show the page of another host, is not followed. `file` is how messages name the file.
 */
export function readRedirectRules(text: string, file: string): RedirectRules {
  const literal = new Map<string, Rule>();
  const patterns: { readonly match: Match; readonly rule: Rule }[] = [];
  const list: Rule[] = [];
  const messages: Message[] = [];
  for (const { place, words } of redirectLines(text)) {
    const line = words.join(' ');
    if (/^https?:\/\//i.test(line)) continue;
    const read = readLine(line);
    if (typeof read === 'string') {
      messages.push(message(rules['not-followed'], `“${line}” ${read}.`, { file, line: place + 1 }));
      continue;
    }
    const rule = { ...read.redirect, from: read.from, place };
    list.push(rule);
    const path = literalPath(read.from);
    if (path === undefined) patterns.push({ match: read.match, rule });
    else if (!literal.has(path)) literal.set(path, rule);
  }
  return {
    list,
    messages,
    of(path) {
      const exact = literal.get(path);
      for (const { match, rule } of patterns) {
        if (exact !== undefined && exact.place < rule.place) break;
        const values = match(path);
        if (values !== undefined) return { ...rule, to: filled(rule.to, values) };
      }
      return exact;
    },
  };
}

/** A line in parts, or what is wrong with it. */
function readLine(
  line: string,
): string | { readonly from: string; readonly match: Match; readonly redirect: Redirect } {
  const [from = '', to = '', last = '302', ...others] = line.split(' ');
  const match = from.startsWith('/') ? readPattern(from) : undefined;
  if (match === undefined) return 'does not begin with a path that has one `*` at most';
  if (!/^(?:\/(?!\/)|https?:\/\/)/i.test(to) || others.length > 0)
    return 'is not of the form `/from /to status`, which all hosts read';
  const status = Number(last.replace(/!$/, ''));
  if (!statuses.has(status)) return `has “${last}” where a status such as 301 belongs`;
  if (!to.startsWith('/') && (status === 200 || status === 404)) return 'shows a page of another host';
  const redirect = { status, to: encoded(to), isForced: last.endsWith('!') };
  return { from, match, redirect };
}

/** Puts values in place of placeholders. A path never begins with two slashes, which would lead to another host. */
function filled(to: string, values: ReadonlyMap<string, string>): string {
  const text = to.replace(/:([A-Za-z]\w*)/g, (whole, name) => {
    const value = values.get(name);
    return value === undefined ? whole : encodePath(value);
  });
  return text.startsWith('/') ? text.replace(/^\/+/, '/') : text;
}

/** What a header may not hold is encoded; the rest is as the rule has it. */
function encoded(text: string): string {
  return text.toWellFormed().replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
}
