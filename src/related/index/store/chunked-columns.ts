import { Damaged } from '../../../lib/damaged.js';
import type { Editable } from './draft.js';
import { layout } from './layout.js';

type ColumnType =
  | Float64ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Uint16ArrayConstructor
  | Uint8ArrayConstructor;
type Layout = Readonly<Record<string, ColumnType>>;
export type Columns<Its extends Layout> = { readonly [Name in keyof Its]: InstanceType<Its[Name]> };

/** Numbers of stories, in columns that are read and written in chunks: an edit needs few of them. */
export interface ChunkedColumns<Its extends Layout> {
  /** The chunk in which a story is, at `placeIn`. */
  read(id: number): Columns<Its>;
  /** The same for whoever changes what is in it. */
  write(id: number): Columns<Its>;
  save(): void;
}

/** The place of a story in a chunk. */
export function placeIn(id: number): number {
  return id % layout.storiesOfChunk;
}

/** Opens the columns of `size` stories; `columns` are in the order of their widths, the widest first. */
export function openColumns<Its extends Layout>(
  keeper: Editable,
  name: string,
  columns: Its,
  size: number,
): ChunkedColumns<Its> {
  const { storiesOfChunk } = layout;
  const open = new Map<number, Columns<Its>>();
  const buffers = new Map<number, ArrayBuffer>();
  const changed = new Set<number>();
  const bytes =
    Object.values(columns).reduce((sum, type) => sum + type.BYTES_PER_ELEMENT, 0) * storiesOfChunk;
  const load = (number: number): Columns<Its> => {
    const buffer = new ArrayBuffer(bytes);
    const stored = keeper.get(`${name}/${number}`);
    if (stored !== undefined && stored.length === bytes) new Uint8Array(buffer).set(stored);
    else if (stored !== undefined || number * storiesOfChunk < size) throw new Damaged(`${name}/${number}`);
    let from = 0;
    const chunk: Record<string, InstanceType<ColumnType>> = {};
    for (const [column, type] of Object.entries(columns)) {
      chunk[column] = new type(buffer, from, storiesOfChunk);
      from += storiesOfChunk * type.BYTES_PER_ELEMENT;
    }
    const its = chunk as Columns<Its>;
    open.set(number, its);
    buffers.set(number, buffer);
    return its;
  };
  const chunkOf = (number: number) => open.get(number) ?? load(number);
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
