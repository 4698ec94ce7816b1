import { crc32 } from 'node:zlib';
import { layout } from './layout.js';
const nameOf = (partition) => `keys/${String(partition).padStart(4, '0')}`;
const partitionOf = (key) => crc32(key) % layout.keyPartitions;
export function openKeyNumbers(keeper) {
    const open = new Map();
    const changed = new Set();
    const read = (partition) => {
        let numbers = open.get(partition);
        if (numbers === undefined) {
            numbers = decode(keeper.get(nameOf(partition)) ?? new Uint8Array(0));
            open.set(partition, numbers);
        }
        return numbers;
    };
    return {
        numberOf: (key) => read(partitionOf(key)).get(key),
        set(key, id) {
            read(partitionOf(key)).set(key, id);
            changed.add(partitionOf(key));
        },
        remove(key) {
            read(partitionOf(key)).delete(key);
            changed.add(partitionOf(key));
        },
        save() {
            for (const partition of changed)
                keeper.put(nameOf(partition), encode(read(partition)));
            changed.clear();
        },
    };
}
/** Numbers and keys, one after the other: a key is the path of a file, which has no NUL. */
function encode(numbers) {
    return new TextEncoder().encode([...numbers].map(([key, id]) => `${id.toString(36)} ${key}`).join('\0'));
}
function decode(bytes) {
    const numbers = new Map();
    const text = new TextDecoder().decode(bytes);
    if (text === '')
        return numbers;
    for (const line of text.split('\0')) {
        const at = line.indexOf(' ');
        numbers.set(line.slice(at + 1), Number.parseInt(line.slice(0, at), 36));
    }
    return numbers;
}
//# sourceMappingURL=key-numbers.js.map