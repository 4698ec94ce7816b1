import { readUrl } from '../lib/url.js';
import { providers } from './providers.js';
const playable = providers.filter((provider) => provider.player !== undefined);
const byHost = new Map(playable.flatMap(({ player }) => player.hosts.map((host) => [host, player])));
/** Every origin that a provider's frame may come from, in order. */
export const playerOrigins = playable.flatMap(({ player }) => player.origins).sort();
/**
 * The address for a frame that shows the same as a provider's page; undefined where none is known. `further` lists origins that the
 * newsroom allows in frames too: servers that a provider recognizes by the form of their addresses.
 */
export function playerOf(address, further = []) {
    const url = readUrl(address);
    if (url === undefined)
        return undefined;
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    const owner = further.includes(`https://${url.host}`)
        ? playable.find(({ owns }) => owns?.(url) === true)
        : undefined;
    const host = url.host.replace(/^www\./, '');
    const player = owner?.player ??
        byHost.get(host) ??
        playable.find(({ player: { ownsHost } }) => ownsHost?.(host) === true)?.player;
    return player?.frame(url);
}
//# sourceMappingURL=player.js.map