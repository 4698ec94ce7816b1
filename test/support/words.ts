import { parseFragment } from 'parse5';
import type { Message } from '../../src/lib/message.js';

/*
 * The words of a text and the words of a page, found without anything of the program, so that tests can ask whether every word
 * that an editor wrote is on the page or named by a message.
 */

interface TreeNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly TreeNode[];
}

export function wordsOf(text: string): string[] {
  return Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}\p{N}]+/gu),
    ([word]) => word,
  );
}

/** What readers meet of HTML: text, descriptions and titles. Each text stands by itself. */
export function shownText(html: string): string {
  const out: string[] = [];
  const walk = (node: TreeNode) => {
    if (node.nodeName === '#text') out.push(node.value ?? '');
    for (const { name, value } of node.attrs ?? []) if (name === 'alt' || name === 'title') out.push(value);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseFragment(html));
  return out.join(' ');
}

/** The words of `written` that are not in `shown`, each as often as it is missing. */
export function missingWords(written: readonly string[], shown: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of shown) left.set(word, (left.get(word) ?? 0) + 1);
  return written.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/**
 * Whether messages say that a word of a line is not on the page: by naming the word, or the lines it is in. A comment ends where
 * it is closed, be it with a mistyped mark.
 */
export function isTold(
  word: string,
  line: number,
  messages: readonly Message[],
  lines: readonly string[],
): boolean {
  return messages.some(({ rule, what, line: from = 0 }) => {
    if (wordsOf(what).includes(word)) return true;
    if (!takesOut.has(rule)) return false;
    const named = /down to line (\d+)/.exec(what)?.[1];
    const close = lines.findIndex((text, index) => index >= from - 1 && /[-–—]\s?>/.test(text)) + 1;
    const to = named === undefined ? (rule === 'markdown/comment' ? close : from) : Number(named);
    return from <= line && line <= to;
  });
}

/** The rules that say that something is not shown. */
const takesOut = new Set([
  'markdown/dropped-element',
  'markdown/comment',
  'markdown/unclosed-comment',
  'markdown/lost-text',
  'markdown/unused-address',
  'markdown/unknown-shortcode',
  'markdown/embed-without-address',
  'markdown/embed-as-link',
  'markdown/missing-picture',
  'markdown/unsafe-picture',
  'markdown/picture-outside',
  'markdown/unsafe-link',
  'markdown/empty-link',
  'markdown/link-outside',
]);

/** The words of real Markdown without syntax, addresses, names of settings and labels of footnotes. */
export function readableWords(source: string): string[] {
  const text = source
    .replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, '')
    .replace(/\{\{[<%]\s*(?:(?:rel)?ref\s+"[^"]*"|\/?[\w-]+)/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^\[[^\]^]*\]:\s*\S+/gm, ' ')
    .replace(/\]\([^)\s]*/g, '](')
    .replace(/\[\^[^\]]*\]/g, ' ')
    .replace(/^(\s*>?\s*:{2,})[\w-]+/gm, '$1')
    .replace(/\b(?:src|href|url|id|class|width|height|style|lang|dir|allow)="[^"]*"/g, ' ')
    .replace(/<\/?[a-z][\w-]*/gi, ' ')
    .replace(/\b[\w-]+=(?=")/g, ' ')
    .replace(/\((?:Credit|Foto|Crédit|Crédito|צילום|الصورة): ?/g, '(')
    .replace(/^([ \t]*(?:```|~~~))\S*/gm, '$1')
    .replace(/\{#[^}\s]*\}$/gm, ' ')
    .replace(/^[ \t>]*\d+[.)] /gm, ' ')
    .replace(/\[[xX]\]/g, ' ')
    .replace(/&\w+;/g, ' ');
  return wordsOf(text);
}

export function lineOf(word: string, lines: readonly string[]): number {
  return lines.findIndex((line) => wordsOf(line).includes(word)) + 1;
}
