/**
 * One form of a word; the group, which is the same for all forms of one word, or -1 where the word is unknown; and the
 * stories that have it, in the format that `postingsOf` reads.
 */
export type ShardEntry = readonly [form: string, group: number, postings: Uint8Array];

/**
 * Decodes the entries of a shard, which is a part of an index. Entries are in the order of their forms (by UTF-16
 * units). Each holds only the difference from the form before, and how many entries before it the last entry of the
 * same group is. Numbers are little-endian base 128 (LEB128). This decoder is small because it runs in the search page.
 */
export function decodeShard(bytes: Uint8Array): ShardEntry[] {
  const entries: ShardEntry[] = [];
  const read = reader(bytes);
  for (let form = ''; read.at < bytes.length; ) {
    form = form.slice(0, read()) + textOf(read.part());
    const link = read();
    const before = entries[entries.length - (link >> 1)];
    entries.push([form, link & 1 ? (before ? before[1] : entries.length) : -1, read.part()]);
  }
  return entries;
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The number of each story, and how much the story is about the word, from 0 to 3. */
export function postingsOf(bytes: Uint8Array): [story: number, level: number][] {
  const found: [number, number][] = [];
  const read = reader(bytes);
  for (let story = 0; read.at < bytes.length; story++) {
    const number = read();
    story += number >> 2;
    found.push([story, number & 3]);
  }
  return found;
}

interface Reader {
  at: number;
  /** Reads the next number. */
  (): number;
  /** Reads a number, then as many bytes. */
  part(): Uint8Array;
}

function reader(bytes: Uint8Array): Reader {
  const read: Reader = () => {
    const byte = bytes[read.at++] as number;
    return byte < 128 ? byte : byte - 128 + 128 * read();
  };
  read.at = 0;
  read.part = () => {
    const size = read();
    read.at += size;
    return bytes.subarray(read.at - size, read.at);
  };
  return read;
}
