import { baseLanguage } from '../../../src/lib/language.js';
import { memo } from '../../../src/lib/memo.js';
import type { Instant } from '../../../src/lib/time.js';
import type {
  Article,
  Author,
  Front,
  Lookup,
  Recommendation,
  Records,
  Redirect,
  Section,
  Series,
  Site,
  StandingPage,
  StoryList,
  Term,
  Topic,
  WithdrawnArticle,
} from '../../../src/model/site.js';
import type { Label } from '../../../src/parse/document.js';
import { storyList } from './story-list.js';

/** Keys of stories, in the order of their list. */
export type StoryKeys = readonly string[];

/** A record with the keys of its stories in place of their list. */
export type Keyed<Record extends Term> = Omit<Record, 'articles'> & { readonly articles: StoryKeys };

/**
 * The newsroom at one instant as data: every record once, related by key. Built by `buildSite`, never changed afterwards, and
 * asked through `wholeSite`. Only what is public is in it.
 */
export interface SiteData {
  /** The instant it is seen at. */
  readonly now: Instant;
  /** Public stories, newest first (by date, then by key). Withdrawn ones are not among them. */
  readonly articles: readonly Article[];
  readonly articleByKey: ReadonlyMap<string, Article>;
  readonly withdrawn: readonly WithdrawnArticle[];
  /** By key. Sections in the order of the navigation; the others by title. */
  readonly sections: ReadonlyMap<string, Keyed<Section>>;
  readonly topics: ReadonlyMap<string, Keyed<Topic>>;
  readonly series: ReadonlyMap<string, Keyed<Series>>;
  readonly authors: ReadonlyMap<string, Keyed<Author>>;
  readonly pages: readonly StandingPage[];
  readonly redirects: readonly Redirect[];
  /** What editors decided about front pages, by key. */
  readonly fronts?: Readonly<Record<string, Front>> | undefined;
  /** Recommendations of each public story, by its key; absent where the block is turned off. */
  readonly recommendations: Lookup<readonly Recommendation[]>;
  /** Keys of later stories that tell what happened next, oldest first; absent where there is none. */
  readonly followUps: Lookup<readonly string[]>;
  /** Files under the content folder that a public record shows or links to, and the site's logos among them. */
  readonly pictures: ReadonlySet<string>;
  /** Those among them that are the own pictures of records, each with a point around which it is cut (see lib/focus.ts). */
  readonly cuts: readonly (readonly [file: string, focus: string])[];
  /** When a story next appears or goes; null when none will. */
  readonly nextGate: Instant | null;
  /** When something next changes without any story appearing or going: a story leaves the News sitemap or becomes old. */
  readonly nextHousekeeping: Instant | null;
  /** Stories that were last changed then or before are so old that readers are told. */
  readonly oldBefore: Instant;
  /** Stories that were published after this instant are in the News sitemap. */
  readonly newsAfter: Instant;
}

/** A site that is in memory as a whole, to be asked by pages. */
export function wholeSite(data: SiteData): Site {
  const { articles, articleByKey } = data;
  const known = (keys: StoryKeys) => keys.flatMap((key) => articleByKey.get(key) ?? []);
  const listed = (wanted: (article: Article) => boolean) => storyList(articles.filter(wanted));
  const inLanguage = memo((base: string) => listed(({ language }) => baseLanguage(language) === base));
  const labelled = memo((base: string) =>
    memo((label: Label) => listed((each) => each.label === label && baseLanguage(each.language) === base)),
  );
  const weighted = memo((base: string) =>
    listed(
      ({ weight = 0, label, language }) =>
        weight > 0 && (label === 'news' || label === 'analysis') && baseLanguage(language) === base,
    ),
  );
  const languages = once(() => [...new Set(articles.map(({ language }) => language))].sort());
  const redirects = once(() => [...data.redirects].sort((a, b) => compare(a.from, b.from)));
  const corrected = once(() => listed(({ corrections }) => corrections.length > 0));
  return {
    now: data.now,
    oldBefore: data.oldBefore,
    newsAfter: data.newsAfter,
    articles: storyList(articles),
    articleByKey,
    withdrawn: new Map(data.withdrawn.map((story) => [story.key, story])),
    sections: termsOf(data.sections, (keys) => storyList(known(keys))),
    topics: termsOf(data.topics, (keys) => storyList(known(keys))),
    series: termsOf(data.series, (keys) => storyList(known(keys), true)),
    authors: termsOf(data.authors, (keys) => storyList(known(keys))),
    pages: new Map(data.pages.map((page) => [page.key, page])),
    languages,
    inLanguage,
    labelled: (label, base) => labelled(base)(label),
    weighted,
    fronts: new Map(Object.entries(data.fronts ?? {})),
    located: {
      between: (from, until) =>
        articles.filter(({ date, source }) => source === undefined && date >= from && date < until),
    },
    get corrected() {
      return corrected();
    },
    recommendations: data.recommendations,
    followUps: data.followUps,
    redirects,
    isShown: (path) => data.pictures.has(path),
    remember: memo,
  };
}

/** The same records, each with its stories as a list. */
function termsOf<Data extends Keyed<Term>>(
  terms: ReadonlyMap<string, Data>,
  listOf: (keys: StoryKeys) => StoryList,
): Records<Omit<Data, 'articles'> & Pick<Term, 'articles'>> {
  const list = memo(listOf);
  return new Map(
    Array.from(terms, ([key, term]) => [
      key,
      {
        ...term,
        get articles() {
          return list(term.articles);
        },
      },
    ]),
  );
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
