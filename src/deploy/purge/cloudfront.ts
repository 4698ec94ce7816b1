import { hash, randomUUID } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { element, xmlDocument } from '../../lib/xml.js';
import { type Answer, type Ask, createSend, type SenderOptions } from '../../objects/request.js';
import type { Purger } from './purger.js';
import { said, sendAll } from './send-all.js';

export interface CloudFrontOptions extends Pick<SenderOptions, 'tries' | 'patience' | 'pause'> {
  /** The id of the distribution: `E2EXAMPLE`. */
  readonly distribution: string;
  /** The path under which the site lies: `''`, or `/paper`. */
  readonly base: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Another one than Amazon's. */
  readonly endpoint?: string | undefined;
}

const name = 'CloudFront';
/** How many paths, and how many of them with `*`, may be under way at once (CloudFront, “Concurrent invalidation request maximum”). */
const mostPaths = 3_000;
const mostWildcards = 15;

/**
 * Invalidates paths of a distribution of Amazon CloudFront (CreateInvalidation, 2020-05-31), all in one request. While earlier invalidations are under way
 * CloudFront may take no more; it is asked again then.
 */
export function createCloudFrontPurger({
  distribution,
  base,
  credentials,
  endpoint = 'https://cloudfront.amazonaws.com',
  ...sending
}: CloudFrontOptions): Purger {
  const secrets = [credentials.secretAccessKey, credentials.sessionToken ?? '', credentials.accessKeyId];
  const sign = async (ask: Ask): Promise<Ask> => {
    const signed = await new AwsV4Signer({
      ...credentials,
      service: 'cloudfront',
      region: 'us-east-1',
      url: ask.url,
      method: ask.method,
      headers: { ...ask.headers, 'x-amz-content-sha256': hash('sha256', ask.body ?? '') },
    }).sign();
    return { ...ask, headers: Object.fromEntries(signed.headers) };
  };
  // An invalidation takes a minute or two: with these pauses, about four minutes are waited.
  const send = createSend({ tries: 16, ...sending, sign, isPassing: isBusy });

  return {
    name,
    async purge(addresses) {
      if (addresses.length === 0) return [];
      const paths = [...new Set(addresses.map(invalidationPath))];
      const wildcards = paths.filter((path) => path.endsWith('*')).length;
      const isAll = paths.length - wildcards > mostPaths || wildcards > mostWildcards;
      const asked = isAll ? [`${base}/*`] : paths;
      return sendAll(
        [
          {
            count: addresses.length,
            method: 'POST',
            url: `${endpoint}/2020-05-31/distribution/${encodeURIComponent(distribution)}/invalidation`,
            headers: { 'content-type': 'application/xml' },
            body: Buffer.from(invalidationBatch(asked)),
          },
        ],
        {
          name,
          send,
          secrets,
          problem,
          instead: isAll ? { changed: addresses.length, most: mostPaths } : undefined,
        },
      );
    },
  };
}

/** CloudFront knows no `~` in paths of invalidations, encoded or not, so all that begin with what stands before it are taken. */
function invalidationPath(address: string): string {
  const tilde = address.indexOf('~');
  return tilde === -1 ? address : `${address.slice(0, tilde)}*`;
}

/** The caller reference is another one for each purge and the same when it is sent again, so that CloudFront does not do it twice. */
function invalidationBatch(paths: readonly string[]): string {
  const batch = element('InvalidationBatch', { xmlns: 'http://cloudfront.amazonaws.com/doc/2020-05-31/' }, [
    element('CallerReference', {}, `stet-${randomUUID()}`),
    element('Paths', {}, [
      element('Quantity', {}, String(paths.length)),
      element(
        'Items',
        {},
        paths.map((path) => element('Path', {}, path)),
      ),
    ]),
  ]);
  return xmlDocument(batch);
}

function isBusy(answer: Answer): boolean {
  return /<Code>(?:TooManyInvalidationsInProgress|Throttling|ServiceUnavailable)<\/Code>/.test(
    answer.body.toString('utf8'),
  );
}

function problem({ status, body }: Answer): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  const text = body.toString('utf8');
  const part = (tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1] ?? '';
  return said(status, `${part('Code')}: ${part('Message')}`);
}
