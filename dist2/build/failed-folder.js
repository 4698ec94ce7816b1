import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
/**
 * Names the folder in which the system refused to write: the store, the output folder or the folder for temporary files. If the error
 * names no file, that is most likely the output folder, since most files are written there.
 */
export function failedFolder({ path: file }, config) {
    if (file === undefined)
        return config.outputDir;
    if (isIn(file, config.storeDir))
        return `the store ${config.storeDir}`;
    // The staging folder lies beside the output folder.
    const beside = path.dirname(config.outputDir);
    if (isIn(file, config.outputDir) || path.dirname(path.dirname(file)) === real(beside))
        return config.outputDir;
    if (isIn(file, os.tmpdir()))
        return `the folder for temporary files ${os.tmpdir()}`;
    return config.outputDir;
}
function isIn(file, folder) {
    return [folder, real(folder)].some((each) => file === each || file.startsWith(each + path.sep));
}
function real(folder) {
    try {
        return fs.realpathSync(folder);
    }
    catch {
        return folder;
    }
}
//# sourceMappingURL=failed-folder.js.map