import { digest } from '../../lib/digest.js';
import { baseLanguage } from '../../lib/language.js';
import { calendarDay } from '../../lib/time.js';
import type { ArticleDocument } from '../../parse/document.js';
import { editorsPicks, type PicksOptions } from '../picks.js';
import type { Article, Recommendation } from '../site.js';
import type { Story } from '../story.js';
import type { Blocks, FindBlocks } from './blocks.js';
import type { Entry } from './entry.js';
import { passagesOfLinks } from './passages.js';
import { createProfiler, type Profile, placeWeightsFor } from './profile.js';
import type { Tuning } from './tuning.js';

/** What the related index is given beside the newsroom's records. */
export interface RelatedMeans {
  /** Finds the blocks: from what is kept, or anew. */
  readonly findBlocks: FindBlocks;
  /** What is known of a story's text, where it was read already: with its parsing, say. */
  readonly readingOf?: ((document: ArticleDocument) => Reading | undefined) | undefined;
}

/** What the related index knows of a story's text. */
export interface Reading {
  readonly profile: Profile;
  /** The passages that each of its links stands in (see passages.ts). */
  readonly passages: readonly number[];
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
  const makeProfile = createProfiler(placeWeightsFor(tuning.signals));
  const entries = articles.map((article) => {
    const story = options.storyOf(article);
    const { recommend: wanted } = story.document;
    const its = wanted && count > 0 ? editorsPicks(story, options) : [];
    if (wanted && count > 0) picks.set(article.key, its);
    const reading = options.readingOf?.(story.document) ?? readingOf(story.document, makeProfile, article);
    return entryOf(article, story.document, reading, options.timeZone, leftBy(its, wanted, count));
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

/** What of a story its profile is made from. */
export function profileSource(
  document: Pick<ArticleDocument, 'title' | 'description' | 'body'>,
  { language }: { readonly language: string },
) {
  return {
    title: document.title,
    description: document.description,
    text: document.body.text,
    language: baseLanguage(language),
  };
}

/** Reads a story's text for the index. */
export function readingOf(
  document: ArticleDocument,
  profiler: ReturnType<typeof createProfiler>,
  article: { readonly language: string },
): Reading {
  const { text, links } = document.body;
  return {
    profile: profiler(profileSource(document, article)),
    passages: passagesOfLinks(
      text,
      links.map((link) => link.text),
    ),
  };
}

export function entryOf(
  article: Article,
  { title, description, body }: ArticleDocument,
  reading: Reading,
  timeZone: string,
  block: Pick<Entry, 'chosen' | 'places'>,
): Entry {
  const { year, month, day } = calendarDay(article.date, timeZone);
  /** The passages of the links to each story. */
  const links = new Map<string, number>();
  article.links.forEach((link, at) => {
    if (link?.article === undefined || link.article === article.key) return;
    links.set(link.article, (links.get(link.article) ?? 0) | (reading.passages[at] ?? 0));
  });
  const rest = {
    key: article.key,
    date: article.date,
    month: year * 12 + month - 1,
    day: Date.UTC(year, month - 1, day) / 86_400_000,
    language: baseLanguage(article.language),
    topics: article.topics,
    authors: article.authors,
    section: article.section,
    series: article.series,
    sponsored: article.label === 'sponsored',
    links: [...links.keys()],
    linkPassages: [...links.values()],
    translations: article.translations,
    ...block,
  };
  return {
    ...rest,
    // Not read before it is asked for: of most stories it is not.
    get profile() {
      return reading.profile;
    },
    digest: digest(JSON.stringify([rest, title, description, body.digest])),
  };
}
