import { Damaged } from '../../../lib/damaged.js';
import { layout } from './layout.js';
/** The place of a story in a chunk. */
export function placeIn(id) {
    return id % layout.storiesOfChunk;
}
/** Opens the columns of `size` stories; `columns` are in the order of their widths, the widest first. */
export function openColumns(keeper, name, columns, size) {
    const { storiesOfChunk } = layout;
    const open = new Map();
    const buffers = new Map();
    const changed = new Set();
    const bytes = Object.values(columns).reduce((sum, type) => sum + type.BYTES_PER_ELEMENT, 0) * storiesOfChunk;
    const load = (number) => {
        const buffer = new ArrayBuffer(bytes);
        const stored = keeper.get(`${name}/${number}`);
        if (stored !== undefined && stored.length === bytes)
            new Uint8Array(buffer).set(stored);
        else if (stored !== undefined || number * storiesOfChunk < size)
            throw new Damaged(`${name}/${number}`);
        let from = 0;
        const chunk = {};
        for (const [column, type] of Object.entries(columns)) {
            chunk[column] = new type(buffer, from, storiesOfChunk);
            from += storiesOfChunk * type.BYTES_PER_ELEMENT;
        }
        const its = chunk;
        open.set(number, its);
        buffers.set(number, buffer);
        return its;
    };
    const chunkOf = (number) => open.get(number) ?? load(number);
    return {
        read: (id) => chunkOf(Math.floor(id / storiesOfChunk)),
        write(id) {
            const number = Math.floor(id / storiesOfChunk);
            changed.add(number);
            return chunkOf(number);
        },
        save() {
            for (const number of changed)
                keeper.put(`${name}/${number}`, new Uint8Array(buffers.get(number) ?? []));
            changed.clear();
        },
    };
}
//# sourceMappingURL=chunked-columns.js.map