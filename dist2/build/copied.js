import fs from 'node:fs';
import { isLfsPointer } from '../lib/lfs.js';
import { message } from '../lib/message.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { filmPatches, isFilm } from '../media/film.js';
import { rules as mediaRules } from '../media/rules.js';
import { formatNamed } from '../media/sniff.js';
import { cleanedDrawing, isCleanable, withoutHidden } from '../media/strip.js';
import { stampOf } from '../read/stamp.js';
/** Larger files are copied by the system: Node cannot read more than 2 GiB of one file into memory. Bytes. */
const large = 64 * 1024 * 1024;
/** Must be raised when other metadata is removed from files. */
export const copyVersion = 1;
/**
 * Publishes a file, without the metadata in pictures, films and drawings. Returns a message if the file cannot be published. A file
 * that is `large` is never read into memory.
 */
export function copyFile(copy, writer, most = large) {
    const place = { file: copy.source };
    try {
        const refusal = copyOne(copy, writer, most);
        return refusal && message(mediaRules[refusal.rule], refusal.what, place);
    }
    catch (error) {
        // The caller handles errors of writing.
        if (!isSystemError(error) || error.path !== copy.from)
            throw error;
        const what = `The file “${copy.source}” can’t be read: ${systemReason(error)}.`;
        return message(mediaRules.unreadable, what, place);
    }
}
function copyOne({ file, from, source }, { add, addFile }, most) {
    const stamp = stampOf(from);
    const hides = {
        rule: 'hidden-data',
        what: `The file “${source}” may hide something, and is damaged or of a format that stet cannot clean.`,
    };
    if (stamp !== undefined && stamp.size > most) {
        return reading(from, (handle) => {
            const film = readableOf(handle, stamp.size);
            const head = film.read(0, Math.min(128, stamp.size));
            if (!isFilm(head)) {
                if (isCleanable(head))
                    return hides;
                addFile(file, from, 'asset');
                return undefined;
            }
            const patches = filmPatches(film);
            if (patches === undefined)
                return hides;
            addFile(file, from, 'asset', patches);
            return undefined;
        });
    }
    const original = reading(from, (handle) => fs.readFileSync(handle));
    if (isLfsPointer(original))
        return {
            rule: 'lfs-pointer',
            what: `“${source}” is a Git LFS pointer, and not the file that it stands for.`,
        };
    const cleaned = formatNamed(file) === 'svg' ? cleanedDrawing(original) : withoutHidden(original);
    if (cleaned === undefined)
        return hides;
    if ('problem' in cleaned)
        return { rule: 'unsafe-svg', what: `The drawing “${source}” can’t be published: ${cleaned.problem}.` };
    add(file, cleaned, 'asset');
    return undefined;
}
/** Opens a file for `work`. Errors of the system then name the file. Does not wait for a pipe. */
function reading(file, work) {
    try {
        const handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
        try {
            return work(handle);
        }
        finally {
            fs.closeSync(handle);
        }
    }
    catch (error) {
        if (isSystemError(error))
            error.path ??= file;
        throw error;
    }
}
function readableOf(handle, size) {
    return {
        size,
        read(at, length) {
            const bytes = Buffer.alloc(length);
            if (at < 0 || fs.readSync(handle, bytes, 0, length, at) < length)
                throw new RangeError('cut off');
            return bytes;
        },
    };
}
//# sourceMappingURL=copied.js.map