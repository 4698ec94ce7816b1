import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/shared.ts'],
    testTimeout: 60_000,
    // Several test files begin with a whole newsroom, pictures and all.
    hookTimeout: 180_000,
    // The default leaves one core idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    // The suite must not depend on where or when it runs: a zone far from UTC shows any date taken from the machine.
    env: { TZ: 'Pacific/Kiritimati' },
  },
});
