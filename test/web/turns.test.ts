import { expect, it } from 'vitest';
import { createTurns } from '../../src/web/turns.js';

it('goes on with a host after something failed there', async () => {
  const turns = createTurns(0);
  const failed = turns('a', () => Promise.reject(new Error('no')));
  const next = turns('a', () => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

it('does not let one host wait for another', async () => {
  const turns = createTurns(0);
  let end = () => {};
  const slow = turns('a', () => new Promise<void>((resolve) => (end = resolve)));
  expect(await turns('b', () => Promise.resolve('b'))).toBe('b');
  end();
  await slow;
});
