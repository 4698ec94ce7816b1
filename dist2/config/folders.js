import path from 'node:path';
import { isInside, realPath } from '../lib/real-path.js';
/**
 * Folders that may not be the same as another, nor contain another: stet publishes everything in the first, and deletes
 * files in the others.
 */
const alone = ['static', 'store', 'output'];
/**
 * The folders that each may not be inside of. The output folder may be inside the content folder, where it is not read.
 */
const notWithin = {
    output: ['templates', 'static', 'store'],
    store: ['content', 'templates', 'static', 'output'],
    static: ['content', 'store', 'output'],
};
const shown = {
    root: 'the folder of the newsroom',
    content: 'the content folder',
    templates: 'the templates folder',
    static: 'the static folder',
    store: 'the store',
    output: 'the output folder',
};
/** What is wrong with the places of a newsroom's folders, by their real paths; undefined where nothing is. */
export function overlapIn(config) {
    const real = {
        root: realPath(config.root),
        content: realPath(config.contentDir),
        templates: realPath(config.templatesDir),
        static: realPath(config.staticDir),
        store: realPath(config.storeDir),
        output: realPath(config.outputDir),
    };
    for (const other of Object.keys(real))
        for (const folder of alone) {
            const [folderPath, otherPath] = [real[folder], real[other]];
            if (folder === other)
                continue;
            const mayLieIn = !notWithin[folder].includes(other) || (other === 'content' && isNoContent(folderPath, real));
            const how = folderPath === otherPath ? 'is' : isInside(folderPath, otherPath) ? 'holds' : 'lies in';
            if (how === 'lies in' && (mayLieIn || !isInside(otherPath, folderPath)))
                continue;
            const where = { output: config.outputDir, store: config.storeDir, static: config.staticDir }[folder];
            const [first = '', ...rest] = `${shown[folder]} ${where} ${how} ${shown[other]}`;
            return `${first.toUpperCase()}${rest.join('')}.`;
        }
    return undefined;
}
/**
 * Whether a folder within the content folder is not read as content: a folder whose name begins with a dot, or any
 * where the newsroom's whole folder is the content.
 */
function isNoContent(folderPath, { content, root }) {
    if (isInside(content, root))
        return true;
    return path
        .relative(content, folderPath)
        .split(path.sep)
        .some((name) => name.startsWith('.'));
}
//# sourceMappingURL=folders.js.map