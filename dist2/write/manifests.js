import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.js';
import { leadsOut } from './ledger.js';
/**
 * Versions of stet without a ledger keep up to two manifests of an output folder in the store: what the last build left there, and what a
 * build that was killed was putting there. All files that they name are stet's own, so nobody who upgrades has to empty the folder.
 */
const version = 3;
function manifestsOf(storeDir, id) {
    return [`${id}.json`, `${id}.pending.json`].map((name) => path.join(storeDir, 'manifests', name));
}
/** Undefined where nothing is known. `id` is that of the ledger (see ledger.ts), `output` the real path of the output folder. */
export function readManifests(storeDir, id, output) {
    const files = manifestsOf(storeDir, id).flatMap((manifest) => filesIn(manifest, output));
    return files.length === 0 ? undefined : files;
}
/** To be called when the files are known otherwise: what the manifests say is not so any more. */
export function removeManifests(storeDir, id) {
    for (const manifest of manifestsOf(storeDir, id))
        fs.rmSync(manifest, { force: true });
}
/** None of a manifest that is missing, damaged, of another output folder or of another version. */
function filesIn(manifest, output) {
    try {
        const [line = ''] = fs.readFileSync(manifest, 'utf8').split('\n');
        const text = line.slice(line.indexOf(' ') + 1);
        if (line !== `${digest(text)} ${text}`)
            return [];
        const read = JSON.parse(text);
        if (read.version !== version || read.output !== output || read.files.paths.some(leadsOut))
            return [];
        const { paths, pages = '', lasting = [] } = read.files;
        const bundles = new Set(lasting);
        return paths.map((file, at) => [file, { isStory: pages[at] === 's', isLasting: bundles.has(at) }]);
    }
    catch {
        return [];
    }
}
//# sourceMappingURL=manifests.js.map