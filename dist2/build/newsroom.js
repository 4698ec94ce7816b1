import path from 'node:path';
import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { listSources } from '../read/read.js';
import { listStatic } from '../read/static.js';
import { StoreInUse } from '../store/lock.js';
import { refuseForeignStore, StoreNotOurs } from '../store/ours.js';
import { parseFiles } from '../workers/parse-files.js';
import { rules as writeRules } from '../write/rules.js';
/** `known` has the listings of content folders that are not read again. */
export async function listNewsroom(config, known) {
    const listed = await listSources(config.contentDir, { except: ownFolders(config), known });
    const { paths, byFolder, media } = listed;
    const staticFiles = await listStatic(config.staticDir);
    const named = listed.messages.flatMap(({ file }) => file ?? []);
    return {
        paths,
        byFolder,
        media: new Set(media),
        staticFiles: staticFiles.paths,
        spelled: { media: listed.spelled, static: staticFiles.spelled },
        shared: staticFiles.shared,
        sourceFiles: new Set([...paths.map((each) => normalized(each)), ...media, ...named]),
        messages: [...listed.messages, ...staticFiles.messages],
    };
}
/** Files that links and pictures of stories may refer to, besides texts. */
export function filesOf({ media, staticFiles }) {
    return new Set([...media, ...staticFiles]);
}
/** Parses files and passes the results to `settle`. */
export async function parseAll(files, config, onProgress, settle) {
    const parsed = await parseFiles(files, config, (done) => onProgress(done, files.length), { settle });
    return new Map(files.map((file, at) => [file, parsed[at]]));
}
/** Returns a message if the folder for the store contains something else. Does not open the store. */
export function foreignStore(config) {
    try {
        refuseForeignStore(config.storeDir);
        return undefined;
    }
    catch (error) {
        return whoHasTheStore(error);
    }
}
/** The message for an error of opening the store: another process uses the store, or the folder is no store. Undefined for other errors. */
export function whoHasTheStore(error) {
    if (error instanceof StoreNotOurs)
        return message(writeRules['store-not-ours'], `The folder ${error.dir} holds files that stet did not make, such as ${error.found}.`);
    if (!(error instanceof StoreInUse))
        return undefined;
    return message(writeRules['in-use'], `Another stet (process ${error.pid}) is working with ${error.dir}.`);
}
/** If the content folder is the whole newsroom, the folders in it that contain no content. */
function ownFolders(config) {
    return [config.outputDir, config.storeDir, config.templatesDir, config.staticDir]
        .map((dir) => path.relative(config.contentDir, dir))
        .filter((relative) => relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative))
        .map((relative) => `${relative.split(path.sep).join('/')}/`);
}
//# sourceMappingURL=newsroom.js.map