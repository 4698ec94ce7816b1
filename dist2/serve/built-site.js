import fs from 'node:fs';
import path from 'node:path';
import { openFolder } from './folder.js';
import { readHeaderRules } from './header-rules.js';
import { readRedirectRules } from './redirect-rules.js';
/**
 * The site that was built into a folder. Call the function that it returns for each request: it reads the rules again when their file has changed.
 * `tell` gets the messages about rules, in which the folder is called `shown`.
 */
export function openBuiltSite(folder, shown, base, tell) {
    const look = openFolder(folder);
    const headers = whenChanged(folder, '_headers', (text) => readHeaderRules(text, `${shown}/_headers`), tell);
    const redirects = whenChanged(folder, '_redirects', (text) => readRedirectRules(text, `${shown}/_redirects`), tell);
    return () => ({ look, headerRules: headers(), redirectRules: redirects(), base });
}
/** Reads a file of the folder anew whenever it has changed; one that is not there counts as empty. */
function whenChanged(folder, name, read, tell) {
    const file = path.join(folder, name);
    let last;
    return () => {
        const stat = fs.lstatSync(file, { bigint: true, throwIfNoEntry: false });
        const stamp = stat?.isFile() ? `${stat.ino} ${stat.size} ${stat.ctimeNs}` : '';
        if (last?.stamp !== stamp) {
            last = { stamp, value: read(stamp === '' ? '' : fs.readFileSync(file, 'utf8')) };
            tell(last.value.messages);
        }
        return last.value;
    };
}
//# sourceMappingURL=built-site.js.map