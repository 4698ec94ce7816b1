import fs from 'node:fs';
import path from 'node:path';
import { isSystemError } from '../lib/system-error.js';
/** A folder that is to be a store and holds files that stet did not make. */
export class StoreNotOurs extends Error {
    dir;
    found;
    constructor(dir, 
    /** What lies in it that no store has. */
    found) {
        super(`${dir} holds ${found}`);
        this.dir = dir;
        this.found = found;
    }
}
/** The file by which a folder is known as a store. */
const marker = 'made-by-stet';
const markerText = 'stet keeps here what it knows from build to build, and deletes files in this folder. Keep nothing of your own in it.\n';
/** What versions before the marker put into a store; and what systems and git put into any folder. */
const ofOldStores = [
    /^(?:graph|related|parsed|pages)\.mdb(?:-lock|-left)?$/,
    /^owner(?:-\d+(?:-[\da-f-]{36}(?:\.new)?)?)?$/,
    /^report\.json(?:\.\d+\.tmp)?$/,
    /^manifests\/[\w-]{22}(?:\.pending)?\.json(?:\.\d+\.tmp)?$/,
    /^pictures\/(?:[\da-f]{16}|index)(?:\.[\da-f-]{36}\.tmp)?$/,
    /^(?:manifests|pictures|lost\+found|\.gitkeep|\.gitignore|\.DS_Store)$/,
];
/**
 * Throws `StoreNotOurs` for a folder that is there, is not empty and is no store: stet deletes files in its store, and must never delete
 * what it did not make. A folder that cannot be read is left to whoever writes to it.
 */
export function refuseForeignStore(dir) {
    const names = namesIn(dir);
    if (names === undefined || names.includes(marker))
        return;
    const all = names.flatMap((name) => name === 'manifests' || name === 'pictures'
        ? [name, ...(namesIn(path.join(dir, name)) ?? []).map((each) => `${name}/${each}`)]
        : [name]);
    const found = all.find((name) => !ofOldStores.some((known) => known.test(name)));
    if (found !== undefined)
        throw new StoreNotOurs(dir, found);
}
/** Marks a folder, which is there, as a store. One that cannot be written to keeps nothing that would have to be known. */
export function markStore(dir) {
    try {
        fs.writeFileSync(path.join(dir, marker), markerText, { flag: 'wx' });
    }
    catch (error) {
        if (!isSystemError(error))
            throw error;
    }
}
/** Undefined for what is no folder, or cannot be read. */
function namesIn(dir) {
    try {
        return fs.readdirSync(dir).sort();
    }
    catch (error) {
        if (!isSystemError(error))
            throw error;
        return undefined;
    }
}
//# sourceMappingURL=ours.js.map