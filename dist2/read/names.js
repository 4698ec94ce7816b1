import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { rules } from './rules.js';
/** Lists of files, and the hosts that read them, have one name a line, so no name may contain a line end. */
const controls = /[\p{Cc}\u2028\u2029]/u;
/**
 * Adds a file. A name with control characters is left out, with a message. Of two names that are the same in NFC one is
 * left out, with a message; `shown` is the file in messages.
 */
export function noteName(path, names, messages, shown = path) {
    const name = normalized(path);
    if (controls.test(name)) {
        const what = `The name of the file ${JSON.stringify(shown)} has a line break or another invisible character in it.`;
        messages.push(message(rules['control-in-name'], what));
        return;
    }
    if (!names.has(name)) {
        names.set(name, path);
        return;
    }
    // Of two spellings, the one that is NFC on the disk counts, in whatever order they are found.
    if (path === name)
        names.set(name, path);
    const what = `There are two files “${name}”, whose names differ only in how accents are written.`;
    messages.push(message(rules['decomposed-name'], what, { file: normalized(shown) }));
}
/** The files whose names on the disk are not NFC. */
export function spelledOtherwise(names) {
    return new Map([...names].filter(([name, path]) => name !== path));
}
//# sourceMappingURL=names.js.map