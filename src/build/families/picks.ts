import { editorsPicks } from '../../model/picks.js';
import { filledBlock, leftBy, recommendsAny } from '../../model/recommend.js';
import type { Recommendation } from '../../model/site.js';
import type { Story } from '../../model/story.js';
import type { Blocks } from '../../related/blocks/blocks.js';
import { noBlocks } from '../../related/blocks/blocks.js';
import { type Entry, entryOf } from '../../related/entry.js';
import { emptyProfile, type Profile } from '../../related/text/profile.js';
import type { AnyFamily, Family, FamilyName, Graph, Read } from '../graph.js';
import { documentOf } from './documents.js';
import { identityFamily, referencesOf } from './names.js';
import { type StoryOptions, storyFamily } from './stories.js';

/** What the related index is told of a story, and what its editor chose. */
export interface EntryParts {
  readonly entry: Omit<Entry, 'profile'>;
  /** Where the profile is: a file and its version. */
  readonly text: readonly [file: string, version: string];
  readonly picks: readonly Recommendation[];
  /** Whether the story has a block. */
  readonly wanted: boolean;
}

export const entryFamily: FamilyName<EntryParts> = { name: 'entry' };

export interface PicksParts {
  readonly recommendations?: readonly Recommendation[] | undefined;
  readonly followUps?: readonly string[] | undefined;
}

export const picksFamily: FamilyName<PicksParts> = { name: 'picks' };

/** The related index, which is brought up to date with the stories of a build. */
export interface Related {
  /** Tells of stories that are others, or gone. Returns the keys of those whose blocks differ now. */
  update(changes: {
    readonly changed: Iterable<Entry>;
    readonly removed: readonly string[];
  }): Promise<ReadonlySet<string>>;
  blocks(key: string): Blocks;
  /** Gives back the memory that an update took. */
  release(): void;
}

export interface PicksOptions extends StoryOptions {
  readonly related: () => Related;
  readonly passages: (file: string, version: string) => readonly number[];
  readonly profile: (file: string, version: string) => Profile | undefined;
  readonly graph: () => Graph;
}

export function picksFamilies(options: PicksOptions): AnyFamily[] {
  const { documents, config } = options;
  const { count, followUps } = config.related;

  const entry: Family<EntryParts> = {
    name: entryFamily.name,
    rank: 7,
    rule(key, read) {
      if (!recommendsAny(config.related)) return undefined;
      const file = documents.holder('article', key, read);
      const identity = file === undefined ? undefined : read.part(identityFamily, file, 'is');
      const facts = file === undefined ? undefined : documents.facts(file, read);
      if (file === undefined || identity === undefined || facts?.kind !== 'article') return undefined;
      if (identity.standing !== 'public' && !identity.upcoming) return undefined;
      const story: Story = { ...identity, document: documentOf(facts) };
      const translations = read.part(storyFamily, key, 'card')?.translations ?? [];
      const wanted = facts.recommend && count > 0;
      const picks =
        wanted || (identity.upcoming && facts.recommend)
          ? editorsPicks(story, {
              references: referencesOf(options, read),
              translations,
              count,
              siteUrl: config.url,
              report: read.tell,
            })
          : [];
      const card = read.part(storyFamily, key, 'card');
      const text = read.part(storyFamily, key, 'text');
      const topics = read.part(storyFamily, key, 'topics') ?? [];
      if (card === undefined || text === undefined) return undefined;
      const version = options.version(file, read);
      const reading = { profile: emptyProfile, passages: options.passages(file, version) };
      const { profile: _, ...its } = entryOf(
        { ...card, topics, links: text.links },
        facts,
        reading,
        config.timeZone,
        leftBy(picks, facts.recommend, count),
      );
      return { entry: its, text: [file, version], picks, wanted: facts.recommend };
    },
    *nodes(key) {
      yield ['picks', key];
    },
  };

  const picks: Family<PicksParts> = {
    name: picksFamily.name,
    rank: 8,
    rule: () => undefined,
    async settle(names) {
      const graph = options.graph();
      const { read } = graph.tracer;
      const removed = names.filter((key) => read.part(entryFamily, key, 'entry') === undefined);
      const related = recommendsAny(config.related) ? options.related() : undefined;
      const changed = entriesOf(names, read, options.profile);
      const differing = (await related?.update({ changed, removed })) ?? [];
      for (const key of new Set([...names, ...differing])) {
        const made = graph.tracer.run((): PicksParts | undefined => {
          const chosen = read.part(entryFamily, key, 'picks');
          const wanted = read.part(entryFamily, key, 'wanted');
          if (chosen === undefined || wanted === undefined) return undefined;
          const blocks = related?.blocks(key) ?? noBlocks;
          return {
            recommendations: wanted && count > 0 ? filledBlock(chosen, blocks.background) : undefined,
            followUps: followUps && wanted && blocks.followUps.length > 0 ? blocks.followUps : undefined,
          };
        });
        graph.take(picks as unknown as AnyFamily, key, made as never);
      }
      related?.release();
    },
  };
  return [entry, picks] as unknown as AnyFamily[];
}

/**
 * The stories among some keys that the related index knows, as it knows them. They are read one by one, so that entries and profiles of
 * a whole archive are not in memory at once.
 */
export function* entriesOf(
  keys: Iterable<string>,
  read: Read,
  profile: PicksOptions['profile'],
): IterableIterator<Entry> {
  for (const key of keys) {
    const entry = read.part(entryFamily, key, 'entry');
    const text = read.part(entryFamily, key, 'text');
    if (entry && text) yield withProfile(entry, () => profile(...text) ?? emptyProfile);
  }
}

function withProfile(entry: Omit<Entry, 'profile'>, profile: () => Profile): Entry {
  let its: Profile | undefined;
  return Object.defineProperty({ ...entry }, 'profile', {
    enumerable: true,
    get() {
      its ??= profile();
      return its;
    },
  }) as Entry;
}
