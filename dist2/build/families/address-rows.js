import { collisionKey } from '../../lib/url.js';
/** Addresses of pages, but those that forward. */
export const addressList = 'addresses';
/** Addresses of files whose names do not change with their bytes. */
export const fileList = 'file-addresses';
export function addressRow(list, url, member, kind, source) {
    const value = source === undefined ? [url, kind] : [url, kind, source];
    const key = collisionKey(url);
    return { list, sort: key, member, value, wakes: ['address', key] };
}
/** Where pages that forward have their addresses: who settles redirects must not find their own. */
export const forwardList = 'forward-addresses';
/** `article world/talks` → its two parts. */
export function pageName(name) {
    const at = name.indexOf(' ');
    return [name.slice(0, at), name.slice(at + 1)];
}
/** Files whose names change with their bytes: pictures in their sizes, stylesheets, scripts. */
export const assetList = 'asset-addresses';
/** All lists of addresses. */
export const addressLists = [addressList, fileList, forwardList, assetList];
export function take(each, count) {
    const taken = [];
    for (const its of each) {
        taken.push(its);
        if (taken.length === count)
            break;
    }
    return taken;
}
//# sourceMappingURL=address-rows.js.map