/** A list of numbers for each row, all of them in one array. */
export interface Ragged {
  /** Where each row's list begins in `values`; one more than there are rows. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Computes the lists of all rows. */
export function ragged(rows: number, listOf: (row: number) => ArrayLike<number>): Ragged {
  const starts = new Uint32Array(rows + 1);
  const lists: ArrayLike<number>[] = [];
  for (let row = 0; row < rows; row++) {
    const list = listOf(row);
    lists.push(list);
    starts[row + 1] = (starts[row] as number) + list.length;
  }
  const values = new Uint32Array(starts[rows] as number);
  for (const [row, list] of lists.entries()) values.set(list, starts[row] as number);
  return { starts, values };
}

/** The list of one row; empty for a row that does not exist. */
export function listAt({ starts, values }: Ragged, row: number): Uint32Array {
  return values.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
}
