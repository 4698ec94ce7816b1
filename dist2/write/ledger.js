import { Damaged } from '../lib/damaged.js';
import { digest } from '../lib/digest.js';
/** Raised when rows change their form: a ledger of another version is no ledger. */
const version = 1;
/** LMDB takes keys of 1,978 bytes. A longer part of a path is replaced by a digest, and the row then ends with the whole path. Bytes. */
const longestFolder = 700;
const longestName = 900;
const fileBytes = 1 + 8 + 8 + 32;
const folderBytes = 8 + 8;
const storyFlag = 1;
const lastingFlag = 2;
/** `output` is the real path of the output folder. Throws `Damaged` for a row that cannot be one. */
export function openLedger(rows, output) {
    const id = ledgerId(output);
    const headKey = `${id}h`;
    const folderPrefix = `${id}d`;
    const filePrefix = `${id}f`;
    const folderKey = (folder) => folderPrefix + shortened(folder, longestFolder);
    const filesPrefix = (folder) => `${filePrefix}${shortened(folder, longestFolder)}//`;
    const fileKey = (file) => filesPrefix(folderOf(file)) + shortened(nameOf(file), longestName);
    /** No folder and no name has two slashes in a row. */
    const pathIn = (key) => key.slice(filePrefix.length).replace('//', '/').replace(/^\//, '');
    return {
        id,
        head() {
            const bytes = rows.get(headKey);
            return bytes && readHead(bytes, output);
        },
        setHead({ retired, ...counts }) {
            rows.put(headKey, Buffer.from(JSON.stringify({ version, output, ...counts, retired: [...retired] })));
        },
        clear() {
            for (const key of Array.from(rows.range(id), ([key]) => key))
                rows.delete(key);
        },
        file(path) {
            const bytes = rows.get(fileKey(path));
            return bytes && readFile(bytes).row;
        },
        setFile(path, row) {
            const key = fileKey(path);
            rows.put(key, writtenFile(row, pathIn(key) === path ? '' : path));
        },
        deleteFile: (path) => rows.delete(fileKey(path)),
        *files() {
            for (const [key, bytes] of rows.range(filePrefix)) {
                const { row, path } = readFile(bytes);
                yield [contained(path ?? pathIn(key)), row];
            }
        },
        folder(path) {
            const bytes = rows.get(folderKey(path));
            return bytes && readFolder(bytes).stamp;
        },
        setFolder(path, stamp) {
            const key = folderKey(path);
            rows.put(key, writtenFolder(stamp, key.slice(folderPrefix.length) === path ? '' : path));
        },
        deleteFolder: (path) => rows.delete(folderKey(path)),
        folders() {
            const out = [];
            for (const [key, bytes] of rows.range(folderPrefix)) {
                const { stamp, path } = readFolder(bytes);
                out.push([contained(path ?? key.slice(folderPrefix.length)), stamp]);
            }
            return out;
        },
        filesIn(folder) {
            const out = [];
            for (const [key, bytes] of rows.range(filesPrefix(folder))) {
                const { row, path } = readFile(bytes);
                out.push([contained(path ?? pathIn(key)), row]);
            }
            return out;
        },
        hasFilesIn(folder) {
            for (const _ of rows.range(filesPrefix(folder)))
                return true;
            return false;
        },
    };
}
/** The folder that a file or folder lies in. */
export function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** All folders that a file or folder lies in, the output folder left out: the nearest first. */
export function parents(path) {
    const out = [];
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
        out.push(folder);
    return out;
}
/** Whether a path leads out of the folder that it is relative to. */
export function leadsOut(path) {
    return path.startsWith('/') || (path.includes('..') && path.split('/').includes('..'));
}
function ledgerId(output) {
    return digest(output).slice(0, 22);
}
function nameOf(file) {
    return file.slice(file.lastIndexOf('/') + 1);
}
/** What stands in begins with a slash, as no part of a path does. */
function shortened(part, most) {
    return part.length * 3 <= most || Buffer.byteLength(part) <= most ? part : `/${digest(part)}`;
}
function contained(path) {
    if (leadsOut(path))
        throw new Damaged(path);
    return path;
}
function readHead(bytes, output) {
    let read;
    try {
        read = JSON.parse(Buffer.from(bytes).toString());
    }
    catch {
        return undefined;
    }
    if (typeof read !== 'object' || read === null)
        return undefined;
    const { version: found, output: of, generation, files, pages, stories, retired, } = read;
    if (found !== version || of !== output || typeof generation !== 'string' || !Array.isArray(retired))
        return undefined;
    if (typeof files !== 'number' || typeof pages !== 'number' || typeof stories !== 'number')
        return undefined;
    const since = new Map();
    for (const [file, instant] of retired) {
        if (typeof file !== 'string' || typeof instant !== 'number' || leadsOut(file))
            return undefined;
        since.set(file, instant);
    }
    return { generation, files, pages, stories, retired: since };
}
function writtenFile({ digest, size, mtime, isStory, isLasting }, path) {
    const sum = Buffer.from(digest, 'base64url');
    if (sum.length !== 32)
        throw new Error(`${digest} is no digest`);
    const bytes = Buffer.alloc(fileBytes);
    bytes[0] = (isStory ? storyFlag : 0) | (isLasting ? lastingFlag : 0);
    bytes.writeDoubleLE(size, 1);
    bytes.writeDoubleLE(mtime, 9);
    sum.copy(bytes, 17);
    return path === '' ? bytes : Buffer.concat([bytes, Buffer.from(path)]);
}
function readFile(bytes) {
    if (bytes.length < fileBytes)
        throw new Damaged('a file of the ledger');
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const flags = buffer[0];
    return {
        row: {
            digest: buffer.toString('base64url', 17, fileBytes),
            size: buffer.readDoubleLE(1),
            mtime: buffer.readDoubleLE(9),
            isStory: (flags & storyFlag) !== 0,
            isLasting: (flags & lastingFlag) !== 0,
        },
        path: buffer.length === fileBytes ? undefined : buffer.toString('utf8', fileBytes),
    };
}
function writtenFolder({ changed, inode }, path) {
    const bytes = Buffer.alloc(folderBytes);
    bytes.writeDoubleLE(changed, 0);
    bytes.writeDoubleLE(inode, 8);
    return path === '' ? bytes : Buffer.concat([bytes, Buffer.from(path)]);
}
function readFolder(bytes) {
    if (bytes.length < folderBytes)
        throw new Damaged('a folder of the ledger');
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return {
        stamp: { changed: buffer.readDoubleLE(0), inode: buffer.readDoubleLE(8) },
        path: buffer.length === folderBytes ? undefined : buffer.toString('utf8', folderBytes),
    };
}
//# sourceMappingURL=ledger.js.map