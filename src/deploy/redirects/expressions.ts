import type { PatternPart } from '../../serve/pattern.js';

/** A text that stands for itself in a regular expression of PCRE or RE2. Quotation marks and braces, which configurations would take for their own, are written as numbers. */
export function literalExpression(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]|]/g, '\\$&')
    .replace(/["'`{}]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
}

/** The regular expression of the decoded paths that a pattern matches. With `capture` a placeholder is captured by the name that the function returns. */
export function pathExpression(
  parts: readonly PatternPart[],
  capture: (name: string) => string | undefined = () => undefined,
): string {
  const inner = parts.map((part) => {
    if ('text' in part) return literalExpression(part.text);
    const expression = part.isSplat ? '.*' : '[^/]+';
    const name = capture(part.name);
    return name === undefined ? expression : `(?P<${name}>${expression})`;
  });
  return `(?s)^${inner.join('')}$`;
}

/**
 * A regular expression that captures the value of a placeholder as it is encoded in the target of a request (`/news/caf%C3%A9?q`), if the
 * decoded path matches the pattern. Segments without a placeholder are counted, not compared; in others each byte is taken in either form.
 */
export function encodedValueExpression(parts: readonly PatternPart[], base: string, name: string): string {
  const segments: PatternPart[][] = [[]];
  for (const part of [{ text: base }, ...parts]) {
    if (!('text' in part)) segments.at(-1)?.push(part);
    else
      for (const [index, text] of part.text.split('/').entries()) {
        if (index > 0) segments.push([]);
        if (text !== '') segments.at(-1)?.push({ text });
      }
  }
  const inner = segments.map((segment) => {
    if (segment.length > 0 && segment.every((part) => 'text' in part)) return '[^/?]+';
    return segment
      .map((part) => ('text' in part ? bytesExpression(part.text) : valueExpression(part, name)))
      .join('');
  });
  return `^${inner.join('/')}(?:\\?|$)`;
}

function valueExpression(part: Exclude<PatternPart, { readonly text: string }>, wanted: string): string {
  const expression = part.isSplat ? '(?:%[0-9A-Fa-f]{2}|[^?%])*' : '(?:%[0-9A-Fa-f]{2}|[^/?%])+';
  return part.name === wanted ? `(${expression})` : expression;
}

/** Each byte as it is or percent-encoded. */
function bytesExpression(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const hex = byte.toString(16).padStart(2, '0');
      const encoded = `%${[...hex].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit)).join('')}`;
      return byte < 0x80 ? `(?:${literalExpression(String.fromCharCode(byte))}|${encoded})` : encoded;
    })
    .join('');
}
