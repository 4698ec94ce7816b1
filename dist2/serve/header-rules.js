import { validateHeaderName, validateHeaderValue } from 'node:http';
import { message } from '../lib/message.js';
import { readPattern } from './pattern.js';
import { rules } from './rules.js';
/** Headers that follow from the answer itself, and that no host lets a rule set. */
const fixed = new Set([
    'accept-ranges',
    'allow',
    'connection',
    'content-encoding',
    'content-length',
    'content-range',
    'date',
    'etag',
    'location',
    'server',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line with a path, below it lines `Name: value`, or `! Name`, which takes away
 * what rules before set. A path gets the headers of every rule that matches; values of one name are joined with a comma. Rules
 * for whole addresses (`https://…`) concern other hosts. `file` is how messages name the file.
 */
export function readHeaderRules(text, file) {
    const found = [];
    const messages = [];
    let current;
    for (const [index, raw] of text.split('\n').entries()) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const refuse = (what) => messages.push(message(rules['not-followed'], what, { file, line: index + 1 }));
        if (line.startsWith('/') || /^[a-z]+:\/\//i.test(line)) {
            const match = line.startsWith('/') ? readPattern(line) : () => undefined;
            if (match === undefined)
                refuse(`“${line}” has two \`*\`, or one placeholder twice.`);
            current = { match: match ?? (() => undefined), set: [], unset: [] };
            if (match !== undefined)
                found.push(current);
            continue;
        }
        const problem = current === undefined ? 'stands before the first path' : addLine(current, line);
        if (problem !== undefined)
            refuse(`“${line}” ${problem}.`);
    }
    return { of: (path) => collect(found, path), messages };
}
/** Adds a line below a path to the rule. Returns what is wrong with the line, if anything is. */
function addLine(rule, line) {
    if (line.startsWith('! ')) {
        rule.unset.push(line.slice(2).trim().toLowerCase());
        return undefined;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    try {
        validateHeaderName(name);
        validateHeaderValue(name, value);
    }
    catch {
        return 'is neither a path nor a header (`Name: value`)';
    }
    if (value === '')
        return 'is a header without a value';
    if (fixed.has(name))
        return 'sets a header that hosts set themselves';
    rule.set.push([name, value]);
    return undefined;
}
function collect(found, path) {
    const set = new Map();
    const unset = [];
    for (const rule of found) {
        if (rule.match(path) === undefined)
            continue;
        for (const name of rule.unset) {
            set.delete(name);
            unset.push(name);
        }
        for (const [name, value] of rule.set) {
            const before = set.get(name);
            set.set(name, before === undefined ? value : `${before}, ${value}`);
        }
    }
    return { set: Object.fromEntries(set), unset };
}
//# sourceMappingURL=header-rules.js.map