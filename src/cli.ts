#!/usr/bin/env node
import { run } from './commands/run.js';

const { stdout, stderr, env, argv } = process;

process.exitCode = await run(argv.slice(2), {
  cwd: process.cwd(),
  clock: Date.now,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  color: stderr.isTTY === true && env.NO_COLOR === undefined,
  interactive: stderr.isTTY === true && env.CI === undefined,
});
