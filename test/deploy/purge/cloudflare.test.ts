import { describe, expect, it } from 'vitest';
import { createCloudflarePurger } from '../../../src/deploy/purge/cloudflare.js';
import { type Asked, openApi, pages, quick, type Reply } from './api.js';

const token = 'a-secret-token';
const zone = '0123456789abcdef0123456789abcdef';
const done: Reply = { status: 200, body: '{"success":true,"errors":[],"messages":[],"result":{"id":"x"}}' };

/** The body of a request, if it is as the documentation of purge_cache wants it. */
function read({ method, target, headers, body }: Asked) {
  expect(`${method} ${target}`).toBe(`POST /client/v4/zones/${zone}/purge_cache`);
  expect(headers['content-type']).toBe('application/json');
  expect(headers.authorization).toBe(`Bearer ${token}`);
  return JSON.parse(body);
}

async function purge(
  addresses: readonly string[],
  {
    reply = () => done,
    ...more
  }: { reply?: (index: number) => Reply; site?: string; isEnterprise?: boolean; tries?: number } = {},
) {
  const { endpoint, asked } = await openApi((_, index) => reply(index));
  const options = { zone, site: 'https://www.example.org', token, ...quick, ...more };
  const messages = await createCloudflarePurger({ ...options, endpoint: `${endpoint}/client/v4` }).purge(
    addresses,
  );
  return { messages, bodies: asked.map(read) };
}

describe('Cloudflare', () => {
  it('purges whole addresses', async () => {
    const { messages, bodies } = await purge(['/', '/paper/%C3%A9.html'], {
      site: 'https://www.example.org/paper',
    });
    expect(messages).toEqual([]);
    expect(bodies).toEqual([
      { files: ['https://www.example.org/', 'https://www.example.org/paper/%C3%A9.html'] },
    ]);
  });

  it.each([
    [false, 250, [100, 100, 50]],
    [true, 501, [500, 1]],
  ])('takes, Enterprise or not (%s), %i addresses in calls of %j', async (isEnterprise, count, sizes) => {
    const { bodies } = await purge(pages(count), { isEnterprise });
    expect(bodies.map(({ files }) => files.length)).toEqual(sizes);
    expect(new Set(bodies.flatMap(({ files }) => files)).size).toBe(count);
  });

  it.each([
    ['https://www.example.org', { hosts: ['www.example.org'] }],
    ['https://www.example.org/paper', { prefixes: ['www.example.org/paper'] }],
  ])('purges all of %s, and no other site of the zone, where more changed than fits', async (site, body) => {
    expect((await purge(pages(2_500), { site })).bodies).toHaveLength(25);
    const { bodies, messages } = await purge(pages(2_501), { site });
    expect(bodies).toEqual([body]);
    expect(messages).toMatchObject([{ rule: 'purge/purged-all' }]);
  });

  it('waits as long as it is asked to', async () => {
    const began = Date.now();
    const reply = (index: number): Reply =>
      index === 0 ? { status: 429, headers: { 'retry-after': '1' } } : index === 1 ? { status: 502 } : done;
    const { messages, bodies } = await purge(['/a'], { reply });
    expect([messages, bodies.length]).toEqual([[], 3]);
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_000);
  });

  it('stops at a refusal, and says which, without the token', async () => {
    const reply = () => ({
      status: 403,
      body: `{"success":false,"errors":[{"code":9109,"message":"Invalid token ${token}"}]}`,
    });
    const { messages, bodies } = await purge(pages(250), { reply });
    expect(bodies).toHaveLength(1);
    expect(messages).toMatchObject([
      { what: '250 addresses were not purged from Cloudflare: it answers 403 and says “Invalid token ***”.' },
    ]);
  });

  it('takes no answer for success that says otherwise', async () => {
    const reply = () => ({ status: 200, body: '{"success":false,"errors":[{"message":"No such zone"}]}' });
    expect((await purge(['/a'], { reply })).messages[0]?.what).toContain('No such zone');
    expect((await purge(['/a'], { reply: () => ({ status: 200, body: '<html>' }) })).messages).toHaveLength(
      1,
    );
  });
});
