import { normalized } from '../../lib/normalized.js';
/**
 * The scheme of a URL as browsers read it: they skip tabs, line breaks and leading control characters. In lower case,
 * or undefined.
 */
export function schemeOf(address) {
    return /^([a-z][a-z0-9+.-]*):/i.exec(asBrowsersRead(address))?.[1]?.toLowerCase();
}
/**
 * WHATWG URL, section 4.4, first steps: removes leading and trailing C0 controls and spaces, and all tabs and line
 * breaks.
 */
export function asBrowsersRead(address) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
    if (!/[\u0000- ]/.test(address))
        return address;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
    return address.replace(/[\t\n\r]/g, '').replace(/^[\u0000- ]+|(?<![\u0000- ])[\u0000- ]+$/g, '');
}
/** Percent-decoded and NFC; a path that cannot be decoded is returned unchanged. */
export function decodePath(path) {
    try {
        return normalized(decodeURIComponent(path));
    }
    catch {
        return normalized(path);
    }
}
/**
 * A decoded path with `/` in place of the backslashes of Windows; browsers read both alike (WHATWG URL, section 4.4).
 * Markdown turns `..\..\media` into `....\media`, since a backslash before a dot escapes it; this is undone.
 */
export function withSlashes(path) {
    if (!path.includes('\\'))
        return path;
    return path
        .replaceAll('\\', '/')
        .replace(/(?<![^/])(?:\.\.){2,}(?=\/)/g, (dots) => dots.match(/\.\./g)?.join('/') ?? dots);
}
/**
 * Resolves a decoded path against a folder; both are under the content folder and have `/`. Undefined where the result
 * is outside the content folder, or has a backslash or a control character.
 */
export function resolvePath(folder, path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
    if (/[\\\u0000-\u001f\u007f]/.test(path))
        return undefined;
    const out = path.startsWith('/') || folder === '' ? [] : folder.split('/');
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            out.push(part);
        else if (out.pop() === undefined)
            return undefined;
    }
    return out.join('/') + (path.endsWith('/') && out.length > 0 ? '/' : '');
}
/** The folder of a path: `articles/2026/talks.md` → `articles/2026`. */
export function folderOf(file) {
    const end = file.lastIndexOf('/');
    return end < 0 ? '' : file.slice(0, end);
}
/** Splits an address before `?` or `#`. */
export function splitSuffix(address) {
    const at = address.search(/[?#]/);
    return at < 0 ? { path: address, suffix: '' } : { path: address.slice(0, at), suffix: address.slice(at) };
}
/** An address with its scheme in lower case. */
export function withPlainScheme(address) {
    return /^[a-z][a-z0-9+.-]*:/.test(address)
        ? address
        : address.replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
}
export function siteAddress(siteUrl) {
    if (!URL.canParse(siteUrl))
        return { host: '', base: '' };
    const url = new URL(siteUrl);
    return { host: withoutWww(url.host), base: url.pathname.replace(/(?<!\/)\/+$/, '') };
}
export function withoutWww(host) {
    return host.replace(/^www\./, '');
}
/** A path from the host's root as a path from the site's root, which may be below it. */
export function withoutBase(path, { base }) {
    return base !== '' && `${path}/`.startsWith(`${base}/`) ? path.slice(base.length) : path;
}
//# sourceMappingURL=addresses.js.map