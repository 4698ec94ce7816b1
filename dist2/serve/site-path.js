/** Files that hosts read and do not serve. */
const forHosts = new Set(['/_headers', '/_redirects']);
/**
 * Reads the target of a request, percent-encoded as it came. Returns undefined for what no host serves: targets that are no path or
 * cannot be decoded, parts `.` and `..` however they are encoded, slashes and backslashes within a part, control characters, hidden files
 * (but for those in `/.well-known/`), and the files that are meant for the host.
 */
export function readTarget(target) {
    const [encoded = '', ...rest] = target.split('?');
    if (!encoded.startsWith('/'))
        return undefined;
    const parts = [];
    for (const part of encoded.slice(1).split('/')) {
        const decoded = decode(part);
        if (decoded === undefined)
            return undefined;
        parts.push(decoded);
    }
    const isBad = parts.some((part, index) => (part === '' && index < parts.length - 1) ||
        (part.startsWith('.') && !(index === 0 && part === '.well-known')) ||
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
        /[/\\\u0000-\u001f\u007f]/.test(part));
    const path = `/${parts.join('/')}`;
    if (isBad || forHosts.has(path))
        return undefined;
    return { path, query: rest.length === 0 ? '' : `?${rest.join('?')}` };
}
/** The path below `base` (`''`, or `/paper`), which begins with a slash; undefined if the path is not below. */
export function below(path, base) {
    return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=site-path.js.map