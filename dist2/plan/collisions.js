import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { collisionKey, pathProblem, toFile } from '../lib/url.js';
import { rules } from './rules.js';
/**
 * Finds what cannot be published side by side, over the whole site at once: two claims to one address (in whatever
 * case, Unicode form, with or without a slash or index.html), a file where another's folder must be, and addresses
 * that are unfit by themselves. Every message names all that is concerned.
 */
export function findCollisions(claims) {
    const messages = [];
    const byKey = new Map();
    for (const claim of claims) {
        const problem = pathProblem(claim.url);
        if (problem !== undefined) {
            if (claim.derived)
                continue;
            messages.push(message(rules['unsafe-address'], `The address ${claim.url} of ${claim.what} cannot be used: ${problem}.`, place(claim)));
            continue;
        }
        const key = collisionKey(claim.url);
        const found = byKey.get(key);
        // Nearly every address is claimed once: no array for each of a hundred thousand.
        if (found === undefined)
            byKey.set(key, claim);
        else if (Array.isArray(found))
            found.push(claim);
        else
            byKey.set(key, [found, claim]);
    }
    for (const found of byKey.values())
        if (Array.isArray(found) && !found.every(({ derived }) => derived))
            messages.push(sameAddress(found));
    messages.push(...filesForFolders(byKey));
    return messages;
}
function sameAddress(claims) {
    const urls = [...new Set(claims.map((claim) => claim.url))];
    const address = urls.length === 1 ? `The address ${urls[0]} is` : `The addresses ${listed(urls)} are the same and`;
    const verb = urls.length === 1 ? 'claimed' : 'are claimed';
    return about(claims, message(rules['same-address'], `${address} ${verb} by ${listed(claims.map((claim) => claim.what))}.`, place(...claims)));
}
/** `/a` is the file `a`, and `/a/b.html` needs a folder of that name. */
function filesForFolders(byKey) {
    const files = new Map();
    for (const found of byKey.values()) {
        const claim = Array.isArray(found) ? found[0] : found;
        if (claim !== undefined)
            files.set(fileKey(claim.url), claim);
    }
    const conflicts = new Map();
    const safe = new Set();
    for (const [file, claim] of files) {
        // From the innermost folder outwards, until one that has been looked at: a site has few folders.
        for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
            const folder = file.slice(0, end);
            if (safe.has(folder))
                break;
            const inTheWay = files.get(folder);
            if (inTheWay === undefined) {
                safe.add(folder);
                continue;
            }
            if (claim.derived && inTheWay.derived)
                continue;
            const others = conflicts.get(inTheWay);
            if (others === undefined)
                conflicts.set(inTheWay, [claim]);
            else
                others.push(claim);
        }
    }
    return [...conflicts].map(([claim, others]) => about([claim, ...others], message(rules['file-and-folder'], `${capital(claim.what)} is to be the file ${claim.url}, which must be a folder for ${listed(others.map((other) => `${other.what} (${other.url})`))}.`, place(claim, ...others))));
}
/** A message with the source files that the claims belong to, where there are several. */
function about(claims, its) {
    const files = [...new Set(claims.flatMap(({ file }) => file ?? []))];
    return files.length < 2 ? its : { ...its, files };
}
function fileKey(url) {
    return normalized(toFile(url)).toLowerCase();
}
/** The first of them that an editor can change. */
function place(...claims) {
    const file = claims.find((claim) => claim.file !== undefined)?.file;
    return file === undefined ? undefined : { file };
}
const mostListed = 10;
function listed(names) {
    const shown = names.length > mostListed ? [...names.slice(0, mostListed), `${names.length - mostListed} more`] : names;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
function capital(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}
//# sourceMappingURL=collisions.js.map