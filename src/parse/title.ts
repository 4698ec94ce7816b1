import { visible } from './characters.js';
import { rules } from './rules.js';
import type { Problem } from './value.js';

/** A heading of the first level in a body: its words and its place. Offsets are in the body. */
interface Heading {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Whether only empty lines are before it. */
  readonly isFirst: boolean;
}

interface TitledBody {
  /** Where the fields have no title: the words of the body's first heading of level 1, or of the file's name. */
  readonly title?: string | undefined;
  /** The body without the heading that is the title; empty lines take its place, so that line numbers do not change. */
  readonly body: string;
  readonly problems: readonly Problem[];
}

/**
 * Finds the title of a text whose front matter has none, as Docusaurus and Jekyll do, and removes a heading from the
 * body that only repeats the title. `nameTitle` makes a title of the file's name, `bodyAt` the body's offset in the file.
 */
export function titleOf(
  title: string | undefined,
  body: string,
  nameTitle: () => string,
  bodyAt: number,
): TitledBody {
  if (title !== undefined) {
    const heading = firstHeading(body, true);
    const repeats = heading?.isFirst && sameWords(heading.words, title);
    return { body: repeats ? without(body, heading) : body, problems: [] };
  }
  const heading = firstHeading(body, false);
  if (heading !== undefined && heading.words !== '') {
    const what = `The file has no title, so that its heading “${visible(heading.words)}” is taken.`;
    const problem = { rule: rules['title-from-heading'], what, at: bodyAt + heading.start };
    return { title: heading.words, body: without(body, heading), problems: [problem] };
  }
  const named = nameTitle();
  if (named === '') return { body, problems: [] };
  const what = `The file has no title, so that its name makes one: “${visible(named)}”.`;
  return { title: named, body, problems: [{ rule: rules['title-from-name'], what, at: 0 }] };
}

/** The first heading of level 1 outside of code; with `atTop`, one that stands behind other text is not searched. */
function firstHeading(body: string, atTop: boolean): Heading | undefined {
  let fence = '';
  let isFirst = true;
  let before = '';
  for (let start = 0; start < body.length; ) {
    const lineEnd = body.indexOf('\n', start);
    const end = lineEnd === -1 ? body.length : lineEnd;
    const line = body.slice(start, end);
    const ticks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== '') {
      if (ticks?.startsWith(fence)) fence = '';
    } else if (ticks !== undefined) fence = ticks;
    else {
      const marked = /^ {0,3}#[ \t](.*)$/.exec(line)?.[1];
      if (marked !== undefined) return { words: plain(marked), start, end, isFirst };
      const isUnderlined = /^ {0,3}=+[ \t]*$/.test(line) && /^ {0,3}[^\s>#|-]/.test(before);
      const from = start - before.length - 1;
      if (isUnderlined && !body.slice(0, from).endsWith('\n\n') && from > 0) return undefined;
      if (isUnderlined)
        return { words: plain(before), start: from, end, isFirst: body.slice(0, from).trim() === '' };
    }
    // The line below the first text may underline it.
    if (atTop && !isFirst) return undefined;
    if (line.trim() !== '') isFirst = false;
    before = line;
    start = end + 1;
  }
  return undefined;
}

/** A heading's words without marks of Markdown. */
function plain(text: string): string {
  return withoutEnd(text)
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(\*\*|__|[*_`])(?=\S)([^*_`]*[^\s*_`])\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

/** A heading without the closing signs of `# Title #` and without attributes, `# Title {#id}`. */
function withoutEnd(text: string): string {
  const trimmed = text.trim();
  const brace = trimmed.endsWith('}') ? trimmed.lastIndexOf('{') : -1;
  if (brace !== -1 && /[#.:]/.test(trimmed.charAt(brace + 1))) return trimmed.slice(0, brace).trim();
  let end = trimmed.length;
  while (trimmed.charAt(end - 1) === '#') end--;
  return /\s/.test(trimmed.charAt(end - 1)) || end === 0 ? trimmed.slice(0, end).trim() : trimmed;
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words(a) !== '' && words(a) === words(b);
}

function without(body: string, { start, end }: Heading): string {
  return body.slice(0, start) + body.slice(start, end).replace(/[^\n]/g, '') + body.slice(end);
}
