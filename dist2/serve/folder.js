import fs from 'node:fs';
import path from 'node:path';
import { normalized } from '../lib/normalized.js';
import { isInside } from '../lib/real-path.js';
/**
 * The files of a folder. A file has exactly the name that is asked for, also where the file system takes capitals for small letters;
 * symbolic links, and what is no file, count as not there. `root` need not exist yet.
 */
export function openFolder(root) {
    return async (file) => {
        try {
            const folder = await fs.promises.realpath(root);
            const named = path.join(folder, ...file.split('/'));
            if (!isInside(folder, named))
                return undefined;
            const real = await fs.promises.realpath(named);
            // Some systems store the parts of letters, such as accents, in another order.
            if (normalized(real) !== normalized(named))
                return undefined;
            const stat = await fs.promises.lstat(named, { bigint: true });
            if (!stat.isFile())
                return undefined;
            return {
                size: Number(stat.size),
                version: [stat.size, stat.ctimeNs, stat.mtimeNs, stat.ino].map((n) => n.toString(36)).join('-'),
                read: (range) => fs.createReadStream(named, range),
            };
        }
        catch (error) {
            // Whatever the system refuses (names that are too long, folders that may not be read), a reader would not get either.
            if (error instanceof Error && 'code' in error)
                return undefined;
            throw error;
        }
    };
}
//# sourceMappingURL=folder.js.map