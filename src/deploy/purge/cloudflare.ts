import { batchesOf } from '../../lib/batches.js';
import { type Answer, createSend, type SenderOptions } from '../../objects/request.js';
import type { Purger } from './purger.js';
import { said, sendAll } from './send-all.js';

export interface CloudflareOptions extends Pick<SenderOptions, 'tries' | 'patience' | 'pause'> {
  /** The id of the zone: 32 hexadecimal digits. */
  readonly zone: string;
  /** Enterprise plans take more at once. */
  readonly isEnterprise?: boolean | undefined;
  /** The site's address without a slash at the end, with its base: `https://www.example.org/paper`. */
  readonly site: string;
  readonly token: string;
  /** Another one than Cloudflare's. */
  readonly endpoint?: string | undefined;
}

const name = 'Cloudflare';
/** Requests that all plans take at once before they ask to wait (Cloudflare, “Purge cache”, bucket size). */
const mostRequests = 25;

/**
 * Purges addresses of a zone of Cloudflare (POST /zones/{zone_id}/purge_cache): up to 100 with a call, 500 with an Enterprise plan. If more
 * changed than fit into the calls that every plan takes at once, all of the site is purged: by host, or by prefix if it lies below a path, so that other
 * sites of the zone keep their caches.
 */
export function createCloudflarePurger({
  zone,
  isEnterprise = false,
  site,
  token,
  endpoint = 'https://api.cloudflare.com/client/v4',
  ...sending
}: CloudflareOptions): Purger {
  const { origin, host, pathname } = new URL(site);
  const perCall = isEnterprise ? 500 : 100;
  const most = perCall * mostRequests;
  // The free plan takes five requests a minute when the first have been taken.
  const send = createSend({ tries: 10, ...sending, atOnce: 1 });

  return {
    name,
    async purge(addresses) {
      const isAll = addresses.length > most;
      const all = pathname === '/' ? { hosts: [host] } : { prefixes: [`${host}${pathname}`] };
      const parts = isAll
        ? [{ body: all, count: addresses.length }]
        : batchesOf(addresses, perCall).map((part) => ({
            body: { files: part.map((address) => origin + address) },
            count: part.length,
          }));
      return sendAll(
        parts.map(({ body, count }) => ({
          count,
          method: 'POST',
          url: `${endpoint}/zones/${encodeURIComponent(zone)}/purge_cache`,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: Buffer.from(JSON.stringify(body)),
        })),
        {
          name,
          send,
          secrets: [token],
          problem,
          instead: isAll ? { changed: addresses.length, most } : undefined,
        },
      );
    },
  };
}

/** Cloudflare says whether a call succeeded in the body, too. */
function problem({ status, body }: Answer): string | undefined {
  const text = body.toString('utf8');
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return said(status, text);
  }
  if (typeof answer !== 'object' || answer === null || !('success' in answer)) return said(status, text);
  if (answer.success === true && status >= 200 && status < 300) return undefined;
  const errors = 'errors' in answer && Array.isArray(answer.errors) ? answer.errors : [];
  const texts = errors.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : '',
  );
  return said(status, texts.join('; '));
}
