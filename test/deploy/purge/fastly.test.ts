import { describe, expect, it } from 'vitest';
import { createFastlyPurger } from '../../../src/deploy/purge/fastly.js';
import { closedEndpoint, openApi, pages, quick, type Reply } from './api.js';

const token = 'a-secret-token';
const done: Reply = { status: 200, body: '{"status":"ok","id":"1-1"}' };

async function purge(
  addresses: readonly string[],
  {
    reply = () => done,
    ...more
  }: { reply?: (index: number) => Reply; hasKeys?: boolean; tries?: number } = {},
) {
  const { endpoint, asked } = await openApi((_, index) => reply(index));
  const options = {
    service: 'SU1Z0isxPaozGVKXdv0eY',
    site: 'https://www.example.org/paper',
    token,
    endpoint,
  };
  const messages = await createFastlyPurger({ ...options, ...quick, ...more }).purge(addresses);
  for (const { method, headers } of asked) expect([method, headers['fastly-key']]).toEqual(['POST', token]);
  return { messages, asked };
}

describe('Fastly', () => {
  it('purges addresses one by one', async () => {
    const { messages, asked } = await purge(['/paper/', '/paper/%C3%A9.html']);
    expect(messages).toEqual([]);
    expect(asked.map(({ target, body }) => target + body).sort()).toEqual([
      '/purge/www.example.org/paper/',
      '/purge/www.example.org/paper/%C3%A9.html',
    ]);
  });

  it('purges surrogate keys, 256 with a call', async () => {
    const { asked } = await purge(pages(600), { hasKeys: true });
    expect(new Set(asked.map(({ target }) => target))).toEqual(
      new Set(['/service/SU1Z0isxPaozGVKXdv0eY/purge']),
    );
    const keys = asked.map(({ body, headers }) => {
      expect(headers['content-type']).toBe('application/json');
      return JSON.parse(body).surrogate_keys;
    });
    expect(keys.map((each) => each.length).sort()).toEqual([256, 256, 88]);
    expect(keys.flat().sort()).toEqual(pages(600).sort());
  });

  it('purges all of the service where that took too many calls', async () => {
    const { messages, asked } = await purge(pages(2_001));
    expect(asked.map(({ target }) => target)).toEqual(['/service/SU1Z0isxPaozGVKXdv0eY/purge_all']);
    expect(messages).toMatchObject([{ rule: 'purge/purged-all' }]);
  });

  it('purges what it can, and says how many addresses were not purged, and why', async () => {
    const reply = (index: number): Reply =>
      index % 2 === 1 ? done : { status: 400, body: `{"msg":"${token}"}` };
    const { messages, asked } = await purge(pages(5), { reply });
    expect(asked).toHaveLength(5);
    expect(messages).toMatchObject([
      { what: '3 addresses were not purged from Fastly: it answers 400 and says “{"msg":"***"}”.' },
    ]);
  });

  it('says so where the host is not there', async () => {
    const options = {
      service: 'S',
      site: 'https://a.example',
      token,
      endpoint: await closedEndpoint(),
      ...quick,
    };
    expect(await createFastlyPurger({ ...options, tries: 2 }).purge(pages(3))).toMatchObject([
      {
        rule: 'purge/not-purged',
        what: '3 addresses were not purged from Fastly: the host does not answer.',
      },
    ]);
  });
});
