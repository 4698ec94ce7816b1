import { createSend, type SenderOptions } from '../../objects/request.js';
import type { Purger } from './purger.js';
import { sendAll } from './send-all.js';

export interface BunnyOptions extends Pick<SenderOptions, 'tries' | 'patience' | 'pause'> {
  /** The number of the pull zone. */
  readonly pullZone: string;
  /** The site's address without a slash at the end, with its base: `https://www.example.org/paper`. */
  readonly site: string;
  readonly key: string;
  /** Another one than Bunny's. */
  readonly endpoint?: string | undefined;
}

const name = 'Bunny';
/** Each address is a call of its own. */
const mostCalls = 500;

/**
 * Purges from a pull zone of bunny.net: addresses one by one (POST /purge), or all of the zone (POST /pullzone/{id}/purgeCache) if there are many. An
 * address that ends in a slash stands for that address alone (`exactPath`), and not for all below it.
 */
export function createBunnyPurger({
  pullZone,
  site,
  key,
  endpoint = 'https://api.bunny.net',
  ...sending
}: BunnyOptions): Purger {
  const { origin } = new URL(site);
  const send = createSend({ ...sending, atOnce: 8 });
  const headers = { accesskey: key };

  const byAddress = (address: string) => {
    const query = new URLSearchParams({ url: origin + address });
    if (address.endsWith('/')) query.set('exactPath', 'true');
    return { count: 1, method: 'POST', url: `${endpoint}/purge?${query}`, headers };
  };

  return {
    name,
    async purge(addresses) {
      const isAll = addresses.length > mostCalls;
      const all = {
        count: addresses.length,
        method: 'POST',
        url: `${endpoint}/pullzone/${encodeURIComponent(pullZone)}/purgeCache`,
        headers: { ...headers, 'content-type': 'application/json' },
        body: Buffer.from('{}'),
      };
      const asks = isAll ? [all] : addresses.map(byAddress);
      return sendAll(asks, {
        name,
        send,
        secrets: [key],
        instead: isAll ? { changed: addresses.length, most: mostCalls } : undefined,
      });
    },
  };
}
