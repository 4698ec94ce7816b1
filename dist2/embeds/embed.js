import { readUrl } from '../lib/url.js';
import { providers } from './providers.js';
const byHost = new Map(providers.flatMap((provider) => provider.hosts.map((host) => [host, provider])));
/** What an address shows, whether it is meant for readers or for frames; undefined for a text that is no web address. */
export function embedOf(address) {
    const text = address.trim();
    const whole = text.startsWith('//') ? `https:${text}` : text;
    const url = /^https?:\/\//i.test(whole) ? readUrl(whole) : undefined;
    if (url === undefined)
        return undefined;
    const provider = providerOf(url);
    if (provider === undefined)
        return { brand: url.host.replace(/^www\./, ''), kind: 'page', href: url.href };
    const { brand, kind, page } = provider;
    return { brand, kind, href: page?.(url) ?? url.href, provider };
}
function providerOf(url) {
    for (let host = url.host; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
        const provider = byHost.get(host);
        if (provider !== undefined)
            return provider;
    }
    return providers.find(({ owns }) => owns?.(url) === true);
}
//# sourceMappingURL=embed.js.map