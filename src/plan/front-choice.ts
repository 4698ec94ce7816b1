import { baseLanguage } from '../lib/language.js';
import type { Article, Front, FrontBlock, Listed, Placed, Site, Term } from '../model/site.js';
import type { Edition } from './editions.js';
import { articlesOf, eachArticle, inBoth, recordsOf } from './lists.js';

/** A story on a front page, with what its editor wants over it and in its headline there alone. */
export interface Chosen extends Pick<Placed, 'kicker' | 'headline'> {
  readonly article: Article;
}

export interface ChosenBlock {
  /** The editor's title. */
  readonly title?: string | undefined;
  /** Whose stories they are. */
  readonly term?: Term | undefined;
  readonly stories: readonly Chosen[];
}

/** Takes stories for one front page, each of them once. */
export interface Chooser {
  /** So many of the stories that are on the page nowhere else yet. */
  take(articles: Iterable<Article>, count: number): Chosen[];
  /** The stories that editors placed. */
  placed(placings: readonly Placed[]): Chosen[];
  /** A block of the editor's; undefined where there is nothing to show. */
  block(block: FrontBlock): ChosenBlock | undefined;
}

/** How many stories a block shows, if its editor does not say. */
export const blockSize = 4;

const hour = 60 * 60 * 1000;
/** How long before the newest story one with a weight may have been published to lead: then the newest news leads again. */
const weighsFor = 48 * hour;

interface ChooserOptions {
  readonly site: Site;
  /** Of a page of one language: its stories fill blocks, and of a story in several languages only the version in the page's is taken. */
  readonly edition?: Pick<Edition, 'articles' | 'bases' | 'has' | 'language'> | undefined;
  readonly front: Front | undefined;
}

/**
 * What an editor placed anywhere on the page is taken from the beginning, so that it stands there and nowhere before.
 */
export function createChooser({ site, edition, front }: ChooserOptions): Chooser {
  const base = edition && baseLanguage(edition.language);
  const shown = new Set<string>();
  const all = front && [front.lead ?? [], front.top, front.blocks.flatMap(({ stories }) => stories)].flat();
  for (const { key, translations } of recordsOf(
    (all ?? []).map(({ article }) => article),
    site.articleByKey,
  ))
    for (const each of base === undefined ? [key] : [key, ...translations]) shown.add(each);

  function take(articles: Iterable<Article>, count: number): Chosen[] {
    const taken: Chosen[] = [];
    if (count <= 0) return taken;
    for (const article of articles) {
      if (shown.has(article.key) || (base !== undefined && isForeignTwin(article, site, base))) continue;
      shown.add(article.key);
      taken.push({ article });
      if (taken.length === count) break;
    }
    return taken;
  }

  function placed(placings: readonly Placed[]): Chosen[] {
    return placings.flatMap(({ article: key, kicker, headline }) => {
      const article = site.articleByKey.get(key);
      return article === undefined ? [] : [{ article, kicker, headline }];
    });
  }

  function* storiesOf({ kind }: NonNullable<FrontBlock['of']>, term: Term): Iterable<Article> {
    if (kind === 'series') {
      for (const article of eachArticle([...term.articles].reverse(), site))
        if (edition === undefined || edition.has(article)) yield article;
      return;
    }
    const its: Iterable<Listed> =
      edition === undefined || edition.bases === null
        ? term.articles
        : inBoth(term.articles, edition.articles);
    yield* eachArticle(its, site);
  }

  return {
    take,
    placed,
    block({ title, of, count = blockSize, stories }) {
      const term =
        of && { section: site.sections, topic: site.topics, series: site.series }[of.kind].get(of.key);
      const first = placed(stories);
      const others = of && term ? take(storiesOf(of, term), count - first.length) : [];
      const its = unpaidFirst([...first, ...others]);
      return its.some(isUnpaid) ? { title, term, stories: its } : undefined;
    },
  };
}

/** The first one of a block is shown largest, which cannot be bought. */
export function unpaidFirst(stories: readonly Chosen[]): Chosen[] {
  return [...stories.filter(isUnpaid), ...stories.filter((each) => !isUnpaid(each))];
}

export function isUnpaid({ article }: Chosen): boolean {
  return article.label !== 'sponsored';
}

/** Stories with a weight, the heaviest first, as far as they are not much older than the newest story. */
export function weightiest(
  weighted: Pick<Edition['weighted'], 'between'>,
  newest: Listed | undefined,
  site: Site,
): Article[] {
  if (newest === undefined) return [];
  const recent = articlesOf(weighted.between(newest.date - weighsFor, Number.POSITIVE_INFINITY), site);
  return recent.sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
}

/** Whether it is in another language, and stands in this one too. */
function isForeignTwin(article: Article, site: Site, base: string): boolean {
  if (baseLanguage(article.language) === base) return false;
  return recordsOf(article.translations, site.articleByKey).some(
    (other) => baseLanguage(other.language) === base,
  );
}
