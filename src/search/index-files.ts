import type { Config } from '../config/config.js';
import { digest } from '../lib/digest.js';
import type { ShardEntry } from '../lib/shards.js';
import type { Article, Site } from '../model/site.js';
import type { Bodies } from '../store/bodies.js';
import { encodeShard } from './encode.js';
import { createInverter, type Listed } from './inverted.js';
import { type CardTexts, type FoundCard, foundCard, searchedStory } from './story.js';
import type { Entries } from './words.js';

/** How many files of each kind an index has: computed from records, before any text is read. */
export interface Layout {
  readonly shards: number;
  readonly cards: number;
}

/** The contents of the files by which a reader's browser searches some stories. */
export interface IndexFiles {
  /** JSON: see `IndexHead`. */
  readonly head: string;
  /** Without the name of the generation in front: see lib/shards.ts. */
  readonly shards: readonly Uint8Array[];
  /** Like the shards without the name of the generation in front: JSON of a list of cards (see FoundCard). */
  readonly cards: readonly string[];
}

export interface IndexHead {
  /** The name of the generation: the same in all files of one version of an index. */
  readonly g: string;
  /** How many stories there are. */
  readonly n: number;
  /** How many cards each file has. */
  readonly c: number;
  /** The form, or the first letters of the form, that each shard begins with. */
  readonly b: readonly string[];
}

export interface SearchIndex {
  layoutOf(stories: readonly Article[]): Layout;
  /** `stories` are oldest first. */
  index(stories: readonly Article[]): IndexFiles;
}

interface SearchIndexOptions {
  readonly site: Site;
  readonly config: Pick<Config, 'base' | 'language'>;
  readonly bodies: Bodies;
  /** Shared by all indexes that are made one after the other. */
  readonly entries: Entries;
  readonly texts: CardTexts;
}

/** The number of words in a shard: six kilobytes in a large year, so that all years can be searched. */
const shardWords = 6_000;
const cardsInFile = 32;
const generationLength = 8;

/** Indexes stories of a site, some at a time, so that memory is bounded by their texts. */
export function createSearchIndex(options: SearchIndexOptions): SearchIndex {
  const layoutOf = (stories: readonly Article[]): Layout => {
    let words = 0;
    for (const story of stories) words += story.words;
    return {
      shards: Math.max(1, Math.ceil(words / shardWords)),
      cards: Math.ceil(stories.length / cardsInFile),
    };
  };
  return {
    layoutOf,
    index(stories) {
      options.entries.relieve();
      const inverter = createInverter(options.entries);
      const cards: FoundCard[] = [];
      for (const story of stories) {
        const { text } = options.bodies.get(story.body);
        inverter.add({ ...searchedStory(story, options.site), language: story.language, text });
        cards.push(foundCard(story, text, options.texts, options));
      }
      return assemble(inverter.listed(), cards, layoutOf(stories));
    },
  };
}

function assemble(listed: readonly Listed[], cards: readonly FoundCard[], layout: Layout): IndexFiles {
  const parts = cut(listed, layout.shards);
  const shards = parts.map(({ entries }) => encodeShard(withGroups(entries)));
  const chunks = Array.from({ length: layout.cards }, (_, at) =>
    cards.slice(at * cardsInFile, (at + 1) * cardsInFile),
  );
  const bounds = parts.map(({ from }) => from);
  const identity = JSON.stringify([bounds, chunks, shards.map(digest)]);
  const g = digest(identity).slice(0, generationLength);
  const head: IndexHead = { g, n: cards.length, c: cardsInFile, b: bounds };
  return {
    head: JSON.stringify(head),
    shards: shards.map((bytes) => Buffer.concat([Buffer.from(g), bytes])),
    cards: chunks.map((s) => g + JSON.stringify(s)),
  };
}

interface Part {
  from: string;
  readonly entries: Listed[];
}

/**
 * Forms of one word have this many first letters in common, if the word is long enough: shards are cut between words.
 */
const kin = 4;
/** Used where so many words have a common beginning that the shard would be far too large. */
const closeKin = 6;

/** Cuts an index into this many parts of about the same size; the last may be empty. */
function cut(listed: readonly Listed[], count: number): Part[] {
  const size = ({ form, postings }: Listed) => form.length + postings.length + 4;
  let total = 0;
  for (const each of listed) total += size(each);
  const share = total / count;
  const parts: Part[] = [{ from: '', entries: [] }];
  let last = '';
  let sum = 0;
  for (const each of listed) {
    const before = sum - share * (parts.length - 1);
    const letters = before > 1.5 * share ? closeKin : kin;
    const start = each.form.slice(0, letters);
    if (before >= share && parts.length < count && start !== last.slice(0, letters))
      parts.push({ from: start, entries: [] });
    parts.at(-1)?.entries.push(each);
    sum += size(each);
    last = each.form;
  }
  while (parts.length < count) parts.push({ from: '\uffff', entries: [] });
  return parts;
}

function withGroups(entries: readonly Listed[]): ShardEntry[] {
  const groups = new Map<string, number>([['', -1]]);
  return entries.map(({ form, word, postings }, at) => {
    const group = groups.get(word) ?? at;
    groups.set(word, group);
    return [form, group, postings];
  });
}
