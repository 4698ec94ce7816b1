import { message } from '../lib/message.js';
import { isFolderData } from '../lib/story-names.js';
import { visible } from './characters.js';
import { findFence } from './fence.js';
import { normalise, parseBlock } from './front-matter.js';
import { createLines } from './lines.js';
import { createNotPublic } from './not-public.js';
import { rules } from './rules.js';
import { readYaml } from './yaml.js';
/**
 * Makes the function that reads files with data for all files of their folder: `_index.md` of Hugo and Zola,
 * `posts.json` of Eleventy. It looks only for fields that make those files not public. stet does not pass fields down
 * to files, so such a field is an error. Undefined for any other file.
 */
export function createFolderData(options) {
    const { timeZone, frontMatter } = options;
    const notPublic = createNotPublic({ timeZone, frontMatter, known: [], hasTimes: true });
    return (source) => {
        if (!isFolderData(source.path))
            return undefined;
        const text = normalise(source.text);
        const entries = source.path.endsWith('.json') ? mapOf(readYaml(text, 0).value) : cascadeIn(text);
        if (entries === undefined)
            return [];
        const mapped = { fields: new Map(), unused: [] };
        const { reasons } = notPublic({ source: entries, mapped, isBare: () => false });
        const lines = createLines(text);
        const first = reasons[0];
        if (first === undefined)
            return [];
        const what = `“${visible(first.path)}” is “${visible(first.text)}”, which keeps back all files of the folder in other programs; here each file says so itself.`;
        const fix = `Write draft: true into each file of the folder, or begin the folder’s name with _. If the field means something else in your newsroom, write "${first.path}": [] under frontMatter in the configuration.`;
        return [
            message(rules['not-public-elsewhere'], what, { file: source.path, ...lines.placeOf(first.at) }, fix),
        ];
    };
}
function mapOf(value) {
    return value?.kind === 'map' ? value : undefined;
}
/** The part of `_index.md` about the files below it. */
function cascadeIn(text) {
    const { fence } = findFence(text);
    if (fence === undefined)
        return undefined;
    const all = mapOf(parseBlock(text.slice(fence.start, fence.end), fence.language, fence.start).value);
    const cascade = all?.entries.get('cascade');
    return all && cascade && { ...all, entries: new Map([['cascade', cascade]]) };
}
//# sourceMappingURL=folder-data.js.map