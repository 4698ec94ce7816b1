import { expect, it } from 'vitest';
import { openPurgers } from '../../../src/deploy/purge/purgers.js';
import { openApi } from './api.js';

const site = 'https://www.example.org/paper';
const all = { cloudfront: 'E1', cloudflare: 'z', fastly: 's', bunny: 1 };

it('opens a purger for each CDN of the settings', () => {
  const environment = {
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    CLOUDFLARE_API_TOKEN: 'c',
    FASTLY_API_TOKEN: 'd',
    BUNNY_API_KEY: 'e',
  };
  const { purgers, messages } = openPurgers(all, { site, environment });
  expect(purgers.map(({ name }) => name)).toEqual(['CloudFront', 'Cloudflare', 'Fastly', 'Bunny']);
  expect(messages).toEqual([]);
  expect(openPurgers({}, { site, environment })).toEqual({ purgers: [], messages: [] });
});

it('names every variable that is missing', () => {
  const { purgers, messages } = openPurgers(all, {
    site,
    environment: { AWS_ACCESS_KEY_ID: 'a', BUNNY_API_KEY: '' },
  });
  expect(purgers).toEqual([]);
  expect(messages.map(({ what }) => what)).toEqual([
    'CloudFront is to be purged, and AWS_SECRET_ACCESS_KEY is not set.',
    'Cloudflare is to be purged, and CLOUDFLARE_API_TOKEN is not set.',
    'Fastly is to be purged, and FASTLY_API_TOKEN is not set.',
    'Bunny is to be purged, and BUNNY_API_KEY is not set.',
  ]);
});

it('asks CloudFront at the address that the environment names', async () => {
  const { endpoint, asked } = await openApi(() => ({ status: 201 }));
  const environment = {
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_ENDPOINT_URL_CLOUDFRONT: `${endpoint}/`,
  };
  const { purgers } = openPurgers({ cloudfront: 'E1' }, { site, environment });
  expect(await purgers[0]?.purge(['/paper/'])).toEqual([]);
  expect(asked.map(({ target }) => target)).toEqual(['/2020-05-31/distribution/E1/invalidation']);
});
