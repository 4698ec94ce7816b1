import { describe, expect, it } from 'vitest';
import { createBunnyPurger } from '../../../src/deploy/purge/bunny.js';
import { openApi, pages, quick, type Reply } from './api.js';

const key = 'a-secret-key';

async function purge(
  addresses: readonly string[],
  reply: (index: number) => Reply = () => ({ status: 200 }),
) {
  const { endpoint, asked } = await openApi((_, index) => reply(index));
  const options = { pullZone: '12345', site: 'https://www.example.org', key, endpoint, ...quick };
  const messages = await createBunnyPurger(options).purge(addresses);
  for (const { method, headers } of asked) expect([method, headers.accesskey]).toEqual(['POST', key]);
  return { messages, targets: asked.map(({ target }) => new URL(target, endpoint)), asked };
}

describe('Bunny', () => {
  it('purges addresses one by one, a folder without what lies below it', async () => {
    const { messages, targets } = await purge(['/', '/caf%C3%A9&b.html']);
    expect(messages).toEqual([]);
    expect(targets.map(({ pathname, searchParams }) => [pathname, ...searchParams])).toEqual([
      ['/purge', ['url', 'https://www.example.org/'], ['exactPath', 'true']],
      ['/purge', ['url', 'https://www.example.org/caf%C3%A9&b.html']],
    ]);
  });

  it('purges all of the pull zone where many changed', async () => {
    expect((await purge(pages(500))).targets).toHaveLength(500);
    const { messages, asked } = await purge(pages(501));
    expect(asked.map(({ target, body, headers }) => [target, body, headers['content-type']])).toEqual([
      ['/pullzone/12345/purgeCache', '{}', 'application/json'],
    ]);
    expect(messages).toMatchObject([{ rule: 'purge/purged-all' }]);
  });

  it('asks again where it is asked to wait, and says what was refused', async () => {
    const again = await purge(['/a'], (index) => ({ status: index === 0 ? 429 : 204 }));
    expect([again.messages, again.targets.length]).toEqual([[], 2]);
    const refused = await purge(pages(3), () => ({
      status: 401,
      body: '{"Message":"Authorization denied"}',
    }));
    expect(refused.targets).toHaveLength(1);
    expect(refused.messages[0]?.what).toBe(
      '3 addresses were not purged from Bunny: it answers 401 and says “{"Message":"Authorization denied"}”.',
    );
  });
});
