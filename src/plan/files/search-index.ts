import type { Config } from '../../config/config.js';
import { type Instant, startOfMonth } from '../../lib/time.js';
import { toFile } from '../../lib/url.js';
import type { Article, Site, StoryList } from '../../model/site.js';
import type { IndexFiles, Layout, SearchIndex } from '../../search/index-files.js';
import type { CardTexts } from '../../search/story.js';
import { searchUrl } from '../addresses.js';
import type { PlanContext } from '../context.js';
import { articlesOf, firstOf } from '../lists.js';
import type { MachineFile } from '../page.js';
import { yearsIn } from '../pages/calendar.js';
import { createDates } from '../parts/dates.js';
import { opening } from '../parts/opening.js';
import type { Script } from '../parts/script.js';
import { stringsFor } from '../parts/strings.js';

/** What a search page needs besides the site. */
export interface SearchParts {
  readonly script: Script;
  readonly index: SearchIndex;
}

/** What the cards of stories that were found say, as cards do elsewhere. */
export function cardTexts({ timeZone, language }: Config): CardTexts {
  const dates = createDates(timeZone);
  const strings = stringsFor(language);
  return {
    date: (instant) => dates.day(instant, language),
    label: (label) => (label === 'news' ? '' : strings[label]),
    excerpt: opening,
  };
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
function partNamed(name: string, list: StoryList, timeZone: string): SearchPart | undefined {
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

/** Names of the files of a part: `2026-3/0.bin`. How many there are follows from records, before any text is read. */
export function searchFileNames(part: SearchPart, context: PlanContext): string[] {
  if (context.search === undefined) return [];
  const { shards, cards } = context.searchLayout(part);
  return [
    'index.json',
    ...Array.from({ length: shards }, (_, at) => `${at}.bin`),
    ...Array.from({ length: cards }, (_, at) => `${at}.txt`),
  ].map((file) => `${part.name}/${file}`);
}

/** A file of the index by which the search page searches: `2026-3/0.bin`. */
export function searchFile(name: string, context: PlanContext): MachineFile | undefined {
  const { site, config, search } = context;
  const [, of = '', number, ending] = /^([^/]+)\/(?:index\.json|(0|[1-9]\d*)\.(bin|txt))$/.exec(name) ?? [];
  const part = search && partNamed(of, site.articles, config.timeZone);
  if (search === undefined || part === undefined) return undefined;
  const url = `${searchUrl}${name}`;
  const file = { url, file: toFile(url) };
  if (number === undefined) return { ...file, content: () => context.searchIndex(part).head };
  const at = Number(number);
  const { shards, cards } = context.searchLayout(part);
  if (at >= (ending === 'bin' ? shards : cards)) return undefined;
  return {
    ...file,
    content() {
      const index = context.searchIndex(part);
      return (ending === 'bin' ? index.shards : index.cards)[at] ?? '';
    },
  };
}
