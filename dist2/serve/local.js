import os from 'node:os';
import { readUrl } from '../lib/url.js';
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Whether a server that listens at an address (`127.0.0.1`, `::1`) can be reached from this machine alone. */
export function isLoopback(address) {
    return loopback.has(address) || address === '::1';
}
/**
 * The hosts by which a server can be reached that listens at an address: first for this machine, then for others. `0.0.0.0` and `::` stand for
 * all addresses of the machine.
 */
export function hostsOf(address, interfaces = os.networkInterfaces()) {
    if (address !== '0.0.0.0' && address !== '::')
        return [address.includes(':') ? `[${address}]` : address];
    const others = Object.values(interfaces).flatMap((found) => found ?? []);
    return [
        '127.0.0.1',
        ...others.flatMap((each) => (each.family === 'IPv4' && !each.internal ? [each.address] : [])),
    ];
}
/**
 * Whether a request was made by a page of another site. `Host` is what the browser looked up: a foreign name can be pointed at this
 * machine, which would make the answers readable for the pages of that name (DNS rebinding). `Origin` is where the page that asks comes from.
 * With `anyHost`, the server has names that only its network knows.
 */
export function isForeign({ host, origin }, anyHost = false) {
    const named = host === undefined || /[/@?#\\]/.test(host) ? undefined : readUrl(`http://${host}`);
    if (named === undefined || (!anyHost && !loopback.has(named.hostname)))
        return true;
    return origin !== undefined && readUrl(origin)?.host !== named.host;
}
//# sourceMappingURL=local.js.map