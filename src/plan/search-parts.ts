import { type Instant, startOfMonth } from '../lib/time.js';
import type { Article, Site, StoryList } from '../model/site.js';
import type { IndexFiles, Layout, SearchIndex } from '../search/index-files.js';
import { yearsIn } from './calendar.js';
import { articlesOf, firstOf } from './lists.js';
import type { Script } from './parts/script.js';

/** What a search page needs besides the site. */
export interface SearchParts {
  readonly script: Script;
  readonly index: SearchIndex;
}

/** Stories that are indexed together. */
export interface SearchPart {
  /** `2025`; `2026-3` for the third quarter of the newest year. */
  readonly name: string;
  /** Its stories were published at or after the first and before the second of these. */
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The parts of the index by year, newest first. A year is one part, so that readers need not ask for many; the newest, where
 * stories are added and edited day by day, is one for each quarter, so that little is indexed again.
 */
export function searchYears(
  list: StoryList,
  timeZone: string,
): { readonly year: number; readonly parts: readonly SearchPart[] }[] {
  return Array.from(yearsIn(list, timeZone), (year, at) => ({
    year,
    parts: at === 0 ? quartersOf(year, list, timeZone) : [partOfYear(year, timeZone)],
  }));
}

function partOfYear(year: number, timeZone: string): SearchPart {
  return {
    name: `${year}`,
    from: startOfMonth(year, 1, timeZone),
    until: startOfMonth(year + 1, 1, timeZone),
  };
}

/** Those with stories, newest first. */
function quartersOf(year: number, list: StoryList, timeZone: string): SearchPart[] {
  const starts = [1, 4, 7, 10].map((month) => startOfMonth(year, month, timeZone));
  const end = startOfMonth(year + 1, 1, timeZone);
  return starts
    .map((from, at) => ({ name: `${year}-${at + 1}`, from, until: starts[at + 1] ?? end }))
    .filter(({ from, until }) => firstOf(list.between(from, until)) !== undefined)
    .reverse();
}

/** The part with this name, if the index has it. */
export function partNamed(name: string, list: StoryList, timeZone: string): SearchPart | undefined {
  const [newest] = yearsIn(list, timeZone);
  if (newest === undefined) return undefined;
  const [, year, quarter] = /^([1-9]\d*)(-[1-4])?$/.exec(name) ?? [];
  if (quarter !== undefined)
    return Number(year) === newest
      ? quartersOf(newest, list, timeZone).find((part) => part.name === name)
      : undefined;
  if (year === undefined || Number(year) >= newest) return undefined;
  const part = partOfYear(Number(year), timeZone);
  return firstOf(list.between(part.from, part.until)) === undefined ? undefined : part;
}

/** Oldest first. */
function storiesOf({ from, until }: SearchPart, site: Site): Article[] {
  return articlesOf(site.articles.between(from, until), site).reverse();
}

/** Makes all files of a part, and remembers those of the last part. */
export function searchIndexer(site: Site, search: SearchParts | undefined): (part: SearchPart) => IndexFiles {
  return ofLastPart(site, (part) => indexOf(search).index(storiesOf(part, site)));
}

/** Tells how many files a part has, and remembers it of the last part: each of a thousand files would read all stories of the part. */
export function searchLayouts(site: Site, search: SearchParts | undefined): (part: SearchPart) => Layout {
  return ofLastPart(site, (part) => indexOf(search).layoutOf(storiesOf(part, site)));
}

function indexOf(search: SearchParts | undefined): SearchIndex {
  if (search === undefined) throw new Error('a site without a search page has no index');
  return search.index;
}

/** Remembers what is made of one part: the files of a part are asked for one after the other, and then those of the next. */
function ofLastPart<Value>(site: Site, make: (part: SearchPart) => Value): (part: SearchPart) => Value {
  let last: { readonly name: string; readonly value: (name: string) => Value } | undefined;
  return (part) => {
    if (last?.name !== part.name) last = { name: part.name, value: site.remember(() => make(part)) };
    return last.value(part.name);
  };
}
