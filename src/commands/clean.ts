import { removeStore } from '../store/graph-store.js';
import { type BuildFlags, prepare } from './build.js';
import type { Terminal } from './terminal.js';

type CleanFlags = Pick<BuildFlags, 'config' | 'content' | 'store'> & {
  readonly pictures?: boolean | undefined;
};

/**
 * Runs `stet clean`: removes the store, but not the list of files in the output folder that stet wrote, and what was made of pictures only
 * if that is asked for.
 */
export async function cleanCommand(flags: CleanFlags, terminal: Terminal): Promise<number> {
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const bytes = removeStore(prepared.config.storeDir, { pictures: flags.pictures === true });
  terminal.out(
    bytes === 0
      ? 'There is nothing to forget: nothing was kept between builds.\n'
      : `Forgot what was kept between builds (${(bytes / 1_048_576).toFixed(1)} MiB). The site is as it was, and the next build makes everything anew.\n`,
  );
  return 0;
}
