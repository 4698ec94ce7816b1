import fs from 'node:fs';
/** The resolution of times of change on some file systems; milliseconds. */
const coarse = 2_000;
/** Undefined for a file that no longer exists; reading the file gives the reason. */
export function stampOf(file) {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    return found && { size: found.size, changed: found.mtimeMs, status: found.ctimeMs, inode: found.ino };
}
export function isSameStamp(a, b) {
    return a.size === b.size && a.changed === b.changed && a.status === b.status && a.inode === b.inode;
}
/**
 * Whether a stamp can be relied on: false for a file that was changed so shortly before `now` (milliseconds) that a
 * further change might give the same stamp.
 */
export function isSettled({ changed }, now) {
    return changed < now - coarse;
}
//# sourceMappingURL=stamp.js.map