import fs from 'node:fs';
import path from 'node:path';
import { withPath } from '../lib/system-error.js';
/**
 * For each thread of a build that makes files. `thread` is Node's `threadId`: no two threads of a process have the same, so that the
 * names of staged files differ.
 */
export function createStage(stagingDir, thread) {
    const next = stagedNames(stagingDir, String(thread));
    return (bytes) => {
        const file = next();
        withPath(file, () => fs.writeFileSync(file, bytes));
        return file;
    };
}
/** Names for staged files; those of different series differ. */
export function stagedNames(stagingDir, series) {
    let count = 0;
    return () => path.join(stagingDir, `${series}-${count++}`);
}
//# sourceMappingURL=stage.js.map