/** What every query needs of every story, in columns: a story's number is its row. */
const layout = {
  date: Float64Array,
  /** What a story must score by the lists that are read to be found; 0 while any is. */
  least: Float64Array,
  month: Int32Array,
  day: Int32Array,
  length: Uint32Array,
  /** The weight of the words of its query, and the least one of a list that is read. */
  whole: Uint32Array,
  lightest: Uint32Array,
  /** Number of the series, or 0. */
  series: Uint32Array,
  /** Checksum of the key: by it the row of a key is looked for. */
  sum: Uint32Array,
  /** Number of the language. */
  language: Uint8Array,
  flags: Uint8Array,
};

type Layout = typeof layout;
export type Columns = { readonly [Name in keyof Layout]: InstanceType<Layout[Name]> };

const names = Object.keys(layout) as (keyof Layout)[];
const rowBytes = names.reduce((sum, name) => sum + layout[name].BYTES_PER_ELEMENT, 0);

/** Bits of `flags`: a story of now; a sponsored one; one whose block was filled with what is newest. */
export const alive = 1;
export const sponsored = 2;
export const fallback = 4;

/** Rows in a chunk, which is what is read and written at a time. */
export const rowsOfChunk = 256;

export interface Row
  extends Record<'date' | 'month' | 'day' | 'length' | 'series' | 'sum' | 'language', number> {
  readonly sponsored: boolean;
}

/** The rows of a table; they are never given to another story. */
export class Rows {
  size = 0;
  columns: Columns;

  constructor(size: number) {
    this.columns = emptyColumns(Math.max(64, size + 64));
  }

  add(row: Row): number {
    const id = this.size++;
    if (id >= this.columns.date.length) this.columns = grown(this.columns);
    this.set(id, row);
    return id;
  }

  set(id: number, row: Row): void {
    const { columns } = this;
    for (const name of ['date', 'month', 'day', 'length', 'series', 'sum', 'language'] as const)
      columns[name][id] = row[name];
    columns.flags[id] = ((columns.flags[id] as number) & fallback) | alive | (row.sponsored ? sponsored : 0);
  }

  kill(id: number): void {
    this.columns.flags[id] = (this.columns.flags[id] as number) & ~alive;
  }

  /** Appends a chunk that was saved. False when it is none. */
  load(bytes: Uint8Array): boolean {
    const rows = bytes.length / rowBytes;
    const first = this.size;
    if (!Number.isInteger(rows) || first + rows > this.columns.date.length) return false;
    let at = 0;
    for (const name of names) {
      const column = this.columns[name];
      const width = column.BYTES_PER_ELEMENT;
      new Uint8Array(column.buffer).set(bytes.subarray(at, at + rows * width), first * width);
      at += rows * width;
    }
    this.size += rows;
    return true;
  }

  /** A chunk, column by column. */
  save(chunk: number): Uint8Array {
    const [first, end] = [chunk * rowsOfChunk, Math.min((chunk + 1) * rowsOfChunk, this.size)];
    const bytes = new Uint8Array((end - first) * rowBytes);
    let at = 0;
    for (const name of names) {
      const column = this.columns[name];
      const width = column.BYTES_PER_ELEMENT;
      bytes.set(new Uint8Array(column.buffer, first * width, (end - first) * width), at);
      at += (end - first) * width;
    }
    return bytes;
  }
}

function emptyColumns(size: number): Columns {
  return {
    date: new Float64Array(size),
    least: new Float64Array(size),
    month: new Int32Array(size),
    day: new Int32Array(size),
    length: new Uint32Array(size),
    whole: new Uint32Array(size),
    lightest: new Uint32Array(size),
    series: new Uint32Array(size),
    sum: new Uint32Array(size),
    language: new Uint8Array(size),
    flags: new Uint8Array(size),
  };
}

function grown(columns: Columns): Columns {
  const larger = emptyColumns(columns.date.length * 2);
  for (const name of names) larger[name].set(columns[name]);
  return larger;
}
