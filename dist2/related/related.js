import { digest } from '../lib/digest.js';
import { noBlocks } from './blocks/blocks.js';
import { draftOf } from './index/store/draft.js';
import { editIndex } from './index/store/edit.js';
import { openIndex, saveIndex } from './index/store/stored-index.js';
import { writeWhole } from './index/store/write-whole.js';
import { placeWeightsFor } from './text/profile.js';
import { constants } from './tuning.js';
/** Raised when what is stored, or what is made of it, changes its meaning. */
const format = 6;
export function openRelated(store, tuning, { version, queryAll }) {
    const { signals, halfLife } = tuning;
    const made = digest(JSON.stringify([format, version, signals, halfLife, constants, placeWeightsFor(signals)]));
    /** The index as it is now, for reading; opened again after each update. */
    let current;
    const read = () => {
        current ??= openIndex(store, made);
        return current;
    };
    const writeAll = (entries) => writeWhole(entries, store, tuning, { version: made, ask: queryAll });
    return {
        get isNew() {
            return read() === undefined;
        },
        update({ changed, removed }) {
            current = undefined;
            const draft = draftOf(store);
            const index = openIndex(draft, made);
            if (index === undefined)
                return new Set(writeAll(changed));
            const edits = editsTo(index, changed, removed);
            const count = edits.changed.length + edits.removed.length;
            if (count === 0)
                return new Set();
            const { living, size } = index.table;
            /** More edits, or more stories to ask for again, cost more than making the whole index. */
            const most = { edits: 20 + living / 20, asked: 100 + living / 4 };
            // What is divided among partitions grew out of them, or half of the numbers are of stories that are no more.
            const isWorn = size > 8 * index.head.made + 2_000 || size > 2 * living + 1_000;
            if (count <= most.edits && !isWorn) {
                const differing = editIndex(index, edits, tuning, most.asked);
                if (differing !== undefined) {
                    saveIndex(draft, index);
                    draft.settle();
                    return differing;
                }
            }
            // The draft is given up: what the store has is as it was.
            const before = read();
            if (before === undefined)
                throw new Error('what was opened once can be opened again');
            const digests = digestsIn(before);
            const keys = writeAll(entriesAfter(before, edits));
            current = undefined;
            return new Set(keys.filter((key) => digests.get(key) !== blocksDigest(blocksOf(key, read()))));
        },
        blocks: (key) => blocksOf(key, read()),
        release() {
            current = undefined;
        },
    };
}
function blocksOf(key, index) {
    const id = index?.keys.numberOf(key);
    return index === undefined || id === undefined ? noBlocks : blocksAt(id, index);
}
function blocksAt(id, { records }) {
    return { background: records.picks(id).background, followUps: records.followUps(id).followUps };
}
/** Edits without what changes nothing, and each key once. */
function editsTo({ keys, records }, changed, removed) {
    const wanted = new Map();
    for (const entry of changed)
        wanted.set(entry.key, entry);
    return {
        changed: [...wanted.values()].filter(({ key, digest: its }) => {
            const id = keys.numberOf(key);
            return id === undefined || records.story(id).entry.digest !== its;
        }),
        removed: [...new Set(removed)].filter((key) => !wanted.has(key) && keys.numberOf(key) !== undefined),
    };
}
/** All stories of the archive after edits. */
function* entriesAfter(index, { changed, removed }) {
    const gone = new Set([...removed, ...changed.map(({ key }) => key)]);
    for (const id of livingIn(index)) {
        const { entry } = index.records.read(id);
        if (!gone.has(entry.key))
            yield entry;
    }
    yield* changed;
}
function* livingIn({ table }) {
    for (let id = 0; id < table.size; id++)
        if (table.isAlive(id))
            yield id;
}
/** Digests of the blocks of all stories, by key. */
function digestsIn(index) {
    const digests = new Map();
    for (const id of livingIn(index))
        digests.set(index.records.read(id).key, blocksDigest(blocksAt(id, index)));
    return digests;
}
function blocksDigest(blocks) {
    return digest(JSON.stringify(blocks));
}
//# sourceMappingURL=related.js.map