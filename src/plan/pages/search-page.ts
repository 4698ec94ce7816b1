import type { Config } from '../../config.js';
import { type Instant, startOfMonth } from '../../lib/time.js';
import { toFile } from '../../lib/url.js';
import type { Article, Records, Site, StoryList, Term } from '../../model/site.js';
import type { IndexFiles, SearchIndex } from '../../search/index-files.js';
import type { CardTexts } from '../../search/story.js';
import { archiveUrlOf, homeUrl, searchUrl } from '../addresses.js';
import type { PlanContext } from '../context.js';
import { articlesOf, firstOf, hasStories } from '../lists.js';
import type { MachineFile, Page } from '../page.js';
import { createDates } from '../parts/dates.js';
import { listHead } from '../parts/head.js';
import { listFrame } from '../parts/list-frame.js';
import { opening } from '../parts/opening.js';
import { type Script, scriptView } from '../parts/script.js';
import { stringsFor, wordingFor } from '../parts/strings.js';
import type { SearchView } from '../views.js';
import { yearsIn } from './calendar.js';

/** What the script of the search page says; `{count}` and `{from}` stand for numbers. */
export interface SearchMessages {
  readonly searching: string;
  readonly found: string;
  /** Where older years have not been searched yet. */
  readonly foundSince: string;
  readonly nothing: string;
  readonly failed: string;
  readonly more: string;
  readonly older: string;
}

/** Of topics and authors: as many as a page can bear; others can be typed. */
const mostNames = 300;

export interface SearchParts {
  readonly script: Script;
  readonly index: SearchIndex;
}

/** The form by which readers search. Search engines have their own, so it is not for them. */
export function searchPage(context: PlanContext): Page | undefined {
  const { search } = context;
  if (search === undefined) return undefined;
  return {
    kind: 'search',
    url: searchUrl,
    file: toFile(searchUrl),
    sources: [],
    view: () => searchView(search.script, context),
  };
}

function searchView(script: Script, context: PlanContext): SearchView {
  const { site, config } = context;
  const { language } = config;
  const wording = wordingFor(language).search;
  const { query, filters, section, topic, author, year, all, results, noScript, ...words } = wording;
  const { strings } = context.shell(language);
  const list = { title: strings.search, url: searchUrl, language };
  const years = searchYears(site.articles, config.timeZone);
  const options = {
    files: context.href(searchUrl),
    years: years.map(({ parts }) => parts.map(({ name }) => name)),
    words,
    lang: language,
  };
  return {
    kind: 'search',
    ...listFrame(list, context),
    head: {
      ...listHead(list, context),
      robots: 'noindex, follow',
      scripts: [scriptView(script, config.base)],
    },
    title: strings.search,
    action: context.href(searchUrl),
    sections: [...site.sections.values()].filter(hasStories).map(({ title }) => title),
    topics: mostUsed(site.topics),
    authors: mostUsed(site.authors),
    years: years.map((each) => ({
      value: String(each.year),
      title: context.dates.year(each.year, language),
    })),
    archive: { title: strings.archive, href: context.href(archiveUrlOf(homeUrl)) },
    options: JSON.stringify(options),
    wording: { query, filters, section, topic, author, year, all, results, noScript },
  };
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

/**
 * Makes all files of a part. One part is held: its files are asked for one after the other, and then those of the next.
 */
export function searchIndexer(site: Site, search: SearchParts | undefined): (part: SearchPart) => IndexFiles {
  let held: { readonly name: string; readonly make: (name: string) => IndexFiles } | undefined;
  return (part) => {
    if (search === undefined) throw new Error('a site without a search page has no index');
    if (held?.name !== part.name)
      held = { name: part.name, make: site.remember(() => search.index.index(storiesOf(part, site))) };
    return held.make(part.name);
  };
}

/** Names of the files of a part: `2026-3/0.bin`. How many there are follows from records, before any text is read. */
export function searchFileNames(part: SearchPart, context: PlanContext): string[] {
  if (context.search === undefined) return [];
  const { shards, cards } = context.search.index.layoutOf(storiesOf(part, context.site));
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
  const { shards, cards } = search.index.layoutOf(storiesOf(part, site));
  if (at >= (ending === 'bin' ? shards : cards)) return undefined;
  return {
    ...file,
    content() {
      const index = context.searchIndex(part);
      return (ending === 'bin' ? index.shards : index.cards)[at] ?? '';
    },
  };
}

/** Titles to choose from, in their order: of many those with the most stories. */
function mostUsed(terms: Records<Term>): string[] {
  const used = [...terms.values()].filter(hasStories);
  const kept = used.length <= mostNames ? used : withMostStories(used);
  return [...new Set(kept.map(({ title }) => title))];
}

/** In the order in which they were. */
function withMostStories(terms: readonly Term[]): Term[] {
  const counts = new Map(terms.map((term) => [term, term.articles.count()]));
  const count = (term: Term) => counts.get(term) ?? 0;
  const most = new Set([...terms].sort((a, b) => count(b) - count(a)).slice(0, mostNames));
  return terms.filter((term) => most.has(term));
}
