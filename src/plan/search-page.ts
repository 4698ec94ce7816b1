import type { Config } from '../config.js';
import { toFile } from '../lib/url.js';
import type { Article, Term } from '../model/site.js';
import type { IndexFiles, SearchIndex } from '../search/index-files.js';
import type { CardTexts } from '../search/story.js';
import { archiveUrlOf, homeUrl, searchUrl } from './addresses.js';
import type { CalendarYear } from './calendar.js';
import type { PlanContext } from './context.js';
import { createDates } from './dates.js';
import { listHead } from './head.js';
import { joined } from './inputs.js';
import { listFrame } from './list-frame.js';
import { opening } from './opening.js';
import type { MachineFile, Page } from './page.js';
import { type Script, scriptView } from './script.js';
import { stringsFor, wordingFor } from './strings.js';
import type { SearchView } from './views.js';

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
export function searchPage(years: readonly CalendarYear[], script: Script, context: PlanContext): Page {
  const { language } = context.config;
  const { site } = context;
  const sections = [...site.sections.values()].filter(hasStories).map(({ title }) => title);
  const [topics, authors] = [mostUsed(site.topics), mostUsed(site.authors)];
  return {
    kind: 'search',
    url: searchUrl,
    file: toFile(searchUrl),
    sources: [],
    inputs: () =>
      joined(
        context.inputs.frame(language),
        script.url,
        script.integrity,
        JSON.stringify([sections, topics, authors]),
        ...partsOf(years).flatMap((parts) => parts.map(({ name }) => name)),
      ),
    view: (): SearchView => {
      const wording = wordingFor(language).search;
      const { query, filters, section, topic, author, year, all, results, noScript, ...words } = wording;
      const { strings } = context.shell(language);
      const list = { title: strings.search, url: searchUrl, language };
      const options = {
        files: context.href(searchUrl),
        years: partsOf(years).map((parts) => parts.map(({ name }) => name)),
        words,
        lang: language,
      };
      return {
        kind: 'search',
        ...listFrame(list, context),
        head: {
          ...listHead(list, context),
          robots: 'noindex, follow',
          scripts: [scriptView(script, context.config.base)],
        },
        title: strings.search,
        action: context.href(searchUrl),
        sections,
        topics,
        authors,
        years: years.map((each) => ({
          value: String(each.year),
          title: context.dates.year(each.year, language),
        })),
        archive: { title: strings.archive, href: context.href(archiveUrlOf(homeUrl)) },
        options: JSON.stringify(options),
        wording: { query, filters, section, topic, author, year, all, results, noScript },
      };
    },
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

/**
 * The index by which that page searches: for each part files that are made together when one of them is asked for. Of some parts
 * alone, where only those may be others.
 */
export function searchFiles(
  years: readonly CalendarYear[],
  index: SearchIndex,
  context: PlanContext,
  isWanted: (part: SearchPart) => boolean = () => true,
): MachineFile<string | Uint8Array>[] {
  const held = holdOne();
  return partsOf(years)
    .flat()
    .filter(isWanted)
    .flatMap((part) => partFiles(part, index, context, held));
}

/** Names of all parts. */
export function searchPartNames(years: readonly CalendarYear[]): string[] {
  return partsOf(years).flatMap((parts) => parts.map(({ name }) => name));
}

/** The part that a file belongs to, by its URL; undefined of a file that is none of the index. */
export function searchPartOf(url: string): string | undefined {
  if (!url.startsWith(searchUrl)) return undefined;
  const end = url.indexOf('/', searchUrl.length);
  return end === -1 ? undefined : url.slice(searchUrl.length, end);
}

/** Stories that are indexed together. */
export interface SearchPart {
  /** `2025`; `2026-3` for the third quarter of the newest year. */
  readonly name: string;
  readonly year: number;
  /** Oldest first. */
  readonly stories: readonly Article[];
}

/**
 * The parts of the index, by year, newest first. A year is one part, so that readers need not ask for many; the newest, where
 * stories are added and edited day by day, is one for each quarter, so that little is indexed again.
 */
function partsOf(years: readonly CalendarYear[]): SearchPart[][] {
  return years.map(({ year, months }, at) => {
    const parts = new Map<string, Article[]>();
    for (const { month, articles } of months) {
      const name = at === 0 ? `${year}-${Math.ceil(month / 3)}` : `${year}`;
      const known = parts.get(name);
      if (known) known.push(...articles);
      else parts.set(name, [...articles]);
    }
    return [...parts].map(([name, articles]) => ({ name, year, stories: articles.reverse() }));
  });
}

/** Holds one part of the index: its files are made one after the other, and then those of the next. */
interface Held {
  of(name: string, make: () => IndexFiles): IndexFiles;
}

function holdOne(): Held {
  let held: { readonly name: string; readonly index: IndexFiles } | undefined;
  return {
    of(name, make) {
      if (held?.name !== name) held = { name, index: make() };
      return held.index;
    },
  };
}

function partFiles(
  { name, stories }: SearchPart,
  index: SearchIndex,
  { inputs, config }: PlanContext,
  held: Held,
): MachineFile<string | Uint8Array>[] {
  const { shards, cards } = index.layoutOf(stories);
  let known: string | undefined;
  const madeFrom = () => {
    known ??= joined(
      config.base,
      config.language,
      config.timeZone,
      index.format,
      ...stories.map(inputs.story),
    );
    return known;
  };
  const file = (its: string, content: (its: IndexFiles) => string | Uint8Array) => {
    const url = `${searchUrl}${name}/${its}`;
    return {
      url,
      file: toFile(url),
      inputs: madeFrom,
      content: () => content(held.of(name, () => index.index(stories))),
    };
  };
  return [
    file('index.json', ({ head }) => head),
    ...Array.from({ length: shards }, (_, at) => file(`${at}.bin`, (its) => its.shards[at] ?? '')),
    ...Array.from({ length: cards }, (_, at) => file(`${at}.txt`, (its) => its.cards[at] ?? '')),
  ];
}

/** Titles to choose from, in their order: of many those with the most stories. */
function mostUsed(terms: ReadonlyMap<string, Term>): string[] {
  const used = [...terms.values()].filter(hasStories);
  const kept = new Set([...used].sort((a, b) => b.articles.length - a.articles.length).slice(0, mostNames));
  return [...new Set(used.filter((term) => kept.has(term)).map(({ title }) => title))];
}

function hasStories({ articles }: { readonly articles: readonly unknown[] }): boolean {
  return articles.length > 0;
}
