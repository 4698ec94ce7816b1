import { removeStore } from '../store/graph-store.js';
import { prepare } from './build.js';
/** Runs `stet clean`: removes the store, but not the list of files in the output folder that stet wrote. */
export async function cleanCommand(flags, terminal) {
    const prepared = await prepare(flags, terminal);
    if ('code' in prepared)
        return prepared.code;
    const bytes = removeStore(prepared.config.storeDir);
    terminal.out(bytes === 0
        ? 'There is nothing to forget: nothing was kept between builds.\n'
        : `Forgot what was kept between builds (${(bytes / 1_048_576).toFixed(1)} MiB). The site is as it was, and the next build makes everything anew.\n`);
    return 0;
}
//# sourceMappingURL=clean.js.map