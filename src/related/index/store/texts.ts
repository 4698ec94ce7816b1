import { Damaged } from '../../../lib/damaged.js';
import type { Editable } from './draft.js';
import { rowsOfChunk } from './rows.js';

/** What of a row is text. */
export interface Text {
  readonly key: string;
  /** Digest of the entry. */
  readonly digest: string;
}

/** The texts of rows, in chunks as rows are. Few are needed for an edit, so that a chunk is read when one of it is. */
export interface Texts {
  text(id: number): Text;
  set(id: number, text: Text): void;
  save(): void;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const nameOf = (chunk: number) => `keys/${chunk}`;
const chunkOf = (id: number) => Math.floor(id / rowsOfChunk);

export function openTexts(keeper: Editable): Texts {
  const chunks = new Map<number, Text[]>();
  const touched = new Set<number>();
  const read = (chunk: number): Text[] => {
    let texts = chunks.get(chunk);
    if (texts === undefined) {
      const bytes = keeper.get(nameOf(chunk));
      texts = bytes === undefined ? [] : decoded(bytes);
      chunks.set(chunk, texts);
    }
    return texts;
  };
  return {
    text(id) {
      const text = read(chunkOf(id))[id % rowsOfChunk];
      if (text === undefined) throw new Damaged(nameOf(chunkOf(id)));
      return text;
    },
    set(id, text) {
      read(chunkOf(id))[id % rowsOfChunk] = text;
      touched.add(chunkOf(id));
    },
    save() {
      for (const chunk of touched) keeper.put(nameOf(chunk), encoded(read(chunk)));
      touched.clear();
    },
  };
}

/** No name of a file has a NUL in it. */
function encoded(texts: readonly Text[]): Uint8Array {
  return encoder.encode(texts.flatMap(({ key, digest }) => [key, digest]).join('\0'));
}

function decoded(bytes: Uint8Array): Text[] {
  const lines = decoder.decode(bytes).split('\0');
  return Array.from({ length: lines.length / 2 }, (_, i) => ({
    key: lines[2 * i] ?? '',
    digest: lines[2 * i + 1] ?? '',
  }));
}
