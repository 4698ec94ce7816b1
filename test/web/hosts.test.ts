import { expect, it } from 'vitest';
import { isPrivateHost } from '../../src/web/hosts.js';

const host = (address: string) => new URL(address).hostname;

it.each([
  'http://localhost:3000/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.0.1/',
  'http://169.254.169.254/',
  'http://[fd00::1]/',
  'http://intranet/',
  'http://printer.local/',
  'http://cms.internal./',
])('%s is private', (address) => {
  expect(isPrivateHost(host(address))).toBe(true);
});

it.each([
  'https://example.org/',
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://[2606:4700::1]/',
  'https://local.example/',
])('%s is not', (address) => {
  expect(isPrivateHost(host(address))).toBe(false);
});
