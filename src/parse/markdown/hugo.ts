/**
 * A shortcode in the source: `{{< name a="b" >}}` of Hugo, or `[name a="b"]`
 * of WordPress.
 */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** `{{</* … *\/>}}` is shown as typed, without the comment marks. */
  readonly literal: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** A shortcode of WordPress, which has an address between its two tags. */
  readonly square?: boolean;
}

/** The most characters of a shortcode; bounds the search for a missing end. */
const maxLength = 60_000;
const opening = /\{\{([<%])/g;

export function mayHaveHugo(text: string): boolean {
  return text.includes('{{<') || text.includes('{{%');
}

/** Finds the shortcodes of Hugo in a text. Syntax: gohugo.io/content-management/shortcodes. */
export function scanHugo(text: string): Tag[] {
  if (!mayHaveHugo(text)) return [];
  const tags: Tag[] = [];
  const lastEnd = { '<': text.lastIndexOf('>}}'), '%': text.lastIndexOf('%}}') };
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const kind = match[1] === '<' ? '<' : '%';
    const from = match.index + 3;
    if (from > lastEnd[kind]) continue;
    const mark = kind === '<' ? '>}}' : '%}}';
    const end = endOf(text, from, mark);
    if (end === undefined) continue;
    const inner = text.slice(from, end);
    const whole = { start: match.index, end: end + 3 };
    const comment = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(inner);
    if (comment !== null) {
      tags.push({
        ...whole,
        name: '',
        closing: false,
        selfClosing: true,
        literal: `{{${kind}${comment[1] ?? ''}${mark}`,
        attributes: {},
      });
      opening.lastIndex = whole.end;
      continue;
    }
    const head = /^\s*(?:(\/)\s*)?([\p{L}\p{N}_][\p{L}\p{N}_./-]*)/u.exec(inner);
    if (head === null) continue;
    const name = (head[2] ?? '').replace(/\/$/, '');
    const rest = inner.slice(head[0].length);
    tags.push({
      ...whole,
      name,
      closing: head[1] === '/',
      selfClosing: /\/\s*$/.test(inner),
      literal: undefined,
      attributes: readAttributes(rest.replace(/\/\s*$/, '')),
    });
    opening.lastIndex = whole.end;
  }
  return tags;
}

/** The end of a shortcode, not counting ends within quoted values; undefined where there is none. */
function endOf(text: string, from: number, mark: string): number | undefined {
  const plain = text.indexOf(mark, from);
  if (plain < 0 || plain - from > maxLength) return undefined;
  let quote = '';
  for (let i = from; i < text.length && i - from < maxLength; i += 1) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === '\\' && quote === '"') i += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === '`') quote = char;
    else if (text.startsWith(mark, i)) return i;
    // Another shortcode begins, so a quotation mark was never closed.
    else if (text.startsWith('{{', i)) return plain;
  }
  return plain;
}

const attribute =
  /([\p{L}_][\p{L}\p{N}_-]*)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"|`([^`]*)`|'([^']*)'|([^\s"'`]+))|"((?:[^"\\]|\\[\s\S])*)"|`([^`]*)`|([^\s"'`=]+)/gu;

/** Attributes by name in lower case, and by position where they have none. */
export function readAttributes(text: string): Record<string, string> {
  const out: Record<string, string> = Object.create(null) as Record<string, string>;
  let position = 0;
  for (const match of text.matchAll(attribute)) {
    const value = match[2] ?? match[6];
    const string =
      value === undefined
        ? (match[3] ?? match[4] ?? match[5] ?? match[7] ?? match[8] ?? '')
        : value.replace(/\\(["\\])/g, '$1');
    if (match[1] === undefined) {
      out[String(position)] = string;
      position += 1;
    } else {
      out[match[1].toLowerCase()] ??= string;
    }
  }
  return out;
}
