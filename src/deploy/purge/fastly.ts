import { batchesOf } from '../../lib/batches.js';
import { createSend, type SenderOptions } from '../../objects/request.js';
import type { Purger } from './purger.js';
import { sendAll } from './send-all.js';

export interface FastlyOptions extends Pick<SenderOptions, 'tries' | 'patience' | 'pause'> {
  /** The id of the service. */
  readonly service: string;
  /** Whether the service gives each answer the path of the request as a surrogate key (see docs/deploying.md): 256 are purged with one call. */
  readonly hasKeys?: boolean | undefined;
  /** The site's address without a slash at the end, with its base: `https://www.example.org/paper`. */
  readonly site: string;
  readonly token: string;
  /** Another one than Fastly's. */
  readonly endpoint?: string | undefined;
}

const name = 'Fastly';
/** Surrogate keys that one call takes (Fastly, “Purge multiple surrogate key tags”). */
const keysPerCall = 256;
/** Calls of one purge. Fastly takes 100,000 an hour of a customer, purges of others among them. */
const mostCalls = 2_000;

/**
 * Purges from a service of Fastly: addresses one by one (POST /purge/{cached_url}), or by surrogate keys, many with a call (POST
 * /service/{service_id}/purge). If that took too many calls, all of the service is purged.
 */
export function createFastlyPurger({
  service,
  hasKeys = false,
  site,
  token,
  endpoint = 'https://api.fastly.com',
  ...sending
}: FastlyOptions): Purger {
  const { host } = new URL(site);
  const most = mostCalls * (hasKeys ? keysPerCall : 1);
  const send = createSend({ ...sending, atOnce: 16 });
  const ofService = `${endpoint}/service/${encodeURIComponent(service)}`;
  const headers = { 'fastly-key': token, accept: 'application/json' };

  const byKeys = (keys: readonly string[]) => ({
    count: keys.length,
    method: 'POST',
    url: `${ofService}/purge`,
    headers: { ...headers, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ surrogate_keys: keys })),
  });
  const byAddress = (address: string) => ({
    count: 1,
    method: 'POST',
    url: `${endpoint}/purge/${host}${address}`,
    headers,
  });

  return {
    name,
    async purge(addresses) {
      const isAll = addresses.length > most;
      const all = { count: addresses.length, method: 'POST', url: `${ofService}/purge_all`, headers };
      const some = hasKeys ? batchesOf(addresses, keysPerCall).map(byKeys) : addresses.map(byAddress);
      return sendAll(isAll ? [all] : some, {
        name,
        send,
        secrets: [token],
        instead: isAll ? { changed: addresses.length, most } : undefined,
      });
    },
  };
}
