import type { Article, Site } from '../../model/site.js';
import { recordsOf } from '../lists.js';
import { localesFor } from './dates.js';
import { wordingFor } from './strings.js';

/** Of a longer series, which is a column, nobody is told how many parts it has: each new one would change all pages. */
const mostCounted = 12;

/** Where a story stands in its series. */
interface SeriesPart {
  /** In the story's language: `Part 2 of 4`. */
  readonly name: string;
  /** The parts beside the story: in the story's language where they are translated into it. */
  readonly previous: Article | undefined;
  readonly next: Article | undefined;
}

/** Undefined for a story of no series. */
export type PartOf = (article: Article) => SeriesPart | undefined;

/** The parts of a series. Plain data. */
interface PartsOfSeries {
  /** Keys of each part's versions in all languages, in the order of the parts. */
  readonly versions: readonly (readonly string[])[];
  /** The place of each story's part among them, by the story's key. */
  readonly partOfKey: ReadonlyMap<string, number>;
}

function partsOfSeries(key: string, site: Pick<Site, 'series' | 'articleByKey'>): PartsOfSeries {
  const versions: string[][] = [];
  const partOfKey = new Map<string, number>();
  for (const { key: story } of site.series.get(key)?.articles ?? []) {
    // In another language it is the same part.
    const twin = site.articleByKey.get(story)?.translations.find((other) => partOfKey.has(other));
    const part = (twin === undefined ? undefined : partOfKey.get(twin)) ?? versions.push([]) - 1;
    versions[part]?.push(story);
    partOfKey.set(story, part);
  }
  return { versions, partOfKey };
}

/** Where a story stands among the parts of the story's series. */
function partIn(
  { versions, partOfKey }: PartsOfSeries,
  { key, language }: Pick<Article, 'key' | 'language'>,
  site: Pick<Site, 'articleByKey'>,
): SeriesPart | undefined {
  const part = partOfKey.get(key);
  if (part === undefined) return undefined;
  const versionIn = (keys: readonly string[] = []): Article | undefined => {
    const articles = recordsOf(keys, site.articleByKey);
    return articles.find((article) => article.language === language) ?? articles[0];
  };
  const count = versions.length;
  const format = (number: number) => new Intl.NumberFormat(localesFor(language)).format(number);
  // A first part promises more, and nobody knows how much.
  const counted = count > 1 && count <= mostCounted;
  return {
    name: wordingFor(language).part(format(part + 1), counted ? format(count) : undefined),
    previous: versionIn(versions[part - 1]),
    next: versionIn(versions[part + 1]),
  };
}

export function createParts(site: Site): PartOf {
  const partsOf = site.remember((series: string) => partsOfSeries(series, site));
  return (article) =>
    article.series === undefined ? undefined : partIn(partsOf(article.series), article, site);
}
