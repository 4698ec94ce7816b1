/** Cuts a list into batches of `size` members, of which the last may have fewer. */
export function batchesOf<Each>(list: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}
