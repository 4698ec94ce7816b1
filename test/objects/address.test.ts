import { describe, expect, it } from 'vitest';
import { openStore, readAddress, withoutSecrets } from '../../src/objects/address.js';
import { ObjectFailure } from '../../src/objects/object-store.js';

/** The rule and the words of the failure. */
function failure(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof ObjectFailure)) throw error;
    return `${error.rule}: ${error.what}`;
  }
}

describe('readAddress', () => {
  it.each([
    ['s3://news', { scheme: 's3', bucket: 'news', prefix: '' }],
    ['s3://news/', { scheme: 's3', bucket: 'news', prefix: '' }],
    ['s3://news/paper/live/', { scheme: 's3', bucket: 'news', prefix: 'paper/live' }],
    ['file:/srv/www', { scheme: 'file', folder: '/srv/www' }],
    ['file:///srv/www', { scheme: 'file', folder: '/srv/www' }],
    ['file:../www', { scheme: 'file', folder: '../www' }],
  ])('reads %s', (text, address) => expect(readAddress(text)).toEqual(address));

  it.each([
    '',
    's3:news',
    's3://',
    's3://a/../b',
    's3://news//a',
    's3://news/.stet',
    'file:',
    'file://host/share',
    'ftp://news',
    '/srv/www',
  ])('takes “%s” for no address', (text) =>
    expect(failure(() => readAddress(text))).toContain('objects/no-address'.slice('objects/'.length)),
  );

  it.each(['s3://AK:hu/sh@news/a', 's3://AK@news', 'https://AK:hush@host/a@b', 's3://news/a?secret=hush'])(
    'never repeats what is secret in %s',
    (text) => expect(failure(() => readAddress(text))).not.toMatch(/hu\/?sh|AK/),
  );
});

describe('withoutSecrets', () => {
  it('leaves what is not secret', () => {
    expect(withoutSecrets('s3://news/paper')).toBe('s3://news/paper');
    expect(withoutSecrets('https://a:b@host/x?y=z')).toBe('https://***@host/x?***');
  });
});

describe('openStore', () => {
  const address = { scheme: 's3', bucket: 'news', prefix: 'p' } as const;
  const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'hush' };
  const open = (environment: Record<string, string>, settings = {}) =>
    openStore(address, { root: '/', environment, ...settings });

  it('asks for keys and a region', () => {
    expect(failure(() => open({}))).toBe(
      'no-credentials: The environment has no AWS_ACCESS_KEY_ID and no AWS_SECRET_ACCESS_KEY.',
    );
    expect(failure(() => open(keys))).toContain('no-region');
    expect(failure(() => open({ ...keys, AWS_REGION: '' }))).toContain('no-region');
  });

  it.each([
    [{ ...keys, AWS_REGION: 'eu-central-1' }, {}],
    [{ ...keys, AWS_ENDPOINT_URL: 'http://127.0.0.1:9000' }, {}],
    [keys, { endpoint: 'https://s3.example', region: 'eu' }],
  ])('is content with %j and %j', (environment, settings) =>
    expect(open(environment, settings).name).toBe('s3://news/p'),
  );

  it.each(['https://id:hush@host', 'ftp://host', 'https://host?hush=hush'])(
    'refuses the endpoint %s',
    (endpoint) => {
      const said = failure(() => open({ ...keys, AWS_ENDPOINT_URL_S3: endpoint }));
      expect(said).toMatch(/^(?:secret-in|no)-address/);
      expect(said).not.toContain('hush');
    },
  );
});
