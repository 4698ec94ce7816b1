import { toFile } from '../lib/url.js';
import type { Site, Term } from '../model/site.js';
import type { SearchIndex, YearIndex } from '../search/year.js';
import { latestUrl, searchUrl } from './addresses.js';
import type { CalendarYear } from './calendar.js';
import type { PlanContext } from './context.js';
import { listHead } from './head.js';
import { joined } from './inputs.js';
import { listFrame } from './list-frame.js';
import type { MachineFile, Page } from './page.js';
import { wordingFor } from './strings.js';
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

/** A script of the site, as pages load it. */
export interface Script {
  readonly url: string;
  readonly integrity: string;
}

export interface SearchParts {
  readonly script: Script;
  readonly index: SearchIndex;
}

/** The form by which readers search. Search engines have their own, so it is not for them. */
export function searchPage(years: readonly CalendarYear[], script: Script, context: PlanContext): Page {
  const { language, timeZone } = context.config;
  const sections = [...context.site.sections.values()].filter(hasStories).map(({ title }) => title);
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
        JSON.stringify(sections),
        ...years.map(({ year }) => year),
      ),
    view: (): SearchView => {
      const wording = wordingFor(language).search;
      const { query, filters, section, topic, author, year, all, results, noScript, ...words } = wording;
      const { strings } = context.shell(language);
      const list = { title: strings.search, url: searchUrl, language };
      const options = {
        files: context.href(searchUrl),
        years: years.map((each) => each.year),
        timeZone,
        words,
        labels: { opinion: strings.opinion, analysis: strings.analysis, sponsored: strings.sponsored },
      };
      return {
        kind: 'search',
        ...listFrame(list, context),
        head: { ...listHead(list, context), robots: 'noindex, follow' },
        title: strings.search,
        action: context.href(searchUrl),
        sections,
        years: years.map((each) => ({
          value: String(each.year),
          title: context.dates.year(each.year, language),
        })),
        archive: { title: strings.archive, href: context.href(latestUrl) },
        script: { href: context.href(script.url), integrity: script.integrity },
        options: JSON.stringify(options),
        wording: { query, filters, section, topic, author, year, all, results, noScript },
      };
    },
  };
}

/**
 * The index by which that page searches: for each year a few files that are made together when one of them is asked for, and
 * the names of topics and authors to choose from.
 */
export function searchFiles(
  years: readonly CalendarYear[],
  index: SearchIndex,
  context: PlanContext,
): MachineFile<string | Uint8Array>[] {
  const held = holdOne();
  return [...years.flatMap((year) => yearFiles(year, index, context, held)), namesFile(context.site)];
}

/** Holds the index of one year: its files are made one after the other, and then those of the next. */
interface Held {
  of(year: number, make: () => YearIndex): YearIndex;
}

function holdOne(): Held {
  let held: { readonly year: number; readonly index: YearIndex } | undefined;
  return {
    of(year, make) {
      if (held?.year !== year) held = { year, index: make() };
      return held.index;
    },
  };
}

function yearFiles(
  { year, months }: CalendarYear,
  index: SearchIndex,
  { inputs, config }: PlanContext,
  held: Held,
): MachineFile<string | Uint8Array>[] {
  const stories = months.flatMap(({ articles }) => articles).reverse();
  const { shards, cards } = index.layoutOf(stories);
  let known: string | undefined;
  const madeFrom = () => {
    known ??= joined(config.base, config.language, index.format, ...stories.map(inputs.story));
    return known;
  };
  const file = (name: string, content: (its: YearIndex) => string | Uint8Array) => {
    const url = `${searchUrl}${year}/${name}`;
    return {
      url,
      file: toFile(url),
      inputs: madeFrom,
      content: () => content(held.of(year, () => index.index(stories))),
    };
  };
  return [
    file('index.json', ({ head }) => head),
    ...Array.from({ length: shards }, (_, at) => file(`${at}.bin`, (its) => its.shards[at] ?? '')),
    ...Array.from({ length: cards }, (_, at) => file(`${at}.txt`, (its) => its.cards[at] ?? '')),
  ];
}

function namesFile({ topics, authors }: Site): MachineFile {
  const url = `${searchUrl}names.json`;
  const names = (terms: ReadonlyMap<string, Term>) =>
    [...terms.values()].filter(hasStories).map(({ title }) => title);
  return {
    url,
    file: toFile(url),
    content: () => JSON.stringify({ topics: names(topics), authors: names(authors) }),
  };
}

function hasStories({ articles }: { readonly articles: readonly unknown[] }): boolean {
  return articles.length > 0;
}
