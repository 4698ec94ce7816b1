import { expect, it } from 'vitest';
import { askAll } from '../../src/web/ask-all.js';
import { createTurns } from '../../src/web/turns.js';
import { startWeb } from '../support/web.js';

it('asks each host for one address after the other, and several hosts at once', async () => {
  const paths = Array.from({ length: 5 }, (_, n) => `/${n}`);
  const routes = Object.fromEntries(paths.map((path) => [path, () => ({ status: 200 })]));
  const webs = [await startWeb(routes), await startWeb(routes)];
  const addresses = webs.flatMap(({ port }) => paths.map((path) => `http://127.0.0.1:${port}${path}`));
  const answers = new Map<string, string>();
  await askAll(
    addresses,
    { userAgent: 'stet', timeout: 5_000, turns: createTurns(1), isOwn: () => true },
    (address, { is }) => answers.set(address, is),
  );
  expect([...answers.keys()].sort()).toEqual([...addresses].sort());
  expect(new Set(answers.values())).toEqual(new Set(['found']));
  for (const { most, requests } of webs) {
    expect(most).toBe(1);
    expect(requests.map(({ url }) => url)).toEqual(paths);
  }
});
