import { findIn } from '../../src/reader/find.js';
import type { IndexPart } from '../../src/reader/parts.js';
import type { IndexFiles, IndexHead } from '../../src/search/index-files.js';
import type { FoundCard } from '../../src/search/story.js';

/** Reads an index as the search page does, without a network. */
export function partOf({ head, shards, cards }: IndexFiles): IndexPart & { card(story: number): FoundCard } {
  const its: IndexHead = JSON.parse(head);
  const read = (file: string): Promise<Uint8Array> => {
    const at = Number.parseInt(file, 10);
    const bytes = file.endsWith('.bin') ? shards[at] : Buffer.from(cards[at] ?? '');
    if (bytes === undefined || Buffer.from(bytes.subarray(0, its.g.length)).toString() !== its.g)
      return Promise.reject(new Error(file));
    return Promise.resolve(bytes.subarray(its.g.length));
  };
  return {
    head: its,
    read,
    card: (story) =>
      JSON.parse((cards[Math.floor(story / its.c)] ?? '').slice(its.g.length))[story % its.c] as FoundCard,
  };
}

/** Headlines of what is found, the best first. */
export async function found(
  files: IndexFiles,
  text: string,
  { lists = [], any = false }: { readonly lists?: readonly string[]; readonly any?: boolean } = {},
): Promise<string[]> {
  const part = partOf(files);
  const hits = await findIn(part, text, lists, any);
  return hits.sort((a, b) => b[0] - a[0]).map(([, story]) => part.card(story)[5]);
}
