import { defineConfig } from 'vitest/config';

const { env } = process;

/** `npm run soak`: hours of edits, kills, full disks, damaged stores, deploys that are killed, and stores of other versions of Node, which npm is asked for. */
export default defineConfig({
  test: {
    // A file system in memory: what waits for a disk finds nothing more.
    globalSetup: ['test/support/shared.ts'],
    include: [
      'test/build/session.test.ts',
      'test/deploy-workflows.test.ts',
      'test/deploy/crash.test.ts',
      'test/deploy/random.test.ts',
      'test/hostile.test.ts',
      'test/incremental.test.ts',
      'test/related/related.test.ts',
      'test/shards/random.test.ts',
      'test/shards/shards.test.ts',
      'test/soak/*.soak.ts',
    ],
    testTimeout: 24 * 3_600_000,
    // Builds in child processes need the cores.
    fileParallelism: false,
    env: {
      TZ: 'Pacific/Kiritimati',
      STET_SOAK_EDITS: env.STET_SOAK_EDITS ?? '10',
      STET_SOAK_RUNS: env.STET_SOAK_RUNS ?? '20',
      STET_SOAK_STEPS: env.STET_SOAK_STEPS ?? '1000',
      STET_SOAK_STORIES: env.STET_SOAK_STORIES ?? '300',
    },
  },
});
