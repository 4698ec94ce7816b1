import { hash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { describe, expect, it } from 'vitest';
import { type CloudFrontOptions, createCloudFrontPurger } from '../../../src/deploy/purge/cloudfront.js';
import { type Asked, openApi, pages, quick, type Reply } from './api.js';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a/secret', sessionToken: 'a-token' };
const created: Reply = { status: 201, body: '<Invalidation><Id>I1</Id></Invalidation>' };
const fault = (status: number, code: string): Reply => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>Not now, ${credentials.secretAccessKey}.</Message></Error></ErrorResponse>`,
});

/** What a request asks for, if it is as the documentation of CreateInvalidation (2020-05-31) wants it, and signed for the same bytes. */
async function read({ method, target, headers, body }: Asked, endpoint: string) {
  expect(`${method} ${target}`).toBe('POST /2020-05-31/distribution/E2EXAMPLE/invalidation');
  expect(headers['content-type']).toBe('application/xml');
  const { 'x-amz-date': datetime, 'x-amz-content-sha256': sum } = headers;
  const signed = await new AwsV4Signer({
    ...credentials,
    service: 'cloudfront',
    region: 'us-east-1',
    url: endpoint + target,
    method,
    datetime: String(datetime),
    headers: { 'content-type': 'application/xml', 'x-amz-content-sha256': String(sum) },
  }).sign();
  expect(headers.authorization).toBe(signed.headers.get('authorization'));
  expect(headers['x-amz-security-token']).toBe('a-token');
  expect(sum).toBe(hash('sha256', body));
  const form =
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<InvalidationBatch xmlns="http:\/\/cloudfront\.amazonaws\.com\/doc\/2020-05-31\/">\n<CallerReference>([^<]+)<\/CallerReference>\n<Paths>\n<Quantity>(\d+)<\/Quantity>\n<Items>\n((?:<Path>[^<]*<\/Path>\n)+)<\/Items>\n<\/Paths>\n<\/InvalidationBatch>\n$/.exec(
      body,
    );
  const paths = [...(form?.[3] ?? '').matchAll(/<Path>([^<]*)<\/Path>/g)].map(([, path]) => path);
  expect(Number(form?.[2])).toBe(paths.length);
  return { reference: form?.[1], paths };
}

async function purge(
  addresses: readonly string[],
  reply: (index: number) => Reply,
  more: Partial<CloudFrontOptions> = {},
) {
  const { endpoint, asked } = await openApi((_, index) => reply(index));
  const options = { distribution: 'E2EXAMPLE', base: '', credentials, endpoint, ...quick, ...more };
  const messages = await createCloudFrontPurger(options).purge(addresses);
  return { messages, requests: await Promise.all(asked.map((each) => read(each, endpoint))) };
}

describe('CloudFront', () => {
  it('invalidates the changed paths with one signed request', async () => {
    const { messages, requests } = await purge(['/', '/a%20b.html', '/x&y/'], () => created);
    expect(messages).toEqual([]);
    expect(requests).toMatchObject([{ paths: ['/', '/a%20b.html', '/x&amp;y/'] }]);
  });

  it('takes 3,000 paths one by one, and all of the site for more', async () => {
    const some = await purge(pages(3_000), () => created);
    expect(some.requests.map(({ paths }) => paths.length)).toEqual([3_000]);
    expect(some.messages).toEqual([]);
    const all = await purge(pages(3_001), () => created, { base: '/paper' });
    expect(all.requests).toMatchObject([{ paths: ['/paper/*'] }]);
    expect(all.messages).toMatchObject([{ rule: 'purge/purged-all', level: 'note' }]);
    expect(all.messages[0]?.what).toContain('3001 addresses');
  });

  it('takes what begins as a path with a tilde does, which CloudFront does not know, up to 15 times', async () => {
    const tildes = (count: number) => Array.from({ length: count }, (_, index) => `/${index}/a~b.html`);
    expect((await purge(tildes(15), () => created)).requests[0]?.paths[14]).toBe('/14/a*');
    expect((await purge(tildes(16), () => created)).requests[0]?.paths).toEqual(['/*']);
  });

  it('asks again while earlier invalidations are under way, with the same reference', async () => {
    const replies = [fault(400, 'TooManyInvalidationsInProgress'), fault(503, 'ServiceUnavailable'), created];
    const { messages, requests } = await purge(['/a'], (index) => replies[index] ?? created);
    expect(messages).toEqual([]);
    expect(requests).toHaveLength(3);
    expect(new Set(requests.map(({ reference }) => reference)).size).toBe(1);
  });

  it('says what CloudFront refused, once, without the secret', async () => {
    const { messages, requests } = await purge(['/a', '/b'], () => fault(403, 'AccessDenied'));
    expect(requests).toHaveLength(1);
    expect(messages).toMatchObject([
      {
        rule: 'purge/not-purged',
        level: 'error',
        what: '2 addresses were not purged from CloudFront: it answers 403 and says “AccessDenied: Not now, ***.”.',
      },
    ]);
  });

  it('asks nothing where nothing changed', async () => {
    expect(await purge([], () => created)).toEqual({ messages: [], requests: [] });
  });
});
