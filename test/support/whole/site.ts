import { baseLanguage } from '../../../src/lib/language.js';
import { memo } from '../../../src/lib/memo.js';
import type {
  Article,
  Records,
  Site,
  SiteData,
  StoryKeys,
  StoryList,
  Term,
} from '../../../src/model/site.js';
import type { Label } from '../../../src/parse/document.js';
import { storyList } from './story-list.js';

/** A site that is in memory as a whole, to be asked by pages. */
export function wholeSite(data: SiteData): Site {
  const { articles, articleByKey } = data;
  const known = (keys: StoryKeys) => keys.flatMap((key) => articleByKey.get(key) ?? []);
  const listed = (wanted: (article: Article) => boolean) => storyList(articles.filter(wanted));
  const inLanguage = memo((base: string) => listed(({ language }) => baseLanguage(language) === base));
  const labelled = memo((base: string) =>
    memo((label: Label) => listed((each) => each.label === label && baseLanguage(each.language) === base)),
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
function termsOf<Data extends Term<StoryKeys>>(
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
