import type { ArticleDocument } from '../parse/document.js';
import type { Blocks, FindBlocks } from '../related/blocks/blocks.js';
import type { Entry, EntryOf } from '../related/entry.js';
import type { Reading } from '../related/text/reading.js';
import type { Tuning } from '../related/tuning.js';
import { editorsPicks, type PicksOptions } from './picks.js';
import type { Article, Recommendation } from './site.js';
import type { Story } from './story.js';

/** What the related index is given beside the newsroom's records. */
export interface RelatedMeans {
  /** Finds the blocks: from what is kept, or anew. */
  readonly findBlocks: FindBlocks;
  /** What the related index knows of a story's text. */
  readonly readingOf: (document: ArticleDocument, article: { readonly language: string }) => Reading;
  /** Makes what the index stores of a story. */
  readonly entryOf: EntryOf;
}

export interface RecommendOptions extends PicksOptions, RelatedMeans {
  /** Public stories. */
  readonly articles: readonly Article[];
  readonly storyOf: (article: Article) => Story;
  readonly timeZone: string;
  readonly tuning: Tuning;
  /** Whether stories show what followed them. */
  readonly followUps: boolean;
}

export interface Recommended {
  /** The block "We recommend to read" of each story, by key; absent where the story turns it off. */
  readonly recommendations: ReadonlyMap<string, readonly Recommendation[]>;
  /** Keys for the block "What happened next", where there is any. */
  readonly followUps: ReadonlyMap<string, readonly string[]>;
  /** The archive as the index knows it. */
  readonly entries: readonly Entry[];
}

/** Whether any story shows others: only then is its text taken apart for the related index. */
export function recommendsAny({ count, followUps }: Pick<RecommendOptions, 'count' | 'followUps'>): boolean {
  return count > 0 || followUps;
}

/**
 * The recommendations of each public story: what the editor named, then what the related index finds among earlier stories,
 * until the block is full; and what followed it. Nothing but the editor's picks in the first block is ever newer than the
 * story, so that old pages hold still.
 */
export function recommend(options: RecommendOptions): Recommended {
  const { articles, count, tuning } = options;
  if (!recommendsAny(options)) return { recommendations: new Map(), followUps: new Map(), entries: [] };
  const picks = new Map<string, Recommendation[]>();
  const entries = articles.map((article) => {
    const story = options.storyOf(article);
    const { recommend: wanted } = story.document;
    const its = wanted && count > 0 ? editorsPicks(story, options) : [];
    if (wanted && count > 0) picks.set(article.key, its);
    const reading = options.readingOf(story.document, article);
    return options.entryOf(article, story.document, reading, options.timeZone, leftBy(its, wanted, count));
  });
  return { ...shownOf(articles, picks, options.findBlocks(entries, tuning), options), entries };
}

function shownOf(
  articles: readonly Article[],
  picks: ReadonlyMap<string, readonly Recommendation[]>,
  blocksOf: (key: string) => Blocks,
  options: RecommendOptions,
): Pick<Recommended, 'recommendations' | 'followUps'> {
  const recommendations = new Map<string, readonly Recommendation[]>();
  const followUps = new Map<string, readonly string[]>();
  for (const article of articles) {
    const { background, followUps: later } = blocksOf(article.key);
    const chosen = picks.get(article.key);
    if (chosen !== undefined) recommendations.set(article.key, filledBlock(chosen, background));
    if (options.followUps && later.length > 0 && options.storyOf(article).document.recommend)
      followUps.set(article.key, later);
  }
  return { recommendations, followUps };
}

/** The blocks of a story for which nothing is recommended. */
export const noBlocks: Blocks = { background: [], followUps: [] };

/** What an editor's picks leave of a block of so many places. */
export function leftBy(
  picks: readonly Recommendation[],
  wanted: boolean,
  count: number,
): Pick<Entry, 'chosen' | 'places'> {
  return {
    chosen: picks.flatMap((pick) => ('article' in pick ? [pick.article] : [])),
    places: wanted ? count - picks.length : 0,
  };
}

/** An editor's picks, and then what was found. */
export function filledBlock(
  picks: readonly Recommendation[],
  background: Blocks['background'],
): Recommendation[] {
  return [...picks, ...background.map(({ key, reason }): Recommendation => ({ article: key, reason }))];
}
