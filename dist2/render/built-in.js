import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../lib/digest.js';
import { allPageKinds } from '../lib/page-kinds.js';
import { bundleStyles, bundleTemplates, fromJson, themeEntry, toBundle, toJson, } from './bundle.js';
import { absolutePath, findIn, readFolders, replacesAny, } from './template-files.js';
const compiledFile = fileURLToPath(new URL('../built-in.json', import.meta.url));
/** The bundles that this process took or made last. */
let last;
/** `wanted` is the digest of the built-in folder, for who needs it, too. */
export async function readyBundles(folders, compiled = compiledFile, wanted = digestBuiltIn(folders)) {
    const builtIn = await findBuiltIn(folders, wanted, compiled);
    if (builtIn === undefined)
        return { templates: new Map() };
    const isReady = ({ inputs }) => !replacesAny(folders.ownFiles, inputs.map((file) => file.path));
    const { styles } = builtIn;
    const templates = builtIn.templates.filter(isReady);
    return {
        templates: new Map(templates.map((bundle) => [bundle.file.path, bundle])),
        styles: isReady(styles) && !folders.ownFiles.has(themeEntry) ? styles : undefined,
    };
}
/** The text of the file that `readyBundles` reads where stet is compiled. */
export async function compileBuiltIn(folder) {
    const folders = await readFolders(folder, path.join(folder, 'no templates of a newsroom'));
    const builtIn = await makeBuiltIn(folders, digestBuiltIn(folders));
    if (builtIn === undefined)
        throw new Error(`there are mistakes in the templates of ${folder}`);
    return toJson(builtIn);
}
function findBuiltIn(folders, wanted, compiled) {
    if (last?.digest === wanted)
        return last.builtIn;
    const read = readCompiled(compiled, wanted);
    const builtIn = read === undefined ? makeBuiltIn(folders, wanted) : Promise.resolve(read);
    last = { digest: wanted, builtIn };
    builtIn.catch(() => {
        last = undefined;
    });
    return builtIn;
}
function readCompiled(file, wanted) {
    if (!fs.existsSync(file))
        return undefined;
    const found = fromJson(fs.readFileSync(file, 'utf8'));
    return found.digest === wanted ? found : undefined;
}
/** Undefined where there is anything to say of the built-in files: messages are for whoever loads the templates. */
async function makeBuiltIn(folders, itsDigest) {
    const alone = { ...folders, ownFiles: new Set() };
    const entries = allPageKinds.flatMap((kind) => {
        const file = findIn(folders.builtInFiles, kind);
        return file === undefined ? [] : [[kind, { folder: 'builtIn', path: file }]];
    });
    const [templates, styles, { checkPurity }] = await Promise.all([
        bundleTemplates(alone, new Map(entries)),
        bundleStyles(alone),
        import('./purity.js'),
    ]);
    const bundles = [...templates.bundles.values()];
    const impurities = bundles.flatMap((bundle) => checkPurity(toBundle(bundle, alone), alone));
    if (templates.messages.length + styles.messages.length + impurities.length > 0)
        return undefined;
    return { digest: itsDigest, templates: bundles, styles: styles.styles };
}
/** Digest of all files of the built-in folder. */
export function digestBuiltIn(folders) {
    const parts = [...folders.builtInFiles]
        .sort()
        .map((file) => [file, digest(fs.readFileSync(absolutePath(folders, { folder: 'builtIn', path: file })))]);
    return digest(JSON.stringify(parts));
}
//# sourceMappingURL=built-in.js.map