import { digest } from '../../lib/digest.js';
import type { ArticleDocument } from '../../parse/document.js';
import type { Filing } from '../filing.js';
import { publication } from '../gates.js';
import type { Article, Recommendation } from '../site.js';
import type { Story } from '../story.js';
import type { StoryRecord } from './articles.js';
import type { Pending } from './head.js';
import type { StoryRow } from './rows.js';
import { labels, reasons, traits } from './table.js';

/** What a public story shows. */
export interface Shown {
  readonly article: Article;
  readonly recommendations: readonly Recommendation[] | undefined;
  readonly followUps: readonly string[] | undefined;
  readonly shows: ReadonlySet<string> | undefined;
}

/** Numbers that stand for names in columns. */
export interface Numbers {
  /** The row of a story that is known. */
  rowOf(key: string): number | undefined;
  termOf(kind: TermKind, key: string): number | undefined;
  /** Gives a language a number where it has none yet. */
  languageOf(language: string): number;
}

export type TermKind = 'sections' | 'topics' | 'series' | 'authors';

/** Terms have numbers in this order, each kind in its own. */
const termKinds: readonly TermKind[] = ['sections', 'topics', 'series', 'authors'];

export function termNumbers(
  terms: Readonly<Record<TermKind, Iterable<{ readonly key: string }>>>,
): Numbers['termOf'] {
  const numbers = new Map<string, number>();
  for (const kind of termKinds)
    for (const { key } of terms[kind]) numbers.set(`${kind} ${key}`, numbers.size);
  return (kind, key) => numbers.get(`${kind} ${key}`);
}

/** The numbers of languages: those that are known, to which new ones are added. */
export function languageNumbers(known: string[]): Numbers['languageOf'] {
  const numbers = new Map(known.map((language, at) => [language, at]));
  return (language) => {
    let number = numbers.get(language);
    if (number === undefined) {
      number = known.push(language) - 1;
      numbers.set(language, number);
    }
    return number;
  };
}

/** A story as a row of the table; `shown` of one that is public. */
export function rowOfStory(story: Story, shown: Shown | undefined, numbers: Numbers): StoryRow {
  const { key, document, url, standing, redirects, language } = story;
  const bits =
    traits[standing] |
    (document.draft ? traits.draft : 0) |
    (document.recommend ? traits.recommends : 0) |
    (document.translationOf === undefined ? 0 : traits.translates) |
    (redirects.length > 0 ? traits.redirects : 0);
  const row = {
    key,
    file: document.file,
    url,
    slug: document.slug,
    digest: '',
    traits: bits,
    language: numbers.languageOf(language),
    date: 0,
    modified: 0,
    terms: [],
    recommends: [],
    followUps: [],
    names: [],
  };
  return shown === undefined ? row : { ...row, ...ofShown(shown, bits, numbers) };
}

function ofShown(shown: Shown, bits: number, numbers: Numbers): Partial<StoryRow> {
  const { article, followUps = [] } = shown;
  const blocks = blocksIn(shown, numbers);
  const has = (trait: number, value: unknown) => (value === undefined ? 0 : trait);
  return {
    digest: digest(JSON.stringify(article)),
    traits:
      bits |
      blocks.traits |
      has(traits.source, article.source) |
      has(traits.corrections, article.corrections[0]) |
      has(traits.image, article.image) |
      has(traits.translations, article.translations[0]) |
      has(traits.bodyPictures, article.bodyPictures[0]) |
      (labels.indexOf(article.label) * traits.label),
    date: article.date,
    modified: article.modified,
    terms: termsOf(article).flatMap(([kind, key]) => numbers.termOf(kind, key) ?? []),
    recommends: blocks.recommends,
    followUps: followUps.flatMap((each) => numbers.rowOf(each) ?? []),
    names: namesIn(shown).flatMap((each) => numbers.rowOf(each) ?? []),
  };
}

/** The block "We recommend to read" in columns. */
export function blocksIn(
  { recommendations = [] }: Pick<Shown, 'recommendations'>,
  { rowOf }: Pick<Numbers, 'rowOf'>,
): Pick<StoryRow, 'traits' | 'recommends'> {
  const elsewhere = leadsElsewhere(recommendations);
  const recommends = recommendations.flatMap((each) => {
    const row = 'url' in each ? undefined : rowOf(each.article);
    return row === undefined ? [] : [row * reasons.length + reasons.indexOf(each.reason)];
  });
  return { traits: elsewhere ? traits.elsewhere : 0, recommends };
}

function leadsElsewhere(recommendations: readonly Recommendation[] = []): boolean {
  return recommendations.some((each) => 'url' in each);
}

/** What a story is filed under, each term with its kind. */
export function termsOf({ section, topics, series, authors }: Filing): [TermKind, string][] {
  const of = (kind: TermKind, keys: readonly string[]) => keys.map((key): [TermKind, string] => [kind, key]);
  return [
    ...of('sections', [section]),
    ...of('topics', topics),
    ...of('series', series === undefined ? [] : [series]),
    ...of('authors', authors),
  ];
}

/** Keys of the stories that a story's text or its editor names, and of its translations. */
function namesIn({ article, recommendations = [] }: Shown): string[] {
  return [
    ...article.links.flatMap((link) => link?.article ?? []),
    ...article.translations,
    ...recommendations.flatMap((each) => (each.reason === 'editor' && 'article' in each ? each.article : [])),
  ];
}

export function recordOf(story: Story, { article, recommendations, shows }: Shown): StoryRecord {
  return {
    article,
    ...(leadsElsewhere(recommendations) && { recommendations }),
    shows: [...(shows ?? [])],
    translationOf: story.document.translationOf,
  };
}

/** Instants at which a story's record becomes another without anybody editing it. */
export function* instantsOf(story: Pending): Generator<number> {
  yield publication(story);
  if (story.expires !== undefined) yield story.expires;
  if (story.withdrawn) yield story.withdrawn.date;
  if (story.updated !== undefined) yield story.updated;
  for (const { date } of story.corrections) yield date;
}

/** What is to be known of a story until nothing is ahead of it; undefined when nothing is. */
export function pendingOf(document: ArticleDocument, now: number): Pending | undefined {
  if (document.draft || [...instantsOf(document)].every((instant) => instant <= now)) return undefined;
  const { file, draft, date, embargo, expires, withdrawn, updated, corrections } = document;
  return { file, draft, date, embargo, expires, withdrawn, updated, corrections };
}
