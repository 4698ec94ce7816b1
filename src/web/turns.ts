/** Runs `work` when it is the turn of its host, and returns what `work` gives. */
export type Turns = <Done>(host: string, work: () => Promise<Done>) => Promise<Done>;

/** Makes turns: one work after the other for each host, with a pause between them. Milliseconds. */
export function createTurns(pause: number): Turns {
  const last = new Map<string, Promise<unknown>>();
  return (host, work) => {
    const before = last.get(host);
    const turn =
      before === undefined
        ? work()
        : before.then(() => new Promise((done) => setTimeout(done, pause))).then(work);
    // Whoever is next does not care how this one ended.
    last.set(
      host,
      turn.catch(() => {}),
    );
    return turn;
  };
}
