import { readUrl } from '../lib/url.js';
import type { Player, Provider } from './provider.js';
import { providers } from './providers.js';

type WithPlayer = Provider & { readonly player: Player };

const playable = providers.filter((provider): provider is WithPlayer => provider.player !== undefined);
const byHost = new Map(playable.flatMap(({ player }) => player.hosts.map((host) => [host, player] as const)));

/** Every origin that a provider's frame may come from, in order. */
export const playerOrigins: readonly string[] = playable.flatMap(({ player }) => player.origins).sort();

/**
 * The address for a frame that shows the same as a provider's page; undefined where none is known. `further` lists origins that the
 * newsroom allows in frames too: servers that a provider recognizes by the form of their addresses.
 */
export function playerOf(address: string, further: readonly string[] = []): string | undefined {
  const url = readUrl(address);
  if (url === undefined) return undefined;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const owner = further.includes(`https://${url.host}`)
    ? playable.find(({ owns }) => owns?.(url) === true)
    : undefined;
  const host = url.host.replace(/^www\./, '');
  const player =
    owner?.player ??
    byHost.get(host) ??
    playable.find(({ player: { ownsHost } }) => ownsHost?.(host) === true)?.player;
  return player?.frame(url);
}
