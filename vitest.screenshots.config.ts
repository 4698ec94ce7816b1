import { defineConfig } from 'vitest/config';

/**
 * `npm run screenshots`: pictures of each kind of page, for people to look at. `STET_PAGES=home,article` takes some.
 * `npm run pictures`: those of the documentation.
 */
export default defineConfig({
  test: {
    include: ['test/browser/screenshots.ts', 'test/browser/pictures.ts'],
    globalSetup: ['test/support/shared.ts'],
    testTimeout: 600_000,
    env: { TZ: 'Pacific/Kiritimati' },
  },
});
