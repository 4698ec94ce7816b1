import type { Year } from './find.js';

/** A year with the cards of its stories. */
export interface LoadedYear extends Year {
  /** See FoundCard. */
  card(story: number): Promise<readonly unknown[]>;
}

/**
 * Loads the index of a year as far as it is asked for, nothing twice. Fails where its files are of two generations: then the
 * site was published anew in the meantime, and all has to be loaded anew.
 */
export async function loadYear(files: string, year: number, cache: RequestCache): Promise<LoadedYear> {
  const load = async (name: string) =>
    new Uint8Array(await (await fetch(`${files}${year}/${name}`, { cache })).arrayBuffer());
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const head = JSON.parse(text(await load('index.json')));
  const kept: Record<string, Promise<Uint8Array>> = {};
  /** What stands in a file behind the name of its generation. */
  const read = (name: string) => {
    kept[name] ??= load(name).then((bytes) => {
      if (text(bytes.subarray(0, head.g.length)) !== head.g) throw name;
      return bytes.subarray(head.g.length);
    });
    return kept[name];
  };
  return {
    year,
    head,
    shard: (at) => read(`${at}.bin`),
    card: async (story) => JSON.parse(text(await read(`${Math.floor(story / head.c)}.txt`)))[story % head.c],
  };
}
