/** Matches a decoded path. Returns what stands for each placeholder, by name, and for `*` as `splat`; undefined if nothing matches. */
export type Match = (path: string) => ReadonlyMap<string, string> | undefined;

/** A part of a pattern: a decoded text, or a name for what stands at the place. */
export type PatternPart =
  | { readonly text: string }
  | {
      readonly name: string;
      /** Whether any characters may stand there, as `*` allows. Otherwise one or more that are no slash. */
      readonly isSplat: boolean;
    };

/** The parts of a pattern of `_headers` or `_redirects`, in their order; see `readPattern`. */
export function patternParts(pattern: string): PatternPart[] {
  return pattern.split(/(\*|:[A-Za-z]\w*)/).flatMap((part, index): PatternPart[] => {
    if (index % 2 === 1) return [{ name: part === '*' ? 'splat' : part.slice(1), isSplat: part === '*' }];
    return part === '' ? [] : [{ text: decoded(part) }];
  });
}

/**
 * Reads the pattern of a rule in `_headers` or `_redirects`, as Cloudflare Pages does and Netlify, too: `*` stands for any characters,
 * once in a pattern at most; `:name` for one or more characters without a slash. The rest is percent-encoded or not. Returns
 * undefined for a pattern with two `*`, or with one name twice.
 */
export function readPattern(pattern: string): Match | undefined {
  const parts = patternParts(pattern);
  const names = parts.flatMap((part) => ('name' in part ? [part.name] : []));
  if (new Set(names).size < names.length) return undefined;
  const expression = parts
    .map((part) => ('text' in part ? escaped(part.text) : part.isSplat ? '(.*)' : '([^/]+)'))
    .join('');
  const whole = new RegExp(`^${expression}$`, 's');
  return (path) => {
    const found = whole.exec(path);
    return found === null ? undefined : new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
  };
}

/** The one path that a pattern without `*` and placeholders matches; undefined for other patterns. */
export function literalPath(pattern: string): string | undefined {
  return /\*|:[A-Za-z]/.test(pattern) ? undefined : decoded(pattern);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
