import { memo } from '../lib/memo.js';
import type { Article, Site } from '../model/site.js';
import { localesFor } from './dates.js';
import { wordingFor } from './strings.js';

/** Of a longer series, which is a column, nobody is told how many parts it has: each new one would change all pages. */
const mostCounted = 12;

/** Which part of its series a story is, as its page says it: `Part 2 of 4`; undefined for a story of no series. */
export type PartOf = (article: Article) => string | undefined;

export function createParts(site: Site): PartOf {
  const partsOf = memo((series: string) => {
    const parts = new Map<string, number>();
    let count = 0;
    for (const key of site.series.get(series)?.articles ?? []) {
      // In another language it is the same part.
      const twin = site.articleByKey.get(key)?.translations.find((other) => parts.has(other));
      parts.set(key, (twin === undefined ? undefined : parts.get(twin)) ?? ++count);
    }
    return { parts, count };
  });
  return ({ key, series, language }) => {
    if (series === undefined) return undefined;
    const { parts, count } = partsOf(series);
    const part = parts.get(key);
    if (part === undefined) return undefined;
    const format = (number: number) => new Intl.NumberFormat(localesFor(language)).format(number);
    // A first part promises more, and nobody knows how much.
    const counted = count > 1 && count <= mostCounted;
    return wordingFor(language).part(format(part), counted ? format(count) : undefined);
  };
}
