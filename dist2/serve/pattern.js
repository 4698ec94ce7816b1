/**
 * Reads the pattern of a rule in `_headers` or `_redirects`, as Cloudflare Pages does and Netlify, too: `*` stands for any characters,
 * once in a pattern at most; `:name` for one or more characters without a slash. The rest is percent-encoded or not. Returns
 * undefined for a pattern with two `*`, or with one name twice.
 */
export function readPattern(pattern) {
    const names = [];
    const expression = pattern
        .split(/(\*|:[A-Za-z]\w*)/)
        .map((part, index) => {
        if (index % 2 === 0)
            return escaped(decoded(part));
        names.push(part === '*' ? 'splat' : part.slice(1));
        return part === '*' ? '(.*)' : '([^/]+)';
    })
        .join('');
    if (new Set(names).size < names.length)
        return undefined;
    const whole = new RegExp(`^${expression}$`, 's');
    return (path) => {
        const found = whole.exec(path);
        return found === null ? undefined : new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
    };
}
/** The one path that a pattern without `*` and placeholders matches; undefined for other patterns. */
export function literalPath(pattern) {
    return /\*|:[A-Za-z]/.test(pattern) ? undefined : decoded(pattern);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
//# sourceMappingURL=pattern.js.map