#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

const { stdout, stderr, env, argv } = process;

// V8 lets its heap grow to a multiple of what is in use, where the machine has the memory: for an archive, gigabytes that are
// then missing elsewhere. Held to half as much again, builds take no longer.
setFlagsFromString('--heap-growing-percent=50');

// Eleventy would have every later import of the process go through a thread, to reload templates that it watches.
env.ELEVENTY_SKIP_ESM_RESOLVER = 'true';

// From 22.8 on, Node can keep compiled code from one process to the next, in its folder in that of temporary files. The program is
// imported only then, so that it is among what is kept.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
const { run } = await import('./commands/run.js');

// A reader that has seen enough, such as `stet check | head`, is no failure.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const code = await run(argv.slice(2), {
  cwd: process.cwd(),
  clock: Date.now,
  env,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  color: stderr.isTTY === true && env.NO_COLOR === undefined,
  interactive: stderr.isTTY === true && env.CI === undefined,
  untilStopped: () =>
    new Promise((stopped) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stopped());
    }),
});

// What is written is written to its end first. Templates and libraries may have left a timer behind, which would keep the process for ever.
await Promise.all([stdout, stderr].map((stream) => new Promise((done) => stream.write('', done))));
process.exit(code);
