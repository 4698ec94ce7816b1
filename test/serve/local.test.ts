import { expect, it } from 'vitest';
import { hostsOf, isForeign, isLoopback } from '../../src/serve/local.js';

it.each([
  [{ host: '127.0.0.1:4000' }, false],
  [{ host: 'localhost:9000' }, false],
  [{ host: '[::1]:4000' }, false],
  [{ host: 'localhost:4000', origin: 'http://localhost:4000' }, false],
  [{}, true],
  [{ host: 'other.example:4000' }, true],
  [{ host: 'localhost.other.example' }, true],
  [{ host: 'other.example@localhost' }, true],
  [{ host: 'localhost:4000', origin: 'http://other.example' }, true],
  [{ host: 'localhost:4000', origin: 'http://localhost:3000' }, true],
  [{ host: 'localhost:4000', origin: 'null' }, true],
])('a request with %j is foreign: %s', (headers, foreign) => {
  expect(isForeign(headers)).toBe(foreign);
});

it('takes any host where the server has other names, but no page of another origin', () => {
  expect(isForeign({ host: 'desk.local:4000' }, true)).toBe(false);
  expect(isForeign({ host: 'desk.local:4000', origin: 'http://other.example' }, true)).toBe(true);
});

it('knows addresses of this machine alone', () => {
  expect(['127.0.0.1', 'localhost', '::1'].map(isLoopback)).toEqual([true, true, true]);
  expect(['0.0.0.0', '::', '192.0.2.7'].map(isLoopback)).toEqual([false, false, false]);
});

it('names the hosts of a server that listens at all addresses', () => {
  const outside = { address: '192.0.2.7', family: 'IPv4', internal: false } as const;
  const some = { netmask: '', mac: '', cidr: null };
  expect(hostsOf('0.0.0.0', { eth0: [{ ...outside, ...some }] })).toEqual(['127.0.0.1', '192.0.2.7']);
  expect(hostsOf('::1')).toEqual(['[::1]']);
});
