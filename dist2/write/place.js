import fs from 'node:fs';
import path from 'node:path';
import { parents } from './ledger.js';
import { statEntry } from './stat.js';
/** Brings new files into the output folder, which replaces old ones whole, and then deletes others. */
export function putInPlace(output, changes, deleted, done) {
    const blocking = blockers(deleted, changes);
    removeFiles(output, [...blocking], done);
    const sorted = [...changes].sort(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1));
    for (const [file, { staged }] of sorted) {
        const target = path.join(output, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.renameSync(staged, target);
        done.count++;
    }
    removeFiles(output, deleted.filter((file) => !blocking.has(file)), done);
}
/**
 * The first folder on the way to one of these files that is a symbolic link or the root of another disk, to which no file can be renamed:
 * strings do not tell, the file system does.
 */
export function leadingOut(output, files) {
    const { dev } = fs.statSync(output);
    const sound = new Set();
    for (const file of files)
        for (const dir of parents(file).reverse()) {
            if (sound.has(dir))
                continue;
            const found = fs.lstatSync(path.join(output, dir), { throwIfNoEntry: false });
            if (found?.isSymbolicLink() || (found?.isDirectory() && found.dev !== dev))
                return dir;
            // What is no folder has nothing in it.
            if (!found?.isDirectory())
                break;
            sound.add(dir);
        }
    return undefined;
}
/** Files that must go first, for a new file needs their name as a folder, or their folder's name. */
function blockers(deleted, changes) {
    const needed = new Set();
    for (const file of changes.keys())
        for (const dir of parents(file))
            needed.add(dir);
    return new Set(deleted.filter((file) => needed.has(file) || parents(file).some((dir) => changes.has(dir))));
}
/** Deletes files and the folders this leaves empty. */
function removeFiles(output, files, done) {
    for (const file of files) {
        const target = path.join(output, file);
        const found = statEntry(target);
        // A folder that lies in the place of a file is somebody else's.
        if (found !== undefined && !found.isDirectory())
            fs.rmSync(target, { force: true });
        done.count++;
    }
    removeEmptyFolders(output, files);
}
/** Removes the folders that were made for files and are empty, never the output folder itself. */
export function removeEmptyFolders(output, files) {
    const dirs = new Set(files.flatMap(parents));
    for (const dir of [...dirs].sort((a, b) => b.length - a.length)) {
        try {
            fs.rmdirSync(path.join(output, dir));
        }
        catch {
            // Not empty: something else of the site, or of the newsroom's own, lies in it.
        }
    }
}
//# sourceMappingURL=place.js.map