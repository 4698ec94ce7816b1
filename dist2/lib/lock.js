import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ownerIn, ownName } from './owner.js';
/** Files with these names say which process has the folder, or waits for it. */
const isClaim = (name) => /^owner(?:-|$)/.test(name);
const unfinished = '.new';
/**
 * How long to wait for processes that asked at the same time, in milliseconds. After each pause they are looked at
 * again.
 */
const patience = 2_000;
const pause = 4;
/**
 * Locks a folder for the calling thread, against threads of any process. Each thread first puts a file of its own into
 * the folder, complete from its first moment, and then looks for the files of others: so of two threads, the later one
 * always sees the earlier one, and never do both get the lock. Of threads that come at the same time, the one whose
 * file sorts first waits until the others have given up. Files of processes that have ended are ignored, and no file is
 * ever reused, so it does not matter who removes them. Throws errors of the file system.
 */
export function lockFolder(dir) {
    const name = `owner-${process.pid}-${randomUUID()}`;
    const file = path.join(dir, name);
    const release = () => fs.rmSync(file, { force: true });
    try {
        putWhole(file, ownName('claims'));
        const until = performance.now() + patience;
        while (true) {
            const others = othersIn(dir, name);
            if (others.size === 0) {
                putWhole(file, ownName('holds'));
                return { release };
            }
            const [first] = [...others].sort(([a], [b]) => (a < b ? -1 : 1));
            const holder = [...others.values()].find(({ state }) => state === 'holds');
            const before = first !== undefined && first[0] < name ? first[1] : undefined;
            const winner = holder ?? before ?? (performance.now() > until ? first?.[1] : undefined);
            if (winner !== undefined) {
                release();
                return { pid: winner.pid };
            }
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
        }
    }
    catch (error) {
        release();
        throw error;
    }
}
/** Removes everything in a locked folder but the files of the lock. Only the owner of the lock may call it. */
export function clearLocked(dir) {
    for (const name of fs.readdirSync(dir))
        if (!isClaim(name))
            fs.rmSync(path.join(dir, name), { recursive: true, force: true });
}
/**
 * Owners of the lock files of running processes, without one's own. Files of other processes are removed. A temporary
 * file that is not renamed yet is ignored.
 */
function othersIn(dir, own) {
    const others = new Map();
    for (const name of fs.readdirSync(dir)) {
        if (!isClaim(name) || name.startsWith(own))
            continue;
        const owner = ownerIn(path.join(dir, name), Number(/^owner-(\d+)-/.exec(name)?.[1]));
        if (owner === undefined)
            fs.rmSync(path.join(dir, name), { force: true });
        else if (!name.endsWith(unfinished))
            others.set(name, owner);
    }
    return others;
}
/** Writes a file under another name and renames it, so that nobody reads half of it. */
function putWhole(file, text) {
    fs.writeFileSync(file + unfinished, text);
    fs.renameSync(file + unfinished, file);
}
//# sourceMappingURL=lock.js.map