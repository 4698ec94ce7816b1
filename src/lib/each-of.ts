/**
 * Does something with each of a list, so many at a time, and calls `onDone` with how many at the beginning of the list are done, none left out. After a failure
 * nothing more is begun; rejects with the first when what was begun has ended.
 */
export async function eachOf<Each>(
  list: readonly Each[],
  atOnce: number,
  work: (each: Each) => Promise<void>,
  onDone: (first: number) => void = () => {},
): Promise<void> {
  const isDone = new Array<boolean>(list.length).fill(false);
  let [next, first] = [0, 0];
  const failures: unknown[] = [];
  const worker = async () => {
    while (next < list.length && failures.length === 0) {
      const at = next++;
      try {
        await work(list[at] as Each);
      } catch (error) {
        failures.push(error);
        return;
      }
      isDone[at] = true;
      while (isDone[first]) first++;
      onDone(first);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
