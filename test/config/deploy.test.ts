import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.js';

const resolve = (deploy: unknown) =>
  resolveConfig({ url: 'https://news.example', deploy }, { root: '/newsroom' });
const said = (deploy: unknown) => resolve(deploy).messages.map(({ rule, what }) => `${rule}: ${what}`);

describe('deploy', () => {
  it('takes an address, or an object with it, and fills in the rest', () => {
    const { config } = resolve({
      live: 's3://news/live',
      www: { to: 'file:www', keep: 2, compress: ['gzip'] },
    });
    expect([...(config?.deploy ?? [])]).toEqual([
      ['live', { to: 's3://news/live', keep: 10, website: false, compress: [], purge: {} }],
      ['www', { to: 'file:www', keep: 2, website: false, compress: ['gzip'], purge: {} }],
    ]);
  });

  it('has no part in what the site is made from, and may be left out', () => {
    expect(resolve(undefined).config?.deploy.size).toBe(0);
  });

  it.each([
    [
      { live: { to: 's3://news', keeps: 3 } },
      'config/unknown-setting: stet has no setting “deploy.live.keeps”.',
    ],
    [
      { live: { to: 's3://news', keep: -1 } },
      'config/invalid-setting: “deploy.live.keep” is -1; it must be at least 0.',
    ],
    [{ live: { keep: 3 } }, 'config/invalid-setting: “deploy.live.to” is missing; it must be a string.'],
    [{ live: 7 }, 'config/invalid-setting: “deploy.live” is 7; it must be a string.'],
    [
      { live: { to: 's3://news', awsSecret: 'x' } },
      'config/secret-setting: The setting “deploy.live.awsSecret” looks like a key.',
    ],
    [
      { live: 's3://id:hu/sh@news' },
      'config/invalid-setting: “deploy.live” is “s3://…@news”; it must be an address without a name and a password before the @: keys are read from the environment alone.',
    ],
  ])('refuses %j', (deploy, what) => expect(said(deploy)).toEqual([what]));
});
