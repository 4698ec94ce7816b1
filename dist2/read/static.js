import fs from 'node:fs';
import path from 'node:path';
import { message } from '../lib/message.js';
import { isInside } from '../lib/real-path.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { noteName, spelledOtherwise } from './names.js';
import { rules } from './rules.js';
import { summary } from './summary.js';
import { meantBy } from './web-names.js';
const sharedNames = new Set(['_redirects', '_headers', 'robots.txt']);
/**
 * Lists the files of the static folder, which are published unchanged. A missing folder has no files. Symlinks that
 * lead out of the folder are refused. Files whose names show that they are not for readers are left out, with a
 * message.
 */
export async function listStatic(staticDir) {
    const names = new Map();
    const messages = [];
    const leftOut = { leftover: [], hidden: [] };
    const base = path.basename(staticDir);
    const say = (rule, what, shown) => messages.push(message(rules[rule], what, { file: shown }));
    let root;
    try {
        root = fs.realpathSync(staticDir);
    }
    catch {
        return { paths: [], spelled: new Map(), shared: new Map(), messages };
    }
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        let entries;
        try {
            entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
        }
        catch (error) {
            if (!isSystemError(error))
                throw error;
            const shown = path.posix.join(base, folder);
            say('unreadable', `The folder ${shown} can’t be read: ${systemReason(error)}.`, shown);
            continue;
        }
        for (const entry of entries) {
            const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
            const shown = `${base}/${file}`;
            const meant = meantBy(entry.name);
            if (meant !== 'web')
                leftOut[meant].push(entry.isDirectory() ? `${shown}/` : shown);
            else if (entry.isDirectory())
                folders.push(file);
            else if (entry.isFile())
                noteName(file, names, messages, shown);
            else if (!entry.isSymbolicLink())
                say('no-file', `${shown} is no file that can be copied.`, shown);
            else {
                const target = targetOf(path.join(root, file));
                if (target === undefined)
                    say('broken-symlink', `The link ${shown} leads to nothing.`, shown);
                else if (!isInside(root, target))
                    say('leads-out', `${shown} is a link to a place outside the folder.`, shown);
                else if (!fs.statSync(target).isFile())
                    say('leads-out', `${shown} is a link to something that is no file.`, shown);
                else if (target
                    .slice(root.length)
                    .split(path.sep)
                    .some((name) => meantBy(name) !== 'web'))
                    leftOut.hidden.push(shown);
                else
                    noteName(file, names, messages, shown);
            }
        }
    }
    const { leftover, hidden } = leftOut;
    if (hidden.length > 0)
        messages.push(summary(rules['static-hidden'], hidden, 'with a name that begins with a dot'));
    if (leftover.length > 0)
        messages.push(summary(rules['static-leftover'], leftover, 'that some program left there'));
    const shared = new Map();
    for (const name of sharedNames) {
        if (!names.delete(name))
            continue;
        try {
            shared.set(name, readShared(path.join(root, name)));
        }
        catch (error) {
            if (!isSystemError(error))
                throw error;
            say('unreadable', `${base}/${name} can’t be read: ${systemReason(error)}.`, `${base}/${name}`);
        }
    }
    return { paths: [...names.keys()].sort(), spelled: spelledOtherwise(names), shared, messages };
}
/** No host reads more bytes of such a file. */
const largestShared = 1 << 20;
function readShared(file) {
    const bytes = Buffer.alloc(largestShared);
    const handle = fs.openSync(file, 'r');
    try {
        const text = bytes.toString('utf8', 0, fs.readSync(handle, bytes, 0, largestShared, 0));
        return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    }
    finally {
        fs.closeSync(handle);
    }
}
/** The target of a symlink; undefined where it does not exist. */
function targetOf(link) {
    try {
        return fs.realpathSync(link);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=static.js.map