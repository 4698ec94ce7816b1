import fs from 'node:fs';
import { lockFolder } from '../lib/lock.js';
/** Another process works with the store. */
export class StoreInUse extends Error {
    dir;
    pid;
    constructor(dir, pid) {
        super(`${dir} is used by process ${pid}`);
        this.dir = dir;
        this.pid = pid;
    }
}
/**
 * Makes a store this process's own until the returned function is called; throws `StoreInUse` when it is another's. One that ended
 * without giving it back holds it no longer. Where the folder cannot be written to, nothing will be kept in it, and nothing is
 * held.
 */
export function lockStore(dir) {
    let lock;
    try {
        fs.mkdirSync(dir, { recursive: true });
        lock = lockFolder(dir);
    }
    catch {
        return () => { };
    }
    if (lock.pid !== undefined)
        throw new StoreInUse(dir, lock.pid);
    return lock.release;
}
//# sourceMappingURL=lock.js.map