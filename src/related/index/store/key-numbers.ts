import { crc32 } from 'node:zlib';
import type { Editable } from './draft.js';
import { layout } from './layout.js';

/** The numbers of stories of now by their keys: a hash table in the store, of which an edit reads and writes few partitions. */
export interface KeyNumbers {
  numberOf(key: string): number | undefined;
  set(key: string, id: number): void;
  remove(key: string): void;
  save(): void;
}

const nameOf = (partition: number) => `keys/${String(partition).padStart(4, '0')}`;
const partitionOf = (key: string) => crc32(key) % layout.keyPartitions;

export function openKeyNumbers(keeper: Editable): KeyNumbers {
  const open = new Map<number, Map<string, number>>();
  const changed = new Set<number>();
  const read = (partition: number): Map<string, number> => {
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
      for (const partition of changed) keeper.put(nameOf(partition), encode(read(partition)));
      changed.clear();
    },
  };
}

/** Numbers and keys, one after the other: a key is the path of a file, which has no NUL. */
function encode(numbers: ReadonlyMap<string, number>): Uint8Array {
  return new TextEncoder().encode([...numbers].map(([key, id]) => `${id.toString(36)} ${key}`).join('\0'));
}

function decode(bytes: Uint8Array): Map<string, number> {
  const numbers = new Map<string, number>();
  const text = new TextDecoder().decode(bytes);
  if (text === '') return numbers;
  for (const line of text.split('\0')) {
    const at = line.indexOf(' ');
    numbers.set(line.slice(at + 1), Number.parseInt(line.slice(0, at), 36));
  }
  return numbers;
}
