import fs from 'node:fs';
import path from 'node:path';
/**
 * The real path of a file that may not exist yet: the path under which it would be created. `links` bounds the number
 * of links that are followed, so that links in a circle end.
 */
export function realPath(file, links = 40) {
    const folder = path.dirname(file);
    try {
        return fs.realpathSync.native(file);
    }
    catch {
        if (folder === file)
            return file;
    }
    const link = linkAt(file);
    if (link !== undefined && links > 0)
        return realPath(path.resolve(folder, link), links - 1);
    return path.join(realPath(folder, links), path.basename(file));
}
/** Whether a file is a folder or inside it; both are real paths. */
export function isInside(dir, file) {
    return file === dir || file.startsWith(dir.endsWith(path.sep) ? dir : dir + path.sep);
}
function linkAt(file) {
    try {
        return fs.readlinkSync(file);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=real-path.js.map