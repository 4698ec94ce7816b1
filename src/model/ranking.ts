import type { Article } from './site.js';

/** How many of the newest stories of one topic, author or section are looked at for each story. */
const newestOf = { topic: 200, author: 60, section: 60 };

const day = 24 * 60 * 60 * 1000;

export interface Ranker {
  /**
   * The stories older than the one at `index` that suit it best, best first, at most `want`, none of `excluded`. To be
   * called with rising indexes.
   */
  pick(index: number, want: number, excluded: ReadonlySet<number>): number[];
}

type Rankable = Pick<Article, 'date' | 'topics' | 'authors' | 'section' | 'language' | 'label'>;

/**
 * Ranks stories by what they share with earlier ones: topics, each weighted by its rarity, authors, section, and nearness
 * in time. What shares nothing comes last: the newest of the language, then the newest of all. Sponsored stories are
 * never picked.
 *
 * Old pages hold still: a pick depends on earlier stories only; rarity is counted over the stories before the month of the
 * story, and is a power of two. All arithmetic is on integers, so that every machine picks the same.
 *
 * @param stories oldest first
 * @param monthOf names the month of an instant; rises with it
 */
export function createRanker(stories: readonly Rankable[], monthOf: (date: number) => number): Ranker {
  const words = indexWords(stories);
  const { start, ids, kinds, depths } = words;
  /** A story with many topics shares some with every other; each then says less. */
  const unit = words.topics.map((topics) => Math.floor(share / (8 + topics)));
  const dates = Float64Array.from(stories, (story) => story.date);
  const months = stories.map((story) => monthOf(story.date));
  const lists: number[][] = words.sizes.map(() => []);
  /** In how many stories before the month a word is; those of the month itself wait in `pending`. */
  const frequency = new Int32Array(words.sizes.length);
  const latest: number[] = [];
  const latestByLanguage = new Map<string, number[]>();
  let counted = 0;
  let pending: number[] = [];
  let month: number | undefined;
  let taken = 0;

  const weight = new Int32Array(words.sizes.length);
  const weighedFor = new Int32Array(words.sizes.length).fill(-1);
  const seenFor = new Int32Array(stories.length).fill(-1);
  const points = new Int32Array(stories.length);
  const seen = new Int32Array(stories.length);
  const likely = createBest();
  const best = createBest();

  function takeIn(index: number): void {
    const story = stories[index];
    if (story === undefined) return;
    enter(months[index]);
    if (story.label === 'sponsored') return;
    pending.push(index);
    for (let at = start[index] ?? 0; at < (start[index + 1] ?? 0); at++) {
      lists[ids[at] ?? 0]?.push(index);
    }
    latest.push(index);
    const own = latestByLanguage.get(story.language);
    if (own) own.push(index);
    else latestByLanguage.set(story.language, [index]);
  }

  /** At the start of a month the stories of the month before begin to count. */
  function enter(now: number | undefined): void {
    if (now === undefined || now === month) return;
    month = now;
    for (const index of pending) {
      for (let at = start[index] ?? 0; at < (start[index + 1] ?? 0); at++) {
        const word = ids[at] ?? 0;
        frequency[word] = (frequency[word] ?? 0) + 1;
      }
    }
    counted += pending.length;
    pending = [];
  }

  return {
    pick(index, want, excluded) {
      while (taken < index) takeIn(taken++);
      const story = stories[index];
      if (story === undefined || want <= 0) return [];
      enter(months[index]);
      const picks = rank(index, want, excluded);
      fill(picks, want, excluded, latestByLanguage.get(story.language) ?? []);
      fill(picks, want, excluded, latest);
      return picks;
    },
  };

  /**
   * The best by what the newest of each list say, then those few by all they share: a story may be among the newest of a
   * rare topic and not of a frequent one.
   */
  function rank(index: number, want: number, excluded: ReadonlySet<number>): number[] {
    const from = start[index] ?? 0;
    const to = start[index + 1] ?? 0;
    const date = dates[index] ?? 0;
    let count = 0;
    for (let at = from; at < to; at++) {
      const word = ids[at] ?? 0;
      const kind = kinds[word] ?? section;
      const worth = weigh(kind, counted, frequency[word] ?? 0);
      weighedFor[word] = index;
      weight[word] = worth;
      const list = lists[word] ?? [];
      for (let i = list.length - 1, stop = Math.max(0, list.length - (depths[word] ?? 0)); i >= stop; i--) {
        const other = list[i] as number;
        const add = kind === topic ? worth * (unit[other] as number) : worth * besides;
        if (seenFor[other] === index) {
          points[other] = (points[other] as number) + add;
        } else {
          seenFor[other] = index;
          points[other] = add + besides * nearness(date - (dates[other] as number));
          seen[count++] = other;
        }
      }
    }
    likely.empty(want * 4);
    let least = 0;
    for (let i = 0; i < count; i++) {
      const other = seen[i] as number;
      const its = points[other] as number;
      if (its >= least && !excluded.has(other)) least = likely.offer(other, its);
    }
    best.empty(want);
    for (const other of likely.list()) best.offer(other, score(index, other));
    return best.list();
  }

  function score(index: number, other: number): number {
    let sum = besides * nearness((dates[index] ?? 0) - (dates[other] ?? 0));
    for (let at = start[other] ?? 0; at < (start[other + 1] ?? 0); at++) {
      const word = ids[at] ?? 0;
      if (weighedFor[word] !== index) continue;
      sum += (weight[word] ?? 0) * (kinds[word] === topic ? (unit[other] ?? 0) : besides);
    }
    return sum;
  }
}

const topic = 0;
const author = 1;
const section = 2;

/** What a topic's weight counts in a story without topics, shared out; all else counts so many times its points. */
const share = 256;
const besides = 4;

/** Rarity is the whole part of a base-2 logarithm, so that it seldom changes: 1 for what every story has, then 2, 3 … */
function weigh(kind: number, counted: number, frequency: number): number {
  const rarity = 32 - Math.clz32(Math.floor((counted + 1) / (frequency + 1)));
  return kind === topic ? rarity : kind === author ? 2 * Math.min(rarity, 8) : 4;
}

/** Points for how little older, in milliseconds, the other story is. */
function nearness(age: number): number {
  if (age <= 31 * day) return age <= 7 * day ? 8 : 6;
  if (age <= 92 * day) return 4;
  return age <= 366 * day ? 2 : 0;
}

interface Words {
  /** The words of story `i` are `ids[start[i]]` to `ids[start[i + 1] - 1]`. */
  readonly start: Int32Array;
  readonly ids: Int32Array;
  readonly sizes: readonly number[];
  readonly kinds: Uint8Array;
  readonly depths: Int32Array;
  /** How many topics a story has. */
  readonly topics: Int32Array;
}

/** Numbers every topic, author and section; those of one language apart, for readers follow stories in their own. */
function indexWords(stories: readonly Rankable[]): Words {
  const numbers = new Map<string, Map<string, number>>();
  const sizes: number[] = [];
  const kinds: number[] = [];
  const ids: number[] = [];
  const start = new Int32Array(stories.length + 1);
  const topics = new Int32Array(stories.length);
  stories.forEach((story, index) => {
    const add = (kind: number, name: string) => {
      const space = `${kind} ${story.language}`;
      let known = numbers.get(space);
      if (known === undefined) {
        known = new Map();
        numbers.set(space, known);
      }
      let id = known.get(name);
      if (id === undefined) {
        id = sizes.length;
        known.set(name, id);
        sizes.push(0);
        kinds.push(kind);
      }
      sizes[id] = (sizes[id] ?? 0) + 1;
      ids.push(id);
    };
    for (const name of story.topics) add(topic, name);
    for (const name of story.authors) add(author, name);
    add(section, story.section);
    topics[index] = story.topics.length;
    start[index + 1] = ids.length;
  });
  const depth = [newestOf.topic, newestOf.author, newestOf.section];
  return {
    start,
    ids: Int32Array.from(ids),
    sizes,
    kinds: Uint8Array.from(kinds),
    depths: Int32Array.from(kinds, (kind) => depth[kind] ?? 0),
    topics,
  };
}

/** The best of what it is offered since it was last emptied, best first; of two that score alike, the newer. */
interface Best {
  /** Keeps at most so many. */
  empty(size: number): void;
  /** Returns the score below which nothing can enter any more. */
  offer(index: number, score: number): number;
  list(): number[];
}

function createBest(): Best {
  let size = 0;
  let held = 0;
  let indexes = new Int32Array(32);
  let scores = new Int32Array(32);
  return {
    empty(most) {
      size = most;
      held = 0;
      if (size <= indexes.length) return;
      indexes = new Int32Array(size);
      scores = new Int32Array(size);
    },
    offer(index, score) {
      let at = held;
      while (at > 0) {
        const rival = scores[at - 1] ?? 0;
        if (rival > score || (rival === score && (indexes[at - 1] ?? 0) > index)) break;
        at--;
      }
      if (at < size) {
        if (held < size) held++;
        for (let i = held - 1; i > at; i--) {
          indexes[i] = indexes[i - 1] ?? 0;
          scores[i] = scores[i - 1] ?? 0;
        }
        indexes[at] = index;
        scores[at] = score;
      }
      return held < size ? 0 : (scores[held - 1] ?? 0);
    },
    list: () => Array.from(indexes.subarray(0, held)),
  };
}

function fill(picks: number[], want: number, excluded: ReadonlySet<number>, list: readonly number[]): void {
  for (let i = list.length - 1; i >= 0 && picks.length < want; i--) {
    const other = list[i] ?? 0;
    if (!excluded.has(other) && !picks.includes(other)) picks.push(other);
  }
}
