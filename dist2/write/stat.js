import fs from 'node:fs';
/** What has a name in a folder, a link itself and not what it leads to; undefined where there is nothing. */
export function statEntry(file) {
    return stat(() => fs.lstatSync(file, { throwIfNoEntry: false }));
}
/** The same for files alone: undefined for what is no file. */
export function statFile(file) {
    const found = statEntry(file);
    return found?.isFile() ? found : undefined;
}
/** The state of a folder, or of the folder that a link leads to; undefined for what is no folder. */
export function stampOfFolder(dir) {
    const found = stat(() => fs.statSync(dir, { throwIfNoEntry: false }));
    return found?.isDirectory() ? { changed: found.ctimeMs, inode: found.ino } : undefined;
}
/** A stamp that is unknown is the same as no other. */
export function isSameFolder(one, other) {
    return one !== undefined && one.changed === other?.changed && one.inode === other.inode;
}
function stat(look) {
    try {
        return look();
    }
    catch (error) {
        // A file lies where the path needs a folder, or links lead in a circle.
        if (error instanceof Error && 'code' in error && (error.code === 'ENOTDIR' || error.code === 'ELOOP'))
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=stat.js.map