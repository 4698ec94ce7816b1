import { memo } from '../lib/memo.js';
import type { Article, Site } from '../model/site.js';
import { localesFor } from './dates.js';
import { wordingFor } from './strings.js';

/** Of a longer series, which is a column, nobody is told how many parts it has: each new one would change all pages. */
const mostCounted = 12;

/** Where a story stands in its series. */
export interface SeriesPart {
  /** In the story's language: `Part 2 of 4`. */
  readonly name: string;
  /** The parts beside the story: in the story's language where they are translated into it. */
  readonly previous: Article | undefined;
  readonly next: Article | undefined;
}

/** Undefined for a story of no series. */
export type PartOf = (article: Article) => SeriesPart | undefined;

export function createParts(site: Site): PartOf {
  const seriesOf = memo((series: string) => {
    /** Keys of each part's versions in all languages, in the order of the parts. */
    const versions: string[][] = [];
    const partOfKey = new Map<string, number>();
    for (const key of site.series.get(series)?.articles ?? []) {
      // In another language it is the same part.
      const twin = site.articleByKey.get(key)?.translations.find((other) => partOfKey.has(other));
      const part = (twin === undefined ? undefined : partOfKey.get(twin)) ?? versions.push([]) - 1;
      versions[part]?.push(key);
      partOfKey.set(key, part);
    }
    return { versions, partOfKey };
  });
  const versionIn = (language: string, keys: readonly string[] = []): Article | undefined => {
    const articles = keys.flatMap((key) => site.articleByKey.get(key) ?? []);
    return articles.find((article) => article.language === language) ?? articles[0];
  };
  return ({ key, series, language }) => {
    if (series === undefined) return undefined;
    const { versions, partOfKey } = seriesOf(series);
    const part = partOfKey.get(key);
    if (part === undefined) return undefined;
    const count = versions.length;
    const format = (number: number) => new Intl.NumberFormat(localesFor(language)).format(number);
    // A first part promises more, and nobody knows how much.
    const counted = count > 1 && count <= mostCounted;
    return {
      name: wordingFor(language).part(format(part + 1), counted ? format(count) : undefined),
      previous: versionIn(language, versions[part - 1]),
      next: versionIn(language, versions[part + 1]),
    };
  };
}
