import { run } from '../../src/commands/run.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs one command line in a folder, by a clock that begins at an instant and goes on with each look at it. A command that runs until it is stopped is
 * stopped after `until`, which gets what was printed so far. `env` is the environment.
 */
export async function runIn(
  cwd: string,
  args: readonly string[],
  begin: string,
  until: (out: string) => Promise<void> = () => Promise.resolve(),
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  let time = Date.parse(begin);
  const code = await run(args, {
    cwd,
    clock: () => (time += 10),
    env,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    color: false,
    interactive: false,
    untilStopped: () => until(out),
  });
  return { code, out, err };
}
