import { expect, it } from 'vitest';
import { readQueueAddress } from '../../src/shards/queue-address.js';

it.each([
  ['redis://queue.example', { host: 'queue.example', port: 6379, db: 0, isEncrypted: false }],
  ['rediss://queue.example:7000/2', { host: 'queue.example', port: 7000, db: 2, isEncrypted: true }],
  ['redis://[::1]:6380', { host: '::1', port: 6380 }],
])('%s is the address of a queue', (text, expected) => {
  expect(readQueueAddress(text, {})).toMatchObject(expected);
});

it.each(['http://queue.example', 'redis://', 'queue.example:6379', 'redis://queue.example/name', ''])(
  '“%s” is none',
  (text) => {
    expect(readQueueAddress(text, {})).toHaveProperty('problem');
  },
);

it('name and password come from the environment, and an address with them is refused without being repeated', () => {
  expect(
    readQueueAddress('redis://queue.example', { REDIS_USERNAME: 'paper', REDIS_PASSWORD: 'secret' }),
  ).toMatchObject({ username: 'paper', password: 'secret' });
  const refused = readQueueAddress('redis://paper:secret@queue.example', {});
  expect(JSON.stringify(refused)).toContain('REDIS_PASSWORD');
  expect(JSON.stringify(refused)).not.toContain('secret');
});
