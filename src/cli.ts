#!/usr/bin/env node
import { run } from './commands/run.js';

const { stdout, stderr, env, argv } = process;

// A reader that has seen enough, such as `stet check | head`, is no failure.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await run(argv.slice(2), {
  cwd: process.cwd(),
  clock: Date.now,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  color: stderr.isTTY === true && env.NO_COLOR === undefined,
  interactive: stderr.isTTY === true && env.CI === undefined,
});
