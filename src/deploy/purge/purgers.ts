import { type Message, message } from '../../lib/message.js';
import { createBunnyPurger } from './bunny.js';
import { createCloudflarePurger } from './cloudflare.js';
import { createCloudFrontPurger } from './cloudfront.js';
import { createFastlyPurger } from './fastly.js';
import type { Purger } from './purger.js';
import { rules } from './rules.js';

/** The caches of CDNs that lie before a target. Nothing here is secret. */
export interface PurgeSettings {
  /** The id of a distribution. */
  readonly cloudfront?: string | undefined;
  /** The id of a zone, or with the plan, which decides how many addresses one call takes. */
  readonly cloudflare?:
    | string
    | { readonly zone: string; readonly plan?: 'enterprise' | undefined }
    | undefined;
  /** The id of a service; `keys`: whether the service gives each answer the path as a surrogate key. */
  readonly fastly?: string | { readonly service: string; readonly keys?: boolean | undefined } | undefined;
  /** The number of a pull zone. */
  readonly bunny?: string | number | undefined;
}

export interface PurgerOptions {
  /** The site's address without a slash at the end, with its base: `https://www.example.org/paper`. */
  readonly site: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The purgers that the settings name. There are messages where the environment lacks a key, so that this is known before anything is deployed. */
export function openPurgers(
  { cloudfront, cloudflare, fastly, bunny }: PurgeSettings,
  { site, environment }: PurgerOptions,
): { readonly purgers: readonly Purger[]; readonly messages: readonly Message[] } {
  const purgers: Purger[] = [];
  const messages: Message[] = [];
  const base = new URL(site).pathname.replace(/\/$/, '');
  /** Opens a purger with the values of variables, all of which must be set. */
  const open = (cdn: string, names: readonly string[], create: (...values: string[]) => Purger) => {
    const missing = names.filter((name) => (environment[name] ?? '') === '');
    if (missing.length === 0) purgers.push(create(...names.map((name) => environment[name] ?? '')));
    else
      messages.push(
        message(rules['no-credentials'], `${cdn} is to be purged, and ${listed(missing)} not set.`),
      );
  };

  if (cloudfront !== undefined)
    open(
      'CloudFront',
      ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
      (accessKeyId = '', secretAccessKey = '') => {
        const { AWS_SESSION_TOKEN: sessionToken, AWS_ENDPOINT_URL_CLOUDFRONT: endpoint } = environment;
        const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
        return createCloudFrontPurger({
          distribution: cloudfront,
          base,
          credentials,
          ...(endpoint && { endpoint: endpoint.replace(/\/$/, '') }),
        });
      },
    );
  if (cloudflare !== undefined) {
    const { zone, plan } = typeof cloudflare === 'string' ? { zone: cloudflare } : cloudflare;
    open('Cloudflare', ['CLOUDFLARE_API_TOKEN'], (token = '') =>
      createCloudflarePurger({ zone, isEnterprise: plan === 'enterprise', site, token }),
    );
  }
  if (fastly !== undefined) {
    const { service, keys } = typeof fastly === 'string' ? { service: fastly } : fastly;
    open('Fastly', ['FASTLY_API_TOKEN'], (token = '') =>
      createFastlyPurger({ service, hasKeys: keys === true, site, token }),
    );
  }
  if (bunny !== undefined)
    open('Bunny', ['BUNNY_API_KEY'], (key = '') => createBunnyPurger({ pullZone: String(bunny), site, key }));
  return { purgers, messages };
}

function listed(names: readonly string[]): string {
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'}`;
}
