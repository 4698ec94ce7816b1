import type { Config } from '../config/config.js';
import { compareKeys } from '../lib/compare-keys.js';
import { createRecent } from '../lib/recent.js';
import type { Instant } from '../lib/time.js';
import { newsAfter, oldBefore } from '../model/gates.js';
import type {
  Article,
  Author,
  Listed,
  Located,
  Records,
  Redirect,
  Section,
  Series,
  Site,
  StandingPage,
  StoryList,
  Topic,
} from '../model/site.js';
import { frontFamily } from './families/front-name.js';
import { picksFamily } from './families/picks.js';
import { after, dateOf, instantOf, newestFirst, oldestFirst } from './families/sort.js';
import {
  locatedList,
  type StoryCard,
  type StoryText,
  storyFamily,
  termList,
  weightedList,
} from './families/stories.js';
import { standingFamily, type TermKind, termFamily } from './families/terms.js';
import type { ListRange, ListRow, Read } from './graph.js';

/** A story whose text and topics are read lazily, so that a page which shows only the headline does not depend on them. */
class StoredArticle {
  #read: Read;
  declare readonly key: string;
  constructor(card: StoryCard, read: Read) {
    Object.assign(this, card);
    this.#read = read;
  }
  get #text(): StoryText {
    const text = this.#read.part(storyFamily, this.key, 'text');
    if (text === undefined) throw new Error(`${this.key} has no text`);
    return text;
  }
  get topics() {
    return this.#read.part(storyFamily, this.key, 'topics') ?? [];
  }
  get body() {
    return this.#text.body;
  }
  get words() {
    return this.#text.words;
  }
  get links() {
    return this.#text.links;
  }
  get bodyPictures() {
    return this.#text.bodyPictures;
  }
}

/** Stories in memory at the same time. */
const mostArticles = 5_000;

/** Gives rules access to the records in the graph. Every call is a recorded read. */
export function siteOf(read: Read, now: Instant, { language, oldAfter }: Config): Site {
  const articles = createRecent<string, { readonly card: StoryCard; readonly article: Article }>(
    mostArticles,
  );
  const byTitle = new Intl.Collator(language, { numeric: true });

  const articleOf = (key: string): Article | undefined => {
    const card = read.part(storyFamily, key, 'card');
    if (card === undefined) return undefined;
    const known = articles.get(key);
    if (known?.card === card) return known.article;
    const article = new StoredArticle(card, read) as unknown as Article;
    articles.set(key, { card, article });
    return article;
  };

  /** Keys of terms or standing pages, sorted by title; sections and standing pages are sorted by `order` first. */
  const orderOf = read.remember((list: string) =>
    [...read.rows(list)]
      .map(({ member, value }) => ({ key: member, ...(value as { title: string; order?: number }) }))
      .sort(
        (a, b) =>
          (list === 'terms:section' || list === 'standing' ? (a.order ?? 0) - (b.order ?? 0) : 0) ||
          byTitle.compare(a.title, b.title) ||
          compareKeys(a.key, b.key),
      )
      .map(({ key }) => key),
  );
  const termsOf = <Term>(kind: TermKind): Records<Term> => {
    const terms = new Map<string, { readonly record: unknown; readonly term: Term }>();
    const get = (key: string): Term | undefined => {
      const record = read.part(termFamily, `${kind}/${key}`, 'term');
      if (record === undefined) return undefined;
      const known = terms.get(key);
      if (known?.record === record) return known.term;
      const list = storyList(read, termList(kind, key), kind === 'series');
      const term = { ...record, articles: list } as Term;
      terms.set(key, { record, term });
      return term;
    };
    return {
      get,
      *values() {
        for (const key of orderOf(`terms:${kind}`)) {
          const term = get(key);
          if (term !== undefined) yield term;
        }
      },
    };
  };
  const pageOf = (key: string): StandingPage | undefined => read.part(standingFamily, key, 'page');
  return {
    now,
    oldBefore: oldBefore(now, oldAfter),
    newsAfter: newsAfter(now),
    articles: storyList(read, 'stories'),
    articleByKey: { get: articleOf },
    withdrawn: { get: (key) => read.part(storyFamily, key, 'withdrawn') },
    sections: termsOf<Section>('section'),
    topics: termsOf<Topic>('topic'),
    series: termsOf<Series>('series'),
    authors: termsOf<Author>('author'),
    pages: {
      get: pageOf,
      *values() {
        for (const key of orderOf('standing')) {
          const page = pageOf(key);
          if (page !== undefined) yield page;
        }
      },
    },
    languages() {
      const tags: string[] = [];
      for (;;) {
        const last = tags.at(-1);
        const [next] = first(
          read.rows('languages', { from: last === undefined ? undefined : `${last}${after}` }),
          1,
        );
        if (next === undefined) return tags;
        tags.push(next.sort);
      }
    },
    inLanguage: (base) => storyList(read, `language:${base}`),
    labelled: (label, base) => storyList(read, `label:${label}/${base}`),
    located: {
      *between(from, until) {
        for (const { value } of read.rows(locatedList, newestBetween(from, until))) yield value as Located;
      },
    },
    weighted: (base) => storyList(read, weightedList(base)),
    fronts: { get: (key) => read.part(frontFamily, key, 'front') },
    corrected: storyList(read, 'corrected'),
    recommendations: { get: (key) => read.part(picksFamily, key, 'recommendations') },
    followUps: { get: (key) => read.part(picksFamily, key, 'followUps') },
    redirects: () => Array.from(read.rows('redirects'), ({ value }) => value as Redirect),
    isShown: (path) => first(read.rows(`shown:${path}`), 1).length > 0,
    remember: read.remember,
  };
}

function first<Item>(items: Iterable<Item>, count: number): Item[] {
  const taken: Item[] = [];
  if (count === 0) return taken;
  for (const item of items) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}

/** A list of stories, newest first or oldest first. */
function storyList(read: Read, list: string, isOldestFirst = false): StoryList {
  const dated = isOldestFirst ? dateOf : instantOf;
  const listed = ({ sort, member }: ListRow): Listed => ({ key: member, date: dated(sort) });
  function* all(rows: Iterable<ListRow>): Generator<Listed> {
    for (const row of rows) yield listed(row);
  }
  return {
    [Symbol.iterator]: () => all(read.rows(list)),
    first: (count) => first(read.rows(list), count).map(listed),
    between(from, until) {
      const bounds = isOldestFirst
        ? { from: bound(from, oldestFirst), until: bound(until, oldestFirst) }
        : newestBetween(from, until);
      return all(read.rows(list, bounds));
    },
    last: () => first(read.rows(list, { reverse: true }), 1).map(listed)[0],
    count: () => read.count(list),
  };
}

/** Of a list with the newest first. */
function newestBetween(from: Instant, until: Instant): ListRange {
  return { from: behind(bound(until, newestFirst)), until: behind(bound(from, newestFirst)) };
}

/** Bounds of a range for instants that may be infinite. */
function bound(instant: Instant, sort: (instant: Instant) => string): string | undefined {
  return Number.isFinite(instant) ? sort(instant) : undefined;
}

/** A bound that is after all rows with the same place. */
function behind(place: string | undefined): string | undefined {
  return place === undefined ? undefined : `${place}${after}`;
}
