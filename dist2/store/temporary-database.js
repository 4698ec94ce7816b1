import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../lib/temporary-folder.js';
/** A place for a database in the system's temporary folder, for a check of a large site. */
export const temporaryDatabase = () => {
    const dir = makeTemporaryFolder('check');
    const release = removeWhenKilled(dir);
    return {
        file: path.join(dir, 'graph.mdb'),
        remove() {
            fs.rmSync(dir, { recursive: true, force: true });
            release();
        },
    };
};
/** Ends when this process does, however it ends: the other end of the pipe is closed then. */
const remover = "process.stdin.resume().on('end', () => require('fs').rmSync(process.argv[1], { recursive: true, force: true }))";
/**
 * Has the folder removed when this process is killed. A signal would be noticed by this process too late, when all that it is at is done, or never. Returns
 * what ends the watch.
 */
function removeWhenKilled(dir) {
    const watch = spawn(process.execPath, ['-e', remover, dir], {
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Without it, the next process that makes a temporary folder removes what is left.
    watch.on('error', () => { });
    watch.stdin.on('error', () => { });
    watch.unref();
    return () => watch.stdin.destroy();
}
//# sourceMappingURL=temporary-database.js.map