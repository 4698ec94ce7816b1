import fs from 'node:fs/promises';
import path from 'node:path';
/** Endings of components, in the order in which an import without an ending is resolved. */
export const scriptEndings = ['.tsx', '.jsx', '.ts', '.js', '.mjs'];
/** Eleventy's template languages other than JavaScript. */
export const foreignLanguages = ['liquid', 'njk', 'html', 'md'];
/** Lists both folders. Where both are the same, as in stet's own repository, nothing is replaced. */
export async function readFolders(builtIn, own) {
    const [real, realOwn] = await Promise.all([builtIn, own].map((dir) => fs.realpath(dir).catch(() => '')));
    const [builtInFiles, ownFiles] = await Promise.all([
        listFiles(builtIn),
        real === realOwn ? new Set() : listFiles(own),
    ]);
    return { builtIn, own, builtInFiles, ownFiles };
}
export function absolutePath(folders, file) {
    return path.join(folders[file.folder], file.path);
}
/** The name in messages: `templates/parts/byline.tsx`, `stet/templates/parts/byline.tsx`. */
export function shownPath(folders, file) {
    return file.folder === 'own' ? `${path.basename(folders.own)}/${file.path}` : `stet/templates/${file.path}`;
}
/** Resolves an import of `target` in a folder: the file itself, or the script of that name. */
export function findIn(files, target) {
    const stem = stemOf(target);
    const candidates = [target, ...scriptEndings.map((ending) => stem + ending)];
    return candidates.find((candidate) => files.has(candidate));
}
/** Whether the newsroom has a file that is taken in place of one of these built-in files, whatever name an import calls it. */
export function replacesAny(ownFiles, builtInFiles) {
    if (ownFiles.size === 0)
        return false;
    const stems = new Set([...ownFiles].map(stemOf));
    return builtInFiles.some((file) => stems.has(stemOf(file)));
}
/** A file without the ending of a script, which an import may leave out or give as another one. */
function stemOf(file) {
    return file.replace(/\.(tsx|jsx|ts|js|mjs)$/, '');
}
/** All files below a folder, without symlinks that lead out of it; empty when there is no such folder. */
async function listFiles(folder) {
    const found = new Set();
    const root = await fs.realpath(folder).catch(() => undefined);
    if (root === undefined)
        return found;
    const walk = async (relative) => {
        for (const entry of await fs.readdir(path.join(root, relative), { withFileTypes: true })) {
            if (entry.name.startsWith('.') || entry.name === 'node_modules')
                continue;
            const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
            if (entry.isDirectory())
                await walk(below);
            else if (await isFileInside(entry, path.join(root, below), root))
                found.add(below);
        }
    };
    await walk('');
    return found;
}
async function isFileInside(entry, file, root) {
    if (!entry.isSymbolicLink())
        return entry.isFile();
    const target = await fs.realpath(file).catch(() => undefined);
    if (target === undefined || !target.startsWith(root + path.sep))
        return false;
    return (await fs.stat(target)).isFile();
}
//# sourceMappingURL=template-files.js.map