import { compareKeys } from '../lib/compare-keys.js';
import { decode, encode } from './graph.js';
/**
 * Each folder has two rows: one with the names and stamps of the files, packed, since every build compares them all, and one
 * with digests and blobs, which is read only for files whose stamps differ.
 */
const stampTable = 's';
const digestTable = 'sd';
/** Numbers of a stamp: size, changed, status, inode. Of a stamp that is not settled, `changed` is NaN, which equals nothing. */
const width = 4;
const separator = '\0';
/** All folders, or some of them. */
export function readFolders(rows, within) {
    const folders = new Map();
    for (const folder of within ?? []) {
        const found = readFolder(rows, folder);
        if (found)
            folders.set(folder, found);
    }
    if (within)
        return folders;
    for (const [folder, bytes] of rows.range(stampTable))
        folders.set(folder, openFolder(rows, folder, bytes));
    return folders;
}
export function readFolder(rows, folder) {
    const bytes = rows.get(stampTable, folder);
    return bytes && openFolder(rows, folder, bytes);
}
function openFolder(rows, folder, bytes) {
    const copy = new Uint8Array(bytes);
    const count = new DataView(copy.buffer).getFloat64(0, true);
    const numbers = new Float64Array(copy.buffer, 8, count * width);
    const names = Buffer.from(copy.buffer, 8 + numbers.byteLength)
        .toString()
        .split(separator);
    let places;
    let digests;
    const number = (at, field) => numbers[at * width + field] ?? Number.NaN;
    return {
        names,
        find(name, guess) {
            if (names[guess] === name)
                return guess;
            places ??= new Map(names.map((each, at) => [each, at]));
            return places.get(name) ?? -1;
        },
        isSame: (at, { size, changed, status, inode }) => number(at, 0) === size &&
            number(at, 1) === changed &&
            number(at, 2) === status &&
            number(at, 3) === inode,
        state(at) {
            digests ??= readDigests(rows, folder);
            const [digest = '', blob = ''] = digests[at] ?? [];
            const stamp = {
                size: number(at, 0),
                changed: number(at, 1),
                status: number(at, 2),
                inode: number(at, 3),
            };
            return { stamp, digest, blob, isSettled: !Number.isNaN(stamp.changed) };
        },
    };
}
function readDigests(rows, folder) {
    const bytes = rows.get(digestTable, folder);
    return bytes === undefined ? [] : decode(bytes);
}
export function writeFolder(rows, folder, states) {
    if (states.size === 0) {
        rows.delete(stampTable, folder);
        rows.delete(digestTable, folder);
        return;
    }
    const sorted = [...states].sort(([a], [b]) => compareKeys(a, b));
    const numbers = Float64Array.from([
        sorted.length,
        ...sorted.flatMap(([, { stamp, isSettled }]) => [
            stamp.size,
            isSettled ? stamp.changed : Number.NaN,
            stamp.status,
            stamp.inode,
        ]),
    ]);
    const names = Buffer.from(sorted.map(([name]) => name).join(separator));
    rows.put(stampTable, folder, Buffer.concat([Buffer.from(numbers.buffer), names]));
    rows.put(digestTable, folder, encode(sorted.map(([, { digest, blob }]) => [digest, blob])));
}
//# sourceMappingURL=source-folder.js.map