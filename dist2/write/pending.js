import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.js';
import { writeFileAtomic } from './atomic.js';
import { leadsOut } from './ledger.js';
/** Raised when the note changes its form. */
const version = 1;
/** `id` is that of the ledger (see ledger.ts). */
export function pendingFile(storeDir, id) {
    return path.join(storeDir, 'pending', `${id}.json`);
}
export function writePending(file, pending) {
    const text = JSON.stringify({ version, ...pending });
    writeFileAtomic(file, `${digest(text)} ${text}\n`);
}
/** Undefined where there is none, or where it is damaged. */
export function readPending(file) {
    let read;
    try {
        const line = fs.readFileSync(file, 'utf8').trimEnd();
        const text = line.slice(line.indexOf(' ') + 1);
        if (line !== `${digest(text)} ${text}`)
            return undefined;
        read = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof read !== 'object' || read === null)
        return undefined;
    const { version: found, generation, after, files } = read;
    if (found !== version || typeof generation !== 'string' || !Array.isArray(files))
        return undefined;
    if (after !== null && typeof after !== 'string')
        return undefined;
    if (!files.every((each) => typeof each === 'string' && !leadsOut(each)))
        return undefined;
    return { generation, after, files };
}
export function removePending(file) {
    fs.rmSync(file, { force: true });
}
//# sourceMappingURL=pending.js.map