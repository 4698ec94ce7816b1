import { fieldsWithoutFence, secondBlock } from './field-lines.js';
import { rules } from './rules.js';
import type { Problem } from './value.js';

/** The most bytes of front matter. */
const largest = 64 * 1024;
/**
 * The most lines of front matter: gray-matter looks for comments in time that grows with the square of their number.
 */
const mostLines = 5000;

/** The place of front matter in a file's text. Offsets are in UTF-16 code units. */
interface Fence {
  readonly language: 'yaml' | 'toml';
  /** The line end behind the opening line. */
  readonly start: number;
  /** The line end before the closing line. */
  readonly end: number;
  /** The first line behind the closing line. */
  readonly body: number;
}

/**
 * Finds the front matter. Everything that gray-matter would pass to an engine of its own, or read in another way, is
 * refused here, before gray-matter sees the text: a word in the opening line (gray-matter evaluates `---js`), `;;;`,
 * JSON, and a closing line unlike the opening one. `text` has line feeds only, and no byte order mark.
 */
export function findFence(text: string): { readonly fence?: Fence; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let open = 0;
  while (open < text.length && isSpace(text.charCodeAt(open))) open++;
  if (open === text.length)
    return { problems: [{ rule: rules['empty-file'], what: 'The file is empty.', at: 0 }] };
  const lineEnd = text.indexOf('\n', open);
  const first = text.slice(open, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  const fence = first.slice(0, 3);
  if (fence === ';;;' || (fence === '{' && lineEnd !== -1) || first.startsWith('{')) {
    return { problems: [notRead(first, open)] };
  }
  if (fence !== '---' && fence !== '+++') {
    if (isDashes(first)) return { problems: [dashes(first, 'begins', open)] };
    const unfenced = fieldsWithoutFence(text, open);
    if (unfenced !== undefined) return { problems: [unfenced] };
    const heading = /^# +(.+)/.exec(first)?.[1];
    const what = 'The file has no front matter, so that its title and date are missing.';
    const title = (heading ?? 'The headline').replace(/\s#+$/, '').replace(/["\\]/g, '\\$&');
    const fix = `Begin the file with four lines: ---, then title: "${title}", then date: 2024-07-18 (the day of publication), then --- again.`;
    return { problems: [{ rule: rules['no-front-matter'], what, fix, at: open }] };
  }
  if (isDashes(first)) return { problems: [dashes(first, 'begins', open)] };
  const tag = first.slice(3).trim();
  if (/^[-+]/.test(tag)) {
    return {
      problems: [{ rule: rules['bad-fence'], what: `The file begins with “${cut(first)}”.`, at: open }],
    };
  }
  if (tag !== '') {
    const what = `The front matter begins with “${cut(first)}”, which asks for the language “${cut(tag)}”.`;
    return { problems: [{ rule: rules['front-matter-language'], what, at: open }] };
  }
  if (open > 0) {
    problems.push({
      rule: rules['late-front-matter'],
      what: `Empty lines or spaces stand before “${fence}”.`,
      at: open,
      mend: { kind: 'text', start: 0, end: open, text: '' },
    });
  }
  const close = lineEnd === -1 ? -1 : closingLine(text, lineEnd, fence);
  if (close === -1) {
    const what = `The line “${fence}” that should close the front matter is missing.`;
    return { problems: [...problems, { rule: rules['unclosed-front-matter'], what, at: open }] };
  }
  const closeEnd = text.indexOf('\n', close + 1);
  const closing = text.slice(close + 1, closeEnd === -1 ? text.length : closeEnd);
  const isClosed = closing.trimEnd() === fence || (fence === '---' && closing.trimEnd() === '...');
  if (isDashes(closing)) return { problems: [...problems, dashes(closing, 'should be closed', close + 1)] };
  if (!isClosed) {
    const what = `The front matter that begins with “${fence}” meets the line “${cut(closing)}”.`;
    return { problems: [...problems, { rule: rules['bad-fence'], what, at: close + 1 }] };
  }
  const size = Buffer.byteLength(text.slice(lineEnd, close));
  const lines = size > mostLines ? text.slice(lineEnd, close).split('\n').length : 0;
  if (size > largest || lines > mostLines) {
    const found = size > largest ? `${Math.ceil(size / 1024)} KiB` : `${lines} lines`;
    const limit = size > largest ? `${largest / 1024} KiB` : `${mostLines} lines`;
    const what = `The front matter has ${found}, and the limit is ${limit}.`;
    return { problems: [...problems, { rule: rules['front-matter-size'], what, at: open }] };
  }
  const language = fence === '---' ? 'yaml' : 'toml';
  const body = closeEnd === -1 ? text.length : closeEnd + 1;
  const second = secondBlock(text, body);
  if (second !== undefined) problems.push(second);
  return { fence: { language, start: lineEnd, end: close, body }, problems };
}

/**
 * The line end before the first line that closes front matter, or is meant to: YAML may end with `...` (Jekyll allows
 * it), and programs with smart dashes turn `---` into other characters.
 */
function closingLine(text: string, from: number, fence: '---' | '+++'): number {
  if (fence === '+++') return text.indexOf('\n+++', from);
  for (let at = from; at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.startsWith('---', at + 1)) return at;
    const first = text.charCodeAt(at + 1);
    if (first !== 46 && first !== 45 && first < 0x80) continue;
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, end === -1 ? text.length : end);
    if (line.trimEnd() === '...' || isDashes(line)) return at;
  }
  return -1;
}

/** Hyphens, dashes and minus signs. */
const dash = /^[-\u00ad\u2010-\u2015\u2043\u2212\u2500\u2501\u2e3a\u2e3b\u30fc\ufe58\ufe63\uff0d]{1,12}$/;

function isDashes(line: string): boolean {
  const trimmed = line.trimEnd();
  return dash.test(trimmed) && !/^-+$/.test(trimmed);
}

function dashes(line: string, which: string, at: number): Problem {
  const trimmed = line.trimEnd();
  const sign = [...trimmed].find((each) => each !== '-') ?? '';
  return {
    rule: rules['bad-fence'],
    what: `The front matter ${which} with the line “${trimmed}”, which has the dash “${sign}” where three hyphens are wanted.`,
    fix: 'Write three hyphens, ---, with nothing else on the line. On a Mac, turn off smart dashes (Edit, Substitutions) in the program you write with.',
    at,
    mend: { kind: 'text', start: at, end: at + trimmed.length, text: '---' },
  };
}

function notRead(first: string, at: number): Problem {
  const rule = first.startsWith('{') ? rules['json-front-matter'] : rules['front-matter-language'];
  return {
    rule,
    what: `The file begins with “${cut(first)}”, front matter in another language than YAML or TOML.`,
    at,
  };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 0xa0 || code === 0xfeff;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
