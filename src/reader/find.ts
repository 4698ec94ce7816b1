import { foldName, gramsOf, keysOf, wordsOf } from '../lib/fold.js';
import { decodeShard, postingsOf } from '../lib/shards.js';

/** A story that was found: how well it fits, its year, and its number in it. */
export type Hit = readonly [score: number, year: number, story: number];

/** Lists that a story has to be on, by kind and name; '' is any. */
export type Filters = readonly (readonly [kind: string, name: string])[];

/** The index of one year. */
export interface Year {
  readonly year: number;
  readonly head: {
    readonly g: string;
    readonly n: number;
    readonly c: number;
    readonly b: readonly string[];
  };
  shard(at: number): Promise<Uint8Array>;
}

/** What a story counts that has a word, by level. */
const weights = [0.45, 0.65, 0.8, 1.5];
/** Shards that the beginning of a word is looked for in, at most. */
const mostShards = 4;

/** The stories of a year that have all words, or `any`. */
export async function findIn(year: Year, text: string, filters: Filters, any: boolean): Promise<Hit[]> {
  const lists = filters.flatMap(([kind, name]) => (name ? [[`@${kind}/${foldName(name)}`]] : []));
  const words = [...wordsOf(text).map(keysOf), ...gramsOf(text, true).map((gram) => [gram])];
  const found = await Promise.all([...lists, ...words].map((keys) => storiesWith(year, keys)));
  const hits: Hit[] = [];
  const { n } = year.head;
  for (let story = 0; story < n; story++) {
    let score = 0;
    const has = found.map((stories) => {
      const weight = stories.get(story) ?? 0;
      score += weight * Math.log(1 + (n - stories.size + 0.5) / (stories.size + 0.5));
      return weight;
    });
    const those = has.splice(lists.length);
    if (has.every(Boolean) && (any ? those.some(Boolean) : those.every(Boolean)))
      hits.push([score, year.year, story]);
  }
  return hits;
}

/** Stories that have a word, with how much it counts in each. */
async function storiesWith(year: Year, keys: readonly string[]): Promise<Map<number, number>> {
  const stories = new Map<number, number>();
  for (const [rank, key] of keys.entries()) {
    const isWord = key[0] !== '@';
    const take = (postings: Uint8Array, share: number) => {
      for (const [story, level] of postingsOf(postings))
        stories.set(story, Math.max(stories.get(story) ?? 0, (share * (weights[level] ?? 0)) / (rank + 1)));
    };
    const place = placeOf(year, key);
    const entries = decodeShard(await year.shard(place));
    const same = entries.filter(([form]) => form === key).map(([, group]) => group);
    for (const [form, group, postings] of entries)
      if (form === key) take(postings, 1);
      else if (group < 0 ? isWord && isInflected(form, key) : same.includes(group)) take(postings, 0.7);
    if (same.length || rank || !isWord) continue;
    const end = Math.min(placeOf(year, `${key}\uffff`), place + mostShards - 1);
    for (let at = place; at <= end; at++)
      for (const [form, , postings] of decodeShard(await year.shard(at)))
        if (form.startsWith(key)) take(postings, 0.5);
  }
  return stories;
}

/** Whether a form may be one of a word, in a language whose endings nobody knows. */
function isInflected(form: string, word: string): boolean {
  return word.length > (word > '\u1100' ? 1 : 3) && form.length <= word.length + 3 && form.startsWith(word);
}

/** The shard that a form is in, if any is: the last that begins with it or before it. */
function placeOf({ head }: Year, form: string): number {
  return head.b.filter((from) => from <= form).length - 1;
}
