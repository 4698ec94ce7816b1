import { textOf } from '../lib/shards.js';
/**
 * Opens a part of the index. Files are loaded when they are needed, each once. Fails where two files are of different
 * generations: the site was published anew in the meantime, and everything has to be loaded again.
 */
export async function openPart(folder) {
    const load = async (file) => new Uint8Array(await (await fetch(`${folder}/${file}`, { cache: 'no-cache' })).arrayBuffer());
    const head = JSON.parse(textOf(await load('index.json')));
    const { length } = head.g;
    const files = {};
    return {
        head,
        read(file) {
            files[file] ??= load(file).then((bytes) => {
                if (textOf(bytes.subarray(0, length)) !== head.g)
                    throw file;
                return bytes.subarray(length);
            });
            return files[file];
        },
    };
}
//# sourceMappingURL=parts.js.map