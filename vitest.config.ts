import fs from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';

/**
 * Test files that need modules of their own: they replace modules of the program, or count how often each block of them
 * runs. All others share the modules that a process has loaded, for loading them takes longer than most tests.
 */
const alone = fs
  .readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .filter((file) => /\bvi\.mock\(|\bcreateCounter\(/.test(fs.readFileSync(file, 'utf8')));

/**
 * Test files that run when all others have ended: on a busy machine a browser shows pages of which half has arrived, and moves what is there when
 * the rest comes.
 */
const quiet = ['test/browser/pages.test.ts'];

const common = {
  // They end what hangs, and are long enough for a machine that has much else to do.
  testTimeout: 300_000,
  hookTimeout: 600_000,
  // The suite must not depend on where or when it runs: a zone far from UTC shows any date taken from the machine.
  // As in src/cli.ts, Eleventy starts no thread for the imports of the process.
  env: { TZ: 'Pacific/Kiritimati', ELEVENTY_SKIP_ESM_RESOLVER: 'true' },
  // What a test puts in the place of something else ends with the test.
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
};

/**
 * Leaves out the condition `development`, under which packages for Markdown check themselves at every step: tests run what
 * the program runs.
 */
const plugins: Plugin[] = [
  {
    name: 'packages-of-the-program',
    configEnvironment(_, { resolve }) {
      if (resolve?.conditions !== undefined)
        resolve.conditions = resolve.conditions.filter((condition) => condition !== 'development|production');
    },
  },
];

export default defineConfig({
  test: {
    globalSetup: ['test/support/shared.ts'],
    // The default leaves one core idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      // Vitest begins with the project of isolated files, and in each project with what took longest the last time.
      { plugins, test: { ...common, name: 'alone', include: alone } },
      {
        plugins,
        test: {
          ...common,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...alone, ...quiet],
          isolate: false,
        },
      },
      {
        plugins,
        test: { ...common, name: 'quiet', include: quiet, isolate: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
