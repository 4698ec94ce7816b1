import { readUrl } from '../lib/url.js';
/** An address with a part in it that was found in another address; undefined where the part was not found. */
export function filled(part, address) {
    return part === undefined ? undefined : address(part);
}
/** The value of a parameter that is a web address itself. */
export function webAddress(value) {
    return value !== null && /^https?:\/\//i.test(value) && readUrl(value) !== undefined ? value : undefined;
}
/** The page of a post, of an address for frames that is the page's with `/embed` behind it. */
export function withoutEmbed(url) {
    const path = url.pathname.replace(/\/embed(?:\/captioned)?\/?$/, '/');
    return path === url.pathname ? undefined : `${url.origin}${path}`;
}
export function isWord(text) {
    return /^[\w-]+$/.test(text);
}
export function isNumber(text) {
    return /^\d+$/.test(text);
}
//# sourceMappingURL=addresses.js.map