import path from 'node:path';
import { fileDigest } from '../lib/digest.js';
import { isSameFolder, stampOfFolder, statFile } from './stat.js';
/**
 * Finds out which files are not as the last build left them. Only folders are looked at; where the state of one differs, so are the files
 * in it. A file that was altered in place is found by `verify` alone.
 */
export function lookAtOutput({ output, ledger, clock, verify, delta, untrusted }) {
    const missing = new Set();
    const renewed = new Map();
    const folders = new Map();
    const seen = new Set();
    /** What only stays for pages in caches cannot be made again. */
    const retired = ledger.head()?.retired;
    function lookAt(file, row) {
        seen.add(file);
        const target = path.join(output, file);
        const found = statFile(target);
        const isSame = found?.size === row.size;
        const mustRead = verify || untrusted.has(file) || found?.mtimeMs !== row.mtime;
        if (isSame && !mustRead)
            return;
        if (found === undefined || !isSame || fileDigest(target) !== row.digest) {
            if (!retired?.has(file))
                missing.add(file);
        }
        else {
            const mtime = settled(found.mtimeMs, clock);
            if (!Object.is(mtime, row.mtime))
                renewed.set(file, { ...row, mtime });
        }
    }
    if (!delta)
        for (const [folder, known] of ledger.folders()) {
            const stamp = stampOfFolder(path.join(output, folder));
            if (!verify && isSameFolder(stamp, known))
                continue;
            folders.set(folder, stamp && settledFolder(stamp, clock));
            for (const [file, row] of ledger.filesIn(folder))
                lookAt(file, row);
        }
    for (const file of untrusted) {
        const row = seen.has(file) ? undefined : ledger.file(file);
        if (row !== undefined)
            lookAt(file, row);
    }
    return { missing, renewed, folders };
}
/**
 * A time of change tells a later change apart only if the clock of the file system had gone on when the file or folder was looked at: in
 * the same tick, both have the same time. NaN otherwise.
 */
export function settled(changed, clock) {
    return changed < clock ? changed : Number.NaN;
}
export function settledFolder(stamp, clock) {
    return { ...stamp, changed: settled(stamp.changed, clock) };
}
//# sourceMappingURL=look.js.map